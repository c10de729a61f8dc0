/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** One working session of a day, local times `HH:MM` (Asia/Ho_Chi_Minh), `to` excluded, before midnight. */
export interface SessionTimes {
  readonly from: string;
  readonly to: string;
  /** The counter is open but the clock does not run, unless the calendar says `countCounterSessions`. */
  readonly counterOnly?: boolean;
}

/** The sessions of a week, in force from a local date `YYYY-MM-DD` until the next entry. A weekday left out does not work. */
export interface WeeklySessions {
  readonly validFrom: string;
  readonly days: Partial<Readonly<Record<Weekday, readonly SessionTimes[]>>>;
}

/** A date with its name and the document that decided it. */
export interface NamedDay {
  /** Local date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
  /** English name; the Vietnamese one is shown where it is missing. */
  readonly nameEn?: string;
  /** Legal source. */
  readonly source: string;
}

/** A date that works although its weekday does not, with the sessions of a named weekday (default Monday). */
export interface MakeUpDay extends NamedDay {
  readonly likeWeekday?: Weekday;
}

/**
 * How far a year may be trusted: decided by the government, entered from the law and the lunar calendar before the
 * decision, or not there at all (the same as leaving it out).
 */
export type YearStatus = 'decided' | 'provisional' | 'absent';

/** One year of a calendar. */
export interface CalendarYear {
  readonly year: number;
  readonly status: YearStatus;
}

/** A version of a working calendar as data; an agency owns it and the agencies below inherit it. All times are Asia/Ho_Chi_Minh. */
export interface CalendarDefinition {
  readonly id: string;
  readonly version: number;
  readonly years: readonly CalendarYear[];
  /** Effective-dated, oldest first; the first entry covers the first covered date. */
  readonly weeklySessions: readonly WeeklySessions[];
  readonly daysOff: readonly NamedDay[];
  readonly makeUpDays: readonly MakeUpDay[];
  /** Minutes of a standard day, by which fractions of days become hours; 480 when left out. */
  readonly standardDayMinutes?: number;
  /** Hour at which results are handed out, `HH:MM`; the closing of the day when left out. */
  readonly returnHour?: string;
  /** Whether the clock also runs in counter-only sessions; it does not when left out. */
  readonly countCounterSessions?: boolean;
}

/** Which calendar a result came from. */
export interface CalendarRef {
  readonly id: string;
  readonly version: number;
}
