import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Keyset } from '../../../platform/database/keyset.js';
import { Clock, localDate } from '../../../shared/clock.js';
import type { Page } from '../../../shared/page.js';

/** How often a system called an operation on a local date, with what status. */
export interface CallRow {
  readonly day: string;
  /** Method and template of the path. */
  readonly operation: string;
  readonly status: number;
  readonly calls: number;
}

/** Which counts. Local dates, both included; the last thirty days before today where none are named. */
export interface CallPeriod {
  readonly from?: string;
  readonly to?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** Days before the last one that are counted where nobody says from when. */
const USUAL_DAYS = 30;

const BY_DAY = new Keyset('partner-calls', ['text', 'text', 'int']);

/** Reads what systems called. */
@Injectable()
export class CallReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of one system, by day, operation and status. @throws DomainError as `Keyset.open` */
  of(systemId: string, { from, to, cursor, limit }: CallPeriod): Promise<Page<CallRow>> {
    return BY_DAY.page(
      { systemId, from, to, cursor, limit },
      ({ after, rows }) =>
        this.database.read<CallRow & Record<string, unknown>>(
          `select c.day::text as day, c.operation, c.status, c.calls::float8 as calls from partners.call_count c
           where c.system_id = $1::uuid and c.day >= coalesce($2::date, $3::date - ${USUAL_DAYS}) and c.day <= $3::date
             and ($4::text is null or (c.day::text, c.operation, c.status) > ($4::text, $5::text, $6::int4))
           order by c.day, c.operation, c.status limit $7::int4`,
          [systemId, from ?? null, to ?? localDate(this.clock.now()), after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, rows],
        ),
      ({ day, operation, status }) => [day, operation, status],
    );
  }
}
