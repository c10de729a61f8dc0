import type { CalendarDefinition, SessionTimes, Weekday } from '../../src/shared/working-calendar/calendar-definition.js';

/** Minutes of a day. */
export const DAY = 1440;
// Jest looks globals up through its sandbox, which is a hundred times slower than a constant of the module.
const { floor } = Math;

/** A date of an absent year was needed. */
export class Uncovered extends Error {
  constructor(readonly date: string) {
    super(date);
  }
}

/** One date, minute by minute. */
export interface WalkedDay {
  readonly date: string;
  readonly provisional: boolean;
  /** Whether the clock runs in each minute of the day. */
  readonly open: Uint8Array;
  readonly openMinutes: number;
  /** Minute of the day after the last open one; 0 where none is open. */
  readonly closing: number;
}

/** Local minutes since 1970 of an instant; Viet Nam is UTC+7. */
export const localMinute = (instant: Date) => floor((instant.getTime() + 7 * 3_600_000) / 60_000);
/** The instant of a local minute. */
export const instantOf = (minute: number) => new Date(minute * 60_000 - 7 * 3_600_000);
/** The local date of a day number. */
export const dateText = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The days of a calendar, read from its definition one date at a time; nothing of the fast code is used. */
export class WalkedDays {
  private readonly known = new Map<number, WalkedDay | Uncovered>();
  private lastNumber = -1;
  private lastDay: WalkedDay | undefined;

  constructor(readonly definition: CalendarDefinition) {}

  /** The day of a local minute. @throws Uncovered in an absent year */
  at(minute: number): WalkedDay {
    const number = floor(minute / DAY);
    if (number === this.lastNumber) return this.lastDay!;
    const day = this.known.get(number) ?? this.build(number);
    this.known.set(number, day);
    if (day instanceof Uncovered) throw day;
    this.lastNumber = number;
    this.lastDay = day;
    return day;
  }

  /** Whether the clock of a calendar runs in a local minute. */
  isOpen(minute: number): boolean {
    return this.at(minute).open[minute % DAY] === 1;
  }

  /** Whether a local minute is the last open one of its date. */
  isLastOpen(minute: number): boolean {
    const { closing } = this.at(minute);
    return closing > 0 && (minute % DAY) + 1 === closing;
  }

  private build(number: number): WalkedDay | Uncovered {
    const date = dateText(number);
    const status = this.definition.years.find(({ year }) => year === Number(date.slice(0, 4)))?.status ?? 'absent';
    if (status === 'absent') return new Uncovered(date);
    const open = new Uint8Array(DAY);
    for (const { from, to } of this.sessions(date, number)) open.fill(1, clock(from), clock(to));
    return {
      date,
      provisional: status === 'provisional',
      open,
      openMinutes: open.reduce((sum, one) => sum + one, 0),
      closing: open.lastIndexOf(1) + 1,
    };
  }

  private sessions(date: string, number: number): readonly SessionTimes[] {
    const { definition } = this;
    if (definition.daysOff.some((day) => day.date === date)) return [];
    const inForce = definition.weeklySessions.filter(({ validFrom }) => validFrom <= date);
    const week = inForce.reduce((latest, one) => (one.validFrom >= latest.validFrom ? one : latest));
    const makeUp = definition.makeUpDays.find((day) => day.date === date);
    const weekday = new Date(number * 86_400_000).getUTCDay() || 7;
    const sessions = week.days[(makeUp ? (makeUp.likeWeekday ?? 1) : weekday) as Weekday] ?? [];
    return sessions.filter(({ counterOnly }) => !counterOnly || definition.countCounterSessions);
  }
}

function clock(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
