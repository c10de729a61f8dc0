import { Injectable } from '@nestjs/common';
import {
  type CalendarChange,
  type CalendarRef,
  type CalendarYear,
  COMPUTED_YEAR_SOURCE,
  type CompiledCalendar,
  compileCalendar,
  differenceOf,
  type MakeUpDay,
  type NamedDay,
  type WeeklySessions,
  withComputedYears,
} from '../../../shared/working-calendar/index.js';
import type { OwnedCalendar, StandingClocks } from '../domain/agency-calendars.js';
import { weeksBetween, type ProposedCalendar } from '../domain/calendar-content.js';
import { agencyUnknown, calendarMissing, yearNotCovered } from '../domain/agency.errors.js';
import { AgencyReference } from './agency-reference.js';

export type { StandingClocks };

/** One year of a calendar as it was decided, or as it is computed by rule until then, with its sources. */
export interface YearOfCalendar {
  readonly calendar: { readonly id: string; readonly version: number };
  readonly year: number;
  readonly status: CalendarYear['status'];
  readonly source: string;
  readonly daysOff: readonly NamedDay[];
  readonly makeUpDays: readonly MakeUpDay[];
  /** Weeks that hold on a day of the year, the earliest first. */
  readonly weeklySessions: readonly WeeklySessions[];
}

/** What a deadline stands on: a calendar in a version, or none yet; and whose calendar it is. */
export interface Standing {
  readonly calendarId: string | null;
  readonly calendarVersion: number | null;
  readonly agencyCode: string;
}

/** A time that runs for an agency, and when it began. */
export interface BegunClock {
  readonly agencyCode: string;
  readonly beganAt: Date;
}

/** The working calendars of agencies: the nearest one up the agency's tree, the national one where there is none. */
@Injectable()
export class CalendarReader {
  /** Keyed by the definition, which lives as long as the reference that holds this version. */
  readonly #compiled = new WeakMap<OwnedCalendar, CompiledCalendar>();

  constructor(private readonly reference: AgencyReference) {}

  /**
   * The calendar by which an agency works, ready for arithmetic; the national one when no agency is named.
   * @throws DomainError AGENCY_UNKNOWN (422), CALENDAR_MISSING (503)
   */
  async forAgency(agencyCode: string | undefined): Promise<CompiledCalendar> {
    return this.compiled(await this.owned(agencyCode));
  }

  /**
   * The calendar that a deadline stands on, in the version by which it was computed; the one in use where it stands on none yet.
   * @throws DomainError AGENCY_UNKNOWN (422), CALENDAR_MISSING (503)
   */
  async standing({ calendarId, calendarVersion, agencyCode }: Standing): Promise<CompiledCalendar> {
    if (calendarId === null || calendarVersion === null) return this.forAgency(agencyCode);
    return (await this.version({ id: calendarId, version: calendarVersion })) ?? this.forAgency(agencyCode);
  }

  /** One version of a calendar, ready for arithmetic; undefined where it was never entered. */
  async version({ id, version }: CalendarRef): Promise<CompiledCalendar | undefined> {
    const calendar = await this.reference.calendarVersion(id, version);
    return calendar && this.compiled(calendar);
  }

  /** Where two versions of a calendar differ, with the sources of the years concerned; undefined where no deadline can tell them apart. */
  async changeBetween(before: CalendarRef, after: CalendarRef): Promise<CalendarChange | undefined> {
    const [from, entered] = [await this.version(before), await this.reference.calendarVersion(after.id, after.version)];
    return from && entered && changeOf(from, this.compiled(entered), entered.definition);
  }

  /** The same where the other version is not published yet. */
  async changeTo(before: CalendarRef, proposed: ProposedCalendar): Promise<CalendarChange | undefined> {
    const from = await this.version(before);
    return from && changeOf(from, compileCalendar(withComputedYears(proposed)), proposed);
  }

  /**
   * What moves a time off a version of a calendar; undefined where it stays there, or nobody can tell them apart.
   *
   * @param clock whose time it is, and when it began
   */
  async changeSince(before: CalendarRef, { agencyCode, beganAt }: BegunClock): Promise<CalendarChange | undefined> {
    const { calendars } = await this.reference.current();
    const id = calendars.goneOverTo(before.id, agencyCode, beganAt)?.definition.id ?? before.id;
    const target = (await this.movingTo()).find((each) => each.id === id);
    if (!target || (id === before.id && target.version <= before.version)) return undefined;
    return this.changeBetween(before, target);
  }

