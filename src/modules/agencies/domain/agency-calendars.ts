import type { CalendarDefinition } from '../../../shared/working-calendar/calendar-definition.js';
import type { AgencyTree } from './agency-tree.js';
import type { CalendarContent } from './calendar-content.js';

/** Shipped with the product, or set by the installation or the agency itself. */
export const CALENDAR_ORIGINS = ['product', 'own'] as const;
export type CalendarOrigin = (typeof CALENDAR_ORIGINS)[number];

/**
 * What a version does to deadlines that run: they are moved to it, or left where they stand, until a later version moves them. The decision
 * says so; no law asks for the one or the other.
 */
export const RUNNING_DEADLINES = ['move', 'keep'] as const;
export type RunningDeadlines = (typeof RUNNING_DEADLINES)[number];

/** A calendar with its owner; `agencyCode` is null for the national one, which is the root of all trees. */
export interface OwnedCalendar {
  readonly agencyCode: string | null;
  readonly origin: CalendarOrigin;
  readonly definition: CalendarContent & CalendarDefinition;
  /**
   * The version to which deadlines that run are moved: the last one that says so. What stands below it goes there at once, past versions
   * between that leave deadlines alone; what stands on it or above it stays.
   */
  readonly movesTo: number;
}

/**
 * The last local date `YYYY-MM-DD` up to which a calendar is decided without a gap from its first decided year; undefined where no year is.
 */
export function decidedUntil({ years }: CalendarDefinition): string | undefined {
  const decided = years
    .filter(({ status }) => status === 'decided')
    .map(({ year }) => year)
    .sort((a, b) => a - b);
  const last = decided.find((year) => !decided.includes(year + 1));
  return last === undefined ? undefined : `${last}-12-31`;
}

/** Which calendar an agency works by: the nearest one up its tree, the national one where there is none. */
export class AgencyCalendars {
  readonly #byAgency = new Map<string, OwnedCalendar>();
  readonly national: OwnedCalendar | undefined;

  /** @param calendars the version in use of each calendar */
  constructor(
    calendars: readonly OwnedCalendar[],
    private readonly tree: AgencyTree,
  ) {
    for (const calendar of calendars) if (calendar.agencyCode !== null) this.#byAgency.set(calendar.agencyCode, calendar);
    this.national = calendars.find(({ agencyCode }) => agencyCode === null);
  }

  /** Every calendar in use. */
  get all(): readonly OwnedCalendar[] {
    return [...this.#byAgency.values(), ...(this.national ? [this.national] : [])];
  }

  /** The calendar of a known agency; undefined when not even a national one has been entered. */
  of(agencyCode: string): OwnedCalendar | undefined {
    for (const { code } of this.tree.lineageOf(agencyCode)) {
      const own = this.#byAgency.get(code);
      if (own) return own;
    }
    return this.national;
  }
}
