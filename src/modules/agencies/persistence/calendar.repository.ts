import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { namedId } from '../../../platform/context/named-id.js';
import { Database } from '../../../platform/database/database.js';
import { tidyCode } from '../../../shared/text.js';
import { calendarNotFound } from '../domain/calendar.errors.js';
import { WorkingCalendar } from '../domain/working-calendar.js';
import { CALENDAR_MAP } from './calendar.schema.js';
import { RevisionSchema } from './revision.schema.js';

/** The id of a working calendar and of its stream, the same in every installation. */
export function calendarStreamId(code: string): string {
  return namedId(`mot-cua:calendar:${code}`);
}

/** Loads and saves working calendars within the open unit of work. What changes one raises the revision with it. */
@Injectable()
export class CalendarRepository {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly database: Database,
  ) {}

  /** The calendar, its code in either case. @throws DomainError CALENDAR_NOT_FOUND (404) */
  async load(code: string): Promise<WorkingCalendar> {
    const found = (await this.find(code)) ?? (await this.find(tidyCode(code)));
    if (!found?.newest) throw calendarNotFound();
    return found;
  }

  find(code: string): Promise<WorkingCalendar | undefined> {
    return this.aggregates.load(CALENDAR_MAP, calendarStreamId(code));
  }

  /** All that are somebody's, each with all versions; there are as many as agencies that work otherwise than those above them. */
  async all(): Promise<readonly WorkingCalendar[]> {
    const rows = await this.database.read<{ id: string }>(
      `select c.id from agencies.working_calendar c where exists (
         select from agencies.calendar_version v where v.calendar_id = c.id and v.version >= c.since_version) order by c.code`,
      [],
    );
    return [
      ...(
        await this.aggregates.loadAll(
          CALENDAR_MAP,
          rows.map(({ id }) => id),
        )
      ).values(),
    ];
  }

  /** Calendars of before they had streams get them, so many at most. @returns how many */
  adopt(most: number): Promise<number> {
    return this.aggregates.adopt(CALENDAR_MAP, most);
  }

  /** A new calendar, which is written once a version was published of it. */
  begin(code: string, agencyCode: string | null): WorkingCalendar {
    const begun = WorkingCalendar.begin(calendarStreamId(code), code, agencyCode);
    this.aggregates.add(CALENDAR_MAP, begun, begun.id);
    return begun;
  }

  save(calendar: WorkingCalendar): Promise<WorkingCalendar> {
    this.aggregates.raiseRevision(RevisionSchema);
    return this.aggregates.save(calendar);
  }
}
