import type { CalendarDefinition, DeadlineRequest } from '../../src/shared/working-calendar/index.js';
import { DAY, type WalkedDays, dateText } from './walked-days.js';

// See walked-days.ts: a global is slow inside Jest.
const { floor } = Math;

/** Local minutes, [from, to). */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a walk counted. */
export interface Tally {
  /** Local minute; undefined when the walk was told to end before it. */
  readonly due: number | undefined;
  readonly minutes: number;
  readonly days: number;
}

/** Counts one duration from one start, minute after minute, while the clock is not suspended. */
export class MinuteCounter {
  private readonly definition: CalendarDefinition;

  constructor(
    private readonly days: WalkedDays,
    private readonly request: Pick<DeadlineRequest, 'duration' | 'policy'>,
  ) {
    this.definition = days.definition;
  }

  /** A start after the cut-off of a working date (`shift-start`), or a closed one (`next-opening`), is the next working day's opening. */
  countedStart(start: number): number {
    const { cutoff, closedStart } = this.request.policy ?? {};
    const isShifted = cutoff?.behaviour === 'shift-start' && this.isAfterCutoff(start);
    if (!isShifted && !(closedStart === 'next-opening' && this.isClosed(start))) return start;
    let m = (floor(start / DAY) + 1) * DAY;
    while (!this.days.isOpen(m)) m += 1;
    return m;
  }

  /** Strictly after the time, or in the last minutes before the closing; never on a date that does not work. */
  private isAfterCutoff(minute: number): boolean {
    const { closing } = this.days.at(minute);
    if (closing === 0) return false;
    const { time = '15:00', minutesBeforeClosing } = this.request.policy?.cutoff ?? {};
    if (minutesBeforeClosing !== undefined) return closing - (minute % DAY) < minutesBeforeClosing;
    const [hours, minutes] = time.split(':').map(Number) as [number, number];
    return minute % DAY > hours * 60 + minutes;
  }

  /** After closing, or on a date that does not work: from here to midnight no minute is open, and the last one was over already. */
  private isClosed(minute: number): boolean {
    const { closing } = this.days.at(minute);
    return closing === 0 || minute % DAY > closing;
  }

  /** Walks from a start to the due instant, or to `until`. */
  walk(from: number, pauses: readonly Span[], until = Infinity): Tally {
    const { unit, value } = this.request.duration;
    const standard = this.definition.standardDayMinutes ?? 480;
    this.days.at(from);
    const start = this.countedStart(from);
    const tomorrow = (floor(start / DAY) + 1) * DAY;
    const count = Number(value);
    switch (unit) {
      case 'working-hours':
        return { ...this.minutes(start, rounded(count * 60), pauses, until), days: 0 };
      case 'working-days': {
        if (this.request.policy?.dayCount === 'hours')
          return perDay(this.minutes(start, rounded(count * standard), pauses, until), standard);
        const whole = floor(count);
        const rest = rounded((count - whole) * standard);
        if (whole === 0) return perDay(this.minutes(start, rest, pauses, until), standard);
        const days = this.closings(tomorrow, whole, pauses, until);
        if (rest === 0 || days.due === undefined) return days;
        const hours = perDay(this.minutes(days.due, rest, pauses, until), standard);
        return { due: hours.due, minutes: days.minutes + hours.minutes, days: days.days + hours.days };
      }
      case 'calendar-days':
        return this.dates(tomorrow, count, pauses, until);
      case 'months':
        return this.months(start, count, pauses, until);
      case 'same-day': {
        const isToday = this.days.at(start).closing > start % DAY && !this.isAfterCutoff(start);
        return this.closings(isToday ? start : tomorrow, 1, pauses, until);
      }
    }
  }

  private minutes(from: number, amount: number, pauses: readonly Span[], until: number): Tally {
    let counted = 0;
    for (let m = from; m < until; m += 1) {
      if (!this.days.isOpen(m) || isIn(pauses, m)) continue;
      counted += 1;
      if (counted === amount) return { due: m + 1, minutes: counted, days: 0 };
    }
    return { due: undefined, minutes: counted, days: 0 };
  }

  /** Working days whose last minute is not suspended; each gives its session time from `from` on. */
  closings(from: number, amount: number, pauses: readonly Span[], until: number): Tally {
    let minutes = 0;
    let days = 0;
    let ofToday = 0;
    for (let m = from; m < until; m += 1) {
      if (m % DAY === 0) ofToday = 0;
      if (this.days.isOpen(m)) ofToday += 1;
      if (!this.days.isLastOpen(m) || isIn(pauses, m)) continue;
      minutes += ofToday;
      days += 1;
      if (days === amount) return { due: m + 1, minutes, days };
    }
    return { due: undefined, minutes, days };
  }

  /** Dates whose last minute before 24:00 is not suspended. */
  private dates(from: number, amount: number, pauses: readonly Span[], until: number): Tally {
    let minutes = 0;
    let days = 0;
    for (let m = from; m < until; m += 1) {
      const day = this.days.at(m);
      if ((m + 1) % DAY !== 0 || isIn(pauses, m)) continue;
      minutes += day.openMinutes;
      days += 1;
      if (days === amount) return { due: this.rolledForward(m), minutes, days };
    }
    return { due: undefined, minutes, days };
  }

  /** The date without suspension, moved by the suspended dates after the start's and up to the moving due date. */
  private months(start: number, amount: number, pauses: readonly Span[], until: number): Tally {
    const first = floor(start / DAY);
    const plain = monthsLater(dateText(first), amount);
    const isSuspended = (day: number) => isIn(pauses, (day + 1) * DAY - 1);
    let date = plain;
    for (;;) {
      let suspended = 0;
      for (let day = first + 1; day <= date; day += 1) if (isSuspended(day)) suspended += 1;
      if (plain + suspended === date) break;
      date = plain + suspended;
    }
    let minutes = 0;
    let days = 0;
    for (let day = first + 1; day <= date && (day + 1) * DAY <= until; day += 1) {
      const { openMinutes } = this.days.at(day * DAY);
      if (isSuspended(day)) continue;
      minutes += openMinutes;
      days += 1;
    }
    return { due: until === Infinity ? this.rolledForward(date * DAY) : undefined, minutes, days };
  }

  /** The closing of the date of a minute, or of the next date that works. */
  private rolledForward(minute: number): number {
    let m = minute - (minute % DAY);
    while (!this.days.isLastOpen(m)) m += 1;
    return m + 1;
  }
}

/** Whether a local minute lies in one of the spans. */
export function isIn(spans: readonly Span[], minute: number): boolean {
  return spans.some(({ from, to }) => from <= minute && minute < to);
}

function perDay({ due, minutes }: Tally, standard: number): Tally {
  return { due, minutes, days: minutes / standard };
}

/** Half up; values of the tests have at most four decimals, so a millionth is noise. */
function rounded(minutes: number): number {
  return floor(minutes + 0.5 + 1e-6);
}

function monthsLater(date: string, months: number): number {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  lastOfMonth.setUTCDate(Math.min(dayOfMonth, lastOfMonth.getUTCDate()));
  return lastOfMonth.getTime() / 86_400_000;
}
