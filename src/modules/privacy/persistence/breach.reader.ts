import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Keyset } from '../../../platform/database/keyset.js';
import { isId } from '../../../shared/id.js';
import type { Page } from '../../../shared/page.js';
import type { Breach } from '../domain/breach.js';
import { NOTICE_STATES, type BreachState, type NoticeState } from '../domain/breach-state.js';

/** A breach as its register shows it. */
export type BreachRow = {
  readonly [Name in keyof Breach as Breach[Name] extends (...given: never[]) => unknown ? never : Name]: Breach[Name];
} & {
  readonly version: number;
};

/** Which breaches are listed; what is left out does not matter. */
export interface ListedBreaches {
  readonly agencyCodes: readonly string[];
  readonly state?: BreachState | undefined;
  readonly notice?: NoticeState | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const NEWEST_FIRST = new Keyset('breaches', ['instant', 'id']);

const ROW = `select b.id, b.agency_code as "agencyCode", b.detected_at as "detectedAt", b.recorded_at as "recordedAt",
    b.what_happened as "whatHappened", b.data_kinds as "dataKinds", b.persons_concerned as "personsConcerned",
    b.dossier_codes as "dossierCodes", b.cause, b.measures, b.notice_due_at as "noticeDueAt", b.notice_warn_at as "noticeWarnAt",
    b.notice_basis as "noticeBasis", b.notified_at as "notifiedAt", b.notified_to as "notifiedTo",
    b.notice_reference as "noticeReference", b.late_reason as "lateReason", b.persons_informed_at as "personsInformedAt",
    b.persons_informed as "personsInformed", b.persons_informed_how as "personsInformedHow", b.closed_at as "closedAt", b.findings,
    journal.version_of(b.id) as version
  from privacy.breach b where b.agency_code = any($1::text[])`;

/** SQL of the two states, as `stateOf` and `noticeStateOf` tell them; a test holds these against each other. */
const STATE = `case when b.closed_at is not null then 'closed' when b.notified_at is null then 'open' else 'notified' end`;
const noticeState = (now: string): string => `case when b.notified_at > b.notice_due_at then 'given-late'
  when b.notified_at is not null then 'given' when ${now} > b.notice_due_at then 'late'
  when ${now} >= b.notice_warn_at then 'due-soon' else 'pending' end`;

type Stored = BreachRow & Record<string, unknown>;

/** Reads the register of breaches for those who keep it. */
@Injectable()
export class BreachReader {
  constructor(private readonly database: Database) {}

  /** One breach; undefined for one of another agency too. */
  async find(id: string, agencyCodes: readonly string[]): Promise<BreachRow | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await this.database.read<Stored>(`${ROW} and b.id = $2::uuid`, [agencyCodes, id]);
    return row;
  }

  /** Those of the agencies, the one that was found last first. @throws DomainError as `Keyset.open` */
  list({ now, ...query }: ListedBreaches & { readonly now: Date }): Promise<Page<BreachRow>> {
    const { agencyCodes, state, notice } = query;
    return NEWEST_FIRST.page<Stored>(
      { ...query },
      ({ after, rows }) =>
        this.database.read<Stored>(
          `${ROW} and ($2::text is null or ${STATE} = $2::text) and ($3::text is null or ${noticeState('$4::timestamptz')} = $3::text)
             and ($5::timestamptz is null or (b.detected_at, b.id) < ($5::timestamptz, $6::uuid))
           order by b.detected_at desc, b.id desc limit $7::int4`,
          [agencyCodes, state ?? null, notice ?? null, now.toISOString(), after?.[0] ?? null, after?.[1] ?? null, rows],
        ),
      ({ detectedAt, id }) => [detectedAt.toISOString(), id],
    );
  }

  /** How many notices to the authority are outstanding, by how they stand. */
  async waiting(now: Date): Promise<readonly { readonly notice: NoticeState; readonly breaches: number }[]> {
    const rows = await this.database.read<{ notice: NoticeState; breaches: number }>(
      `select ${noticeState('$1::timestamptz')} as notice, count(*)::int4 as breaches from privacy.breach b
       where b.notified_at is null group by 1`,
      [now.toISOString()],
    );
    const open = NOTICE_STATES.filter((each) => !each.startsWith('given'));
    return open.map((notice) => ({ notice, breaches: rows.find((each) => each.notice === notice)?.breaches ?? 0 }));
  }
}
