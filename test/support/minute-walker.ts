import type { CalendarDefinition, DeadlineRequest } from '../../src/shared/working-calendar/index.js';
import { MinuteCounter, type Span, isIn } from './minute-counter.js';
import { DAY, Uncovered, WalkedDays, instantOf, localMinute } from './walked-days.js';

/** What the walk found out. `countedDays` is not rounded; null where days are not counted. */
export interface Walked {
  readonly dueAt: Date | null;
  readonly originalDueAt: Date | null;
  readonly provisional: boolean;
  readonly countedMinutes: number;
  readonly countedDays: number;
}

/** A suspension with its instant to the millisecond beside its minutes. */
interface Suspended extends Span {
  readonly begun: number;
}

interface Outcome {
  readonly due: number;
  readonly stoppedAt?: number;
  readonly start: number;
  readonly pauses: readonly Span[];
}

/**
 * The slow oracle: computes a deadline from the text of the rules by walking minute after minute.
 * @throws Uncovered with the first date of an absent year that is needed
 */
export class MinuteWalker {
  private readonly days: WalkedDays;
  private readonly counter: MinuteCounter;

  constructor(
    definition: CalendarDefinition,
    private readonly request: DeadlineRequest,
  ) {
    this.days = new WalkedDays(definition);
    this.counter = new MinuteCounter(this.days, request);
  }

  compute(): Walked {
    const start = localMinute(this.request.startAt);
    this.days.at(start);
    const policy = this.request.policy?.suspension ?? 'pause';
    const suspensions = policy === 'continue' ? [] : this.suspensions();
    const original = policy === 'restart' ? this.restarting(start, suspensions) : this.pausing(start, suspensions);
    const final = this.request.extension ? this.extended(suspensions) : original;
    const [originalEnd, end] = [original, final].map(({ due, stoppedAt }) =>
      stoppedAt === undefined ? due : Math.max(stoppedAt, start),
    ) as [number, number];
    let provisional = false;
    for (let m = start - (start % DAY); m <= Math.max(end, originalEnd); m += DAY) provisional = this.days.at(m).provisional || provisional;
    const isCut = original.stoppedAt !== undefined || end < originalEnd;
    const tally =
      original.stoppedAt !== undefined && policy === 'restart'
        ? { minutes: 0, days: 0 }
        : this.counter.walk(original.start, original.pauses, isCut ? Math.min(end, originalEnd) : Infinity);
    return {
      dueAt: final.stoppedAt === undefined ? instantOf(final.due) : null,
      originalDueAt: original.stoppedAt === undefined ? instantOf(original.due) : null,
      provisional,
      countedMinutes: tally.minutes,
      countedDays: tally.days,
    };
  }

  /** Cut to the minute, in order of `from`; an open one ends never. */
  private suspensions(): Suspended[] {
    return (this.request.suspensions ?? [])
      .map(({ from, to }) => ({ from: localMinute(from), to: to ? localMinute(to) : Infinity, begun: from.getTime() }))
      .filter(({ from, to }) => from < to)
      .sort((a, b) => a.from - b.from);
  }

  private pausing(start: number, suspensions: readonly Span[]): Outcome {
    const pauses: Span[] = [];
    let due = this.dueOf(() => this.counter.walk(start, pauses).due!);
    for (const suspension of suspensions) {
      if (suspension.from >= due.reached) break;
      if (suspension.to === Infinity) return { due: due.reached, stoppedAt: suspension.from, start, pauses };
      pauses.push(suspension);
      due = this.dueOf(() => this.counter.walk(start, pauses).due!);
    }
    return { due: due.certain(), start, pauses };
  }

  private restarting(first: number, suspensions: readonly Span[]): Outcome {
    let start = first;
    let due = this.dueOf(() => this.counter.walk(start, []).due!);
    for (const suspension of suspensions) {
      if (suspension.from >= due.reached) break;
      if (suspension.to === Infinity) return { due: due.reached, stoppedAt: suspension.from, start, pauses: [] };
      const counts = this.dueOf(() => this.counter.countedStart(start));
      if (suspension.to <= counts.reached) continue;
      start = suspension.to;
      due = this.dueOf(() => this.counter.walk(start, []).due!);
    }
    return { due: due.certain(), start, pauses: [] };
  }

  private extended(suspensions: readonly Suspended[]): Outcome {
    const set = localMinute(this.request.extension!.dueAt);
    const granted = this.request.extension!.grantedAt.getTime();
    const moving: Span[] = [];
    let due = this.dueOf(() => this.checked(set));
    for (const suspension of suspensions) {
      if (suspension.from >= due.reached) break;
      if (suspension.to === Infinity) return { due: due.reached, stoppedAt: suspension.from, start: set, pauses: [] };
      if (suspension.begun < granted) continue;
      moving.push(suspension);
      due = this.dueOf(() => {
        let covered = 0;
        for (let m = moving[0]!.from; m < Math.max(...moving.map(({ to }) => to)); m += 1)
          if (this.days.isLastOpen(m) && isIn(moving, m)) covered += 1;
        if (covered === 0) return this.checked(set);
        return this.counter.closings((Math.floor(set / DAY) + 1) * DAY, covered, [], Infinity).due!;
      });
    }
    return { due: due.certain(), start: set, pauses: [] };
  }

  private checked(minute: number): number {
    for (let m = localMinute(this.request.startAt); m <= minute; m += DAY) this.days.at(m);
    this.days.at(minute);
    return minute;
  }

  /** A due instant, or the midnight at which the calendar ends before it is reached. */
  private dueOf(find: () => number): { readonly reached: number; certain(): number } {
    try {
      const due = find();
      return { reached: due, certain: () => due };
    } catch (error) {
      if (!(error instanceof Uncovered)) throw error;
      const first = this.firstUncovered();
      return {
        reached: (Date.parse(first.date) / 86_400_000) * DAY,
        certain: () => {
          throw first;
        },
      };
    }
  }

  private firstUncovered(): Uncovered {
    for (let m = localMinute(this.request.startAt); ; m += DAY) {
      try {
        this.days.at(m);
      } catch (error) {
        return error as Uncovered;
      }
    }
  }
}
