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
   * The version to which deadlines that run are moved: the last one that says so; null where none does. What stands below it goes there at
   * once, past versions between that leave deadlines alone; what stands on it or above it stays.
   */
  readonly movesTo: number | null;
  /** Since when the agency has a calendar of its own; null where that is not known, and for the national one. */
  readonly ownSince: Date | null;
}

/** Until when clocks of agencies began that stood on another calendar before these, or whom they inherit from, had their own: ISO 8601. */
export type GoneOver = Readonly<Record<string, string>>;

/**
 * Clocks that stand on a calendar in a version below one, and belong to it: all but those of agencies that have gone over to a calendar of
 * their own since; or, where `isOnly`, these alone.
 */
export interface StandingClocks {
  readonly calendarId: string;
  readonly below: number;
  readonly goneOver: GoneOver;
  readonly isOnly: boolean;
}

/** Above every number of a version. */
const ANY_VERSION = 2_147_483_647;

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

  /**
   * Everything that a version of a calendar stands for when it moves what runs: what stands below it, and what stands on the calendars that
   * the agency inherited before it had this one, of the agency and of all that inherit from it.
   *
   * @param at since when it is the agency's, where it is not published yet
   */
  before(on: { readonly id: string; readonly version: number }, at: Date): readonly StandingClocks[] {
    const own = this.all.find(({ definition }) => definition.id === on.id);
    const agencyCode = own ? own.agencyCode : on.id;
    const since = own ? own.ownSince : at;
    const clocks = { calendarId: on.id, below: on.version, goneOver: this.goneFrom(on.id), isOnly: false };
    if (agencyCode === null || since === null) return [clocks];
    const goneOver = Object.fromEntries(this.inheriting(agencyCode).map((code) => [code, since.toISOString()]));
    return [clocks, ...this.inheritedBy(agencyCode).map((calendarId) => ({ calendarId, below: ANY_VERSION, goneOver, isOnly: true }))];
  }

  /** The calendar of its own, or of one it inherits from, to which a clock of an agency has gone over that stands on another one. */
  goneOverTo(calendarId: string, agencyCode: string, beganAt: Date): OwnedCalendar | undefined {
    const now = this.of(agencyCode);
    if (!now || now.agencyCode === null || now.ownSince === null || beganAt > now.ownSince) return undefined;
    return this.inheritedBy(now.agencyCode).includes(calendarId) ? now : undefined;
  }

  /** Agencies that inherited a calendar before they, or one that they inherit from now, had another one. */
  private goneFrom(calendarId: string): GoneOver {
    const gone = [...this.#byAgency.values()].flatMap(({ agencyCode, ownSince }) => {
      if (ownSince === null || agencyCode === null || !this.inheritedBy(agencyCode).includes(calendarId)) return [];
      return this.inheriting(agencyCode).map((code) => [code, ownSince.toISOString()] as const);
    });
    return Object.fromEntries(gone);
  }

  /** The agency, and those below it without a nearer calendar. */
  private inheriting(agencyCode: string): readonly string[] {
    const hasNearer = (code: string): boolean => {
      const lineage = this.tree.lineageOf(code).map((agency) => agency.code);
      return lineage.slice(0, Math.max(0, lineage.indexOf(agencyCode))).some((each) => this.#byAgency.has(each));
    };
    return (this.tree.scopeOf(agencyCode) ?? []).filter((code) => !hasNearer(code));
  }

  /** Calendars that an agency would have without its own, the nearest one first. */
  private inheritedBy(agencyCode: string): readonly string[] {
    const above = this.tree.lineageOf(agencyCode).slice(1);
    return [...above.flatMap(({ code }) => this.#byAgency.get(code) ?? []), ...(this.national ? [this.national] : [])].map(
      ({ definition }) => definition.id,
    );
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
