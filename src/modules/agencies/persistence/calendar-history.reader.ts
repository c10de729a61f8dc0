import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Keyset, type KeysetPage } from '../../../platform/database/keyset.js';
import type { Page } from '../../../shared/page.js';
import { tidyCode } from '../../../shared/text.js';
import type { CalendarOrigin, RunningDeadlines } from '../domain/agency-calendars.js';
import type { CalendarContent } from '../domain/calendar-content.js';
import type { CalendarState, CalendarVersion } from '../domain/working-calendar.js';
import { calendarStreamId } from './calendar.repository.js';

/** A published version of a calendar, as everybody may see it, without what it says. */
export interface ShownVersion {
  readonly versionNo: number;
  /** On the local date that was asked about. */
  readonly state: CalendarState;
  readonly effectiveFrom: string;
  readonly publishedAt: Date | null;
  readonly origin: CalendarOrigin;
  readonly decision: CalendarVersion['decision'];
  readonly runningDeadlines: RunningDeadlines;
}

/** A calendar with a page of its versions, the newest first. */
export interface CalendarHistory {
  readonly code: string;
  readonly agencyCode: string | null;
  /** Of the stream. */
  readonly version: number;
  /** The version that deadlines are computed by. */
  readonly newestVersionNo: number;
  /** The version in force on the date; null where none is yet. */
  readonly inForceVersionNo: number | null;
  readonly versions: Page<ShownVersion>;
}

/** One version with all that it says. */
export interface WholeVersion extends ShownVersion {
  readonly code: string;
  readonly agencyCode: string | null;
  readonly content: CalendarContent;
}

const HISTORY = new Keyset('calendar-history', ['int']);

/** A version `v` on a local date `$2`: a later one that takes effect by then, or no later than it, takes its place. */
const SHOWN = `v.version as "versionNo", v.effective_from::text as "effectiveFrom", v.published_at as "publishedAt", v.origin, v.decision,
  v.running_deadlines as "runningDeadlines",
  case when exists (select from agencies.calendar_version n where n.calendar_id = v.calendar_id and n.version > v.version
      and n.effective_from <= greatest(v.effective_from, $2::date)) then 'ended'
    when v.effective_from <= $2::date then 'in-force' else 'upcoming' end as state`;

/** Reads what was published of working calendars, from the tables: what deadlines were computed by. Of agencies that never were nothing. */
@Injectable()
export class CalendarHistoryReader {
  constructor(private readonly database: Database) {}

  /**
   * A calendar, its code in either case; undefined where there is none.
   *
   * @param on local date `YYYY-MM-DD`
   * @throws as `Keyset.open`
   */
  async of(code: string, on: string, cursor: string | undefined, limit: number): Promise<CalendarHistory | undefined> {
    const [found] = await this.database.read<Omit<CalendarHistory, 'versions'> & { readonly id: string }>(
      `select c.id, c.code, c.agency_code as "agencyCode", coalesce(journal.version_of(c.id), 0) as version,
         (select max(v.version) from agencies.calendar_version v where v.calendar_id = c.id) as "newestVersionNo",
         (select max(v.version) from agencies.calendar_version v where v.calendar_id = c.id and v.version >= c.since_version
           and v.effective_from <= $2::date) as "inForceVersionNo"
       from agencies.working_calendar c where c.id = any($1::uuid[]) and exists (
         select from agencies.calendar_version v where v.calendar_id = c.id and v.version >= c.since_version)`,
      [idsOf(code), on],
    );
    if (!found) return undefined;
    const { id, ...calendar } = found;
    const versions = await HISTORY.page(
      { code, cursor, limit },
      (page) => this.versions(id, on, page),
      ({ versionNo }) => [versionNo],
    );
    return { ...calendar, versions };
  }

  /** One version of a calendar, its code in either case; undefined where there is none. @param on local date `YYYY-MM-DD` */
  async version(code: string, versionNo: number, on: string): Promise<WholeVersion | undefined> {
    const [found] = await this.database.read<WholeVersion & Record<string, unknown>>(
      `select c.code, c.agency_code as "agencyCode", v.content, ${SHOWN}
       from agencies.working_calendar c join agencies.calendar_version v on v.calendar_id = c.id
       where c.id = any($1::uuid[]) and v.version = $3::int4 and v.version >= c.since_version`,
      [idsOf(code), on, versionNo],
    );
    return found;
  }

  /** The number of the last version that was ever published of a calendar, also of an agency that never was; 0 where none was. */
  async lastVersionNo(code: string): Promise<number> {
    const [row] = await this.database.read<{ last: number }>(
      'select coalesce(max(version), 0)::int4 as last from agencies.calendar_version where calendar_id = $1::uuid',
      [calendarStreamId(code)],
    );
    return row!.last;
  }

  private versions(id: string, on: string, { after, rows }: KeysetPage<readonly ['int']>): Promise<readonly ShownVersion[]> {
    return this.database.read<ShownVersion & Record<string, unknown>>(
      `select ${SHOWN} from agencies.calendar_version v join agencies.working_calendar c on c.id = v.calendar_id
       where v.calendar_id = $1::uuid and v.version >= c.since_version and ($3::int4 is null or v.version < $3::int4)
       order by v.version desc limit $4::int4`,
      [id, on, after?.[0] ?? null, rows],
    );
  }
}

function idsOf(code: string): string[] {
  return [calendarStreamId(code), calendarStreamId(tidyCode(code))];
}
