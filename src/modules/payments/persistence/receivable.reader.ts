import { localInstant } from '../../../platform/database/instant-texts.js';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { ReceivableState } from '../domain/receivable.js';
import type { Ending } from '../domain/ending.js';
import type { FeeExplanation, OwedFee, QuoteBasis } from '../domain/owed-fee.js';
import type { Relief } from '../domain/relief.js';
import type { FeeKind, PaymentMethod } from '../payments.events.js';

/** A receivable as lists show it; instants are ISO 8601 text with the offset of Viet Nam. */
export interface ReceivableRow {
  readonly id: string;
  readonly ordinal: number;
  readonly kind: FeeKind | null;
  readonly description: string | null;
  readonly amount: number | null;
  readonly state: ReceivableState;
  readonly statutoryAmount: number | null;
  readonly subsidised: number;
  readonly source: OwedFee['source'];
  readonly explanation: FeeExplanation | null;
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
  readonly receivableId: string;
  readonly amount: number;
  readonly method: PaymentMethod;
  readonly agencyCode: string;
  readonly receiptNumber: string;
  readonly receivedAt: string;
}

/** What a dossier owes and has paid. */
export interface ReceivablesWithPayments {
  readonly receivables: readonly ReceivableRow[];
  readonly payments: readonly PaymentRow[];
  readonly version: number;
}

const RECEIVABLES = `
  select journal.version_of($1::uuid) as version,
    (select coalesce(jsonb_agg(c order by c.ordinal), '[]') from (
       select id, ordinal, kind, description, amount, state, statutory_amount as "statutoryAmount", subsidised,
       source, explanation, reason,
       legal_basis as "legalBasis", relief, ${localInstant('set_at', 'setAt')}, ${localInstant('settled_at', 'settledAt')},
       ended_by as "endedBy" from payments.receivable where dossier_id = $1::uuid) c) as receivables,
    (select coalesce(jsonb_agg(p order by p."receivedAt", p.id), '[]') from (
       select id, receivable_id as "receivableId", amount, method, agency_code as "agencyCode",
       receipt_number as "receiptNumber", ${localInstant('received_at', 'receivedAt')}
       from payments.payment where dossier_id = $1::uuid) p) as payments`;

/** Reads the receivables of one dossier; the caller has checked access to the dossier. */
@Injectable()
export class ReceivableReader {
  constructor(private readonly database: Database) {}

  /** By what the fees of a dossier were quoted; undefined where nothing was raised, and for receivables of before. */
  async basisOf(dossierId: string): Promise<QuoteBasis | undefined> {
    const [row] = await this.database.read<{ basis: QuoteBasis | null }>(
      'select basis from payments.receivable_account where dossier_id = $1::uuid',
      [dossierId],
    );
    return row?.basis ?? undefined;
  }

  /** Empty lists for a dossier that owes nothing. */
  async ofDossier(dossierId: string): Promise<ReceivablesWithPayments> {
    const [row] = await this.database.read<ReceivablesWithPayments>(RECEIVABLES, [dossierId]);
    if (!row) throw new Error('a query without a table answers one row');
    return row;
  }
}
