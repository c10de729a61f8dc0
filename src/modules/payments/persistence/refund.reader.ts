import { localInstantExact } from '../../../platform/database/instant-texts.js';
import { Injectable } from '@nestjs/common';
import { covered, coverageValues, matterOf, type Coverage } from '../../../platform/auth/covered.js';
import { Database } from '../../../platform/database/database.js';
import type { Ending } from '../domain/ending.js';
import type { PaymentMethod } from '../payments.events.js';

/** Money that is to be given back; instants are ISO 8601 text with the offset of Viet Nam. */
export interface RefundRow {
  readonly dossierId: string;
  readonly receivableId: string;
  readonly amount: number;
  readonly ending: Ending;
  readonly since: string;
  readonly agencyCode: string;
  readonly receiptNumber: string;
  readonly method: PaymentMethod;
  readonly paidAt: string;
}

const REFUNDS = `
  select r.dossier_id as "dossierId", r.id as "receivableId", p.amount::float8 as amount,
    r.ended_by as ending, ${localInstantExact('r.ended_at', 'since')}, p.agency_code as "agencyCode", p.receipt_number as "receiptNumber",
    p.method, ${localInstantExact('p.received_at', 'paidAt')}
  from payments.receivable r join payments.receivable_account d on d.dossier_id = r.dossier_id
  join payments.payment p on p.dossier_id = r.dossier_id and p.receivable_id = r.id
  where r.state = 'to-be-refunded' and (${covered(matterOf('d', 'd.receiving_agency_code'), 4)}
    or ${covered(matterOf('d', 'd.resolving_agency_code'), 4)}
    or ${covered(matterOf('d', 'd.receiving_successor_code'), 4)}
    or ${covered(matterOf('d', 'd.resolving_successor_code'), 4)})
    and ($1::timestamptz is null or (r.ended_at, r.id) > ($1::timestamptz, $2::uuid))
  order by r.ended_at, r.id limit $3::int4`;

/** What agencies have to give back, the oldest first. */
@Injectable()
export class RefundReader {
  constructor(private readonly database: Database) {}

  /** Of the dossiers that the reader's agencies received or resolve, or have of an agency that is over. */
  list(coverage: Coverage, limit: number, after?: readonly [since: string, receivableId: string]): Promise<RefundRow[]> {
    return this.database.read<RefundRow>(REFUNDS, [after?.[0] ?? null, after?.[1] ?? null, limit, ...coverageValues(coverage)]);
  }
}
