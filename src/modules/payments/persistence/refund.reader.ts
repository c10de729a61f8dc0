import { localInstantExact } from '../../../platform/database/instant-texts.js';
import { Injectable } from '@nestjs/common';
import { covered, coverageValues, matterOf, type Coverage } from '../../../platform/auth/covered.js';
import { Database } from '../../../platform/database/database.js';
import type { Ending } from '../domain/ending.js';
import type { PaymentMethod } from '../payments.events.js';

/** Money that is to be given back; instants are ISO 8601 text with the offset of Viet Nam. */
export interface RefundRow {
  readonly dossierId: string;
  readonly chargeId: string;
  readonly amount: number;
  readonly ending: Ending;
  readonly since: string;
  readonly agencyCode: string;
  readonly receiptNumber: string;
  readonly method: PaymentMethod;
  readonly paidAt: string;
}

const REFUNDS = `
  select c.dossier_id as "dossierId", c.id as "chargeId", p.amount::float8 as amount,
    c.ended_by as ending, ${localInstantExact('c.ended_at', 'since')}, p.agency_code as "agencyCode", p.receipt_number as "receiptNumber",
    p.method, ${localInstantExact('p.received_at', 'paidAt')}
  from payments.charge c join payments.charge_sheet s on s.dossier_id = c.dossier_id
  join payments.payment p on p.dossier_id = c.dossier_id and p.charge_id = c.id
  where c.state = 'to-be-refunded' and (${covered(matterOf('s', 's.receiving_agency_code'), 4)}
    or ${covered(matterOf('s', 's.resolving_agency_code'), 4)})
    and ($1::timestamptz is null or (c.ended_at, c.id) > ($1::timestamptz, $2::uuid))
  order by c.ended_at, c.id limit $3::int4`;

/** What agencies have to give back, the oldest first. */
@Injectable()
export class RefundReader {
  constructor(private readonly database: Database) {}

  /** Of the dossiers that the reader's agencies received or resolve. */
  list(coverage: Coverage, limit: number, after?: readonly [since: string, chargeId: string]): Promise<RefundRow[]> {
    return this.database.read<RefundRow>(REFUNDS, [after?.[0] ?? null, after?.[1] ?? null, limit, ...coverageValues(coverage)]);
  }
}