  /** The newest version of a calendar that is somebody's; undefined where there is none of this code. */
  async newestOf(id: string): Promise<CalendarRef | undefined> {
    const { calendars } = await this.reference.current();
    const version = calendars.all.find(({ definition }) => definition.id === id)?.definition.version;
    return version === undefined ? undefined : { id, version };
  }

  /** The clocks that a version moves, when it moves any: below it, and on the calendars that the agency inherited before. */
  async clocksBefore(on: CalendarRef, now: Date): Promise<readonly StandingClocks[]> {
    return (await this.reference.current()).calendars.before(on, now);
  }

  /** Every calendar in the version to which deadlines that run are moved: one for each agency that has its own, and the national one. */
  async movingTo(): Promise<readonly CalendarRef[]> {
    const { calendars } = await this.reference.current();
    return calendars.all.flatMap(({ definition: { id }, movesTo }) => (movesTo === null ? [] : [{ id, version: movesTo }]));
  }

  /**
   * The newest version by which the agency works now, where it leaves a time that stands on this one alone; undefined where it is moved.
   *
   * @param clock whose time it is, and when it began
   */
  async keptApartFrom({ id, version }: CalendarRef, { agencyCode, beganAt }: BegunClock): Promise<CalendarRef | undefined> {
    const { calendars } = await this.reference.current();
    const gone = calendars.goneOverTo(id, agencyCode, beganAt);
    const calendar = gone ?? calendars.all.find(({ definition }) => definition.id === id);
    const isKept = gone ? gone.movesTo === null : calendar && calendar.definition.version > version && (calendar.movesTo ?? 0) <= version;
    return calendar && isKept ? { id: calendar.definition.id, version: calendar.definition.version } : undefined;
  }

  /**
   * A year's days off and make-up days with their sources.
   * @throws DomainError CALENDAR_YEAR_NOT_FOUND (404), AGENCY_UNKNOWN (422), CALENDAR_MISSING (503)
   */
  async yearOf(agencyCode: string | undefined, year: number): Promise<YearOfCalendar> {
    const { definition: stored } = await this.owned(agencyCode);
    const definition = withComputedYears(stored);
    const entered = definition.years.find((each) => each.year === year && each.status !== 'absent');
    if (!entered) throw yearNotCovered(year);
    const inYear = ({ date }: NamedDay) => Number(date.slice(0, 4)) === year;
    return {
      calendar: { id: definition.id, version: definition.version },
      year,
      status: entered.status,
      source: stored.years.find((each) => each.year === year)?.source ?? COMPUTED_YEAR_SOURCE,
      daysOff: definition.daysOff.filter(inYear),
      makeUpDays: definition.makeUpDays.filter(inYear),
      weeklySessions: weeksBetween(definition.weeklySessions, `${year}-01-01`, `${year}-12-31`),
    };
  }

  /** The week by which each agency works on a local date, with the sessions in which its counters alone are open. */
  async weekOf(date: string): Promise<(agencyCode: string) => WeeklySessions | undefined> {
    const { calendars } = await this.reference.current();
    return (agencyCode) => {
      const calendar = calendars.of(agencyCode);
      return calendar && weeksBetween(calendar.definition.weeklySessions, date, date)[0];
    };
  }

  private compiled(calendar: OwnedCalendar): CompiledCalendar {
    let compiled = this.#compiled.get(calendar);
    if (!compiled) {
      compiled = compileCalendar(withComputedYears(calendar.definition));
      this.#compiled.set(calendar, compiled);
    }
    return compiled;
  }

  private async owned(agencyCode: string | undefined): Promise<OwnedCalendar> {
    const { tree, calendars } = await this.reference.current();
    if (agencyCode !== undefined && !tree.find(agencyCode)) throw agencyUnknown('agencyCode', agencyCode);
    const calendar = agencyCode === undefined ? calendars.national : calendars.of(agencyCode);
    if (!calendar) throw calendarMissing();
    return calendar;
  }
}

function changeOf(before: CompiledCalendar, after: CompiledCalendar, { years }: ProposedCalendar): CalendarChange | undefined {
  const difference = differenceOf(before, after);
  if (!difference) return undefined;
  const [firstYear, lastYear] = [difference.firstOn, difference.lastOn].map((date) => Number(date.slice(0, 4))) as [number, number];
  const sources = years.filter(({ year }) => year >= firstYear && year <= lastYear).map(({ year, source }) => `${year}: ${source}`);
  return { ...difference, before, after, why: sources.join('; ') || COMPUTED_YEAR_SOURCE };
}
