import { localInstant } from '../../../platform/database/instant-texts.js';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { ChargeState } from '../domain/charge.js';
import type { Ending } from '../domain/ending.js';
import type { Relief } from '../domain/relief.js';
import type { FeeKind, PaymentMethod } from '../payments.events.js';

/** A charge as lists show it; instants are ISO 8601 text with the offset of Viet Nam. */
export interface ChargeRow {
  readonly id: string;
  readonly place: number;
  readonly kind: FeeKind | null;
  readonly description: string | null;
  readonly amount: number | null;
  readonly state: ChargeState;
  readonly statutoryAmount: number | null;
  readonly reason: string | null;
  readonly legalBasis: string | null;
  readonly relief: Relief | null;
  readonly setAt: string | null;
  readonly settledAt: string | null;
  readonly endedBy: Ending | null;
}

/** A payment as lists show it. */
export interface PaymentRow {
  readonly id: string;
  readonly chargeId: string;
  readonly amount: number;
  readonly method: PaymentMethod;
  readonly agencyCode: string;
  readonly receiptNumber: string;
  readonly receivedAt: string;
}

/** What a dossier owes and has paid. */
export interface DossierCharges {
  readonly charges: readonly ChargeRow[];
  readonly payments: readonly PaymentRow[];
  readonly version: number;
}

const CHARGES = `
  select journal.version_of($1::uuid) as version,
    (select coalesce(jsonb_agg(c order by c.place), '[]') from (
       select id, place, kind, description, amount, state, statutory_amount as "statutoryAmount", reason,
       legal_basis as "legalBasis", relief, ${localInstant('set_at', 'setAt')}, ${localInstant('settled_at', 'settledAt')},
       ended_by as "endedBy" from payments.charge where dossier_id = $1::uuid) c) as charges,
    (select coalesce(jsonb_agg(p order by p."receivedAt", p.id), '[]') from (
       select id, charge_id as "chargeId", amount, method, agency_code as "agencyCode",
       receipt_number as "receiptNumber", ${localInstant('received_at', 'receivedAt')}
       from payments.payment where dossier_id = $1::uuid) p) as payments`;

/** Reads the charges of one dossier; who may see them is the dossier's rule, which the caller asks first. */
@Injectable()
export class ChargeReader {
  constructor(private readonly database: Database) {}

  /** Empty lists for a dossier that owes nothing. */
  async ofDossier(dossierId: string): Promise<DossierCharges> {
    const [row] = await this.database.read<DossierCharges>(CHARGES, [dossierId]);
    if (!row) throw new Error('a query without a table answers one row');
    return row;
  }
}
