import type { CompiledCalendar } from './compiled-calendar.js';
import { LABELS, extensionLabel, rollForwardLabel } from './labels.js';
import { MINUTES_PER_DAY, dayOf } from './local-time.js';
import { type Counting, SegmentTrace } from './segment-trace.js';
import type { Segment, SegmentKind } from './segment.js';
import type { Stretch } from './stretch.js';
import type { Pause } from './suspensions.js';

export type { Segment, SegmentKind } from './segment.js';

/** What is to be explained: stretches one after the other, each group with the pauses that matter to it. */
export interface Explained {
  /** Local minute. */
  readonly start: number;
  readonly parts: readonly { readonly stretches: readonly Stretch[]; readonly pauses: readonly Pause[] }[];
  /** The suspension that still lasts, as the last segment without end. */
  readonly open?: Pause;
  readonly letter?: string;
}

/** Lists every stretch of time between start and due with what it was, in order, without gap or overlap. */
export function explain(calendar: CompiledCalendar, { start, parts, open, letter }: Explained): readonly Segment[] {
  const trace = new SegmentTrace(start);
  for (const { stretches, pauses } of parts) {
    trace.use(pauses);
    for (const stretch of stretches) {
      if (stretch.counting === 'first-day') trace.add(stretch.to, 'first-day', LABELS.firstDay);
      else if (stretch.counting === 'extension') trace.add(stretch.to, 'extension', extensionLabel(letter));
      else if (stretch.counting === 'roll-forward') rollForward(calendar, stretch, trace);
      else everyDay(calendar, stretch, pauses, trace);
    }
  }
  if (open) trace.leaveOpen(open);
  return trace.segments;
}

function rollForward(calendar: CompiledCalendar, { from, to }: Stretch, trace: SegmentTrace): void {
  for (let day = dayOf(from); day * MINUTES_PER_DAY < to; day += 1) {
    const dayOff = calendar.dayOffOn(day);
    trace.add(
      Math.min(to, (day + 1) * MINUTES_PER_DAY),
      'roll-forward',
      dayOff ? rollForwardLabel(dayOff.label) : LABELS.rollForward,
      'no',
      dayOff?.day,
    );
  }
}

/** Walks the days of a stretch: days off and rest days whole, working days by their sessions. */
function everyDay(calendar: CompiledCalendar, stretch: Stretch, pauses: readonly Pause[], trace: SegmentTrace): void {
  for (let day = dayOf(stretch.from); day * MINUTES_PER_DAY < stretch.to; day += 1) {
    const midnight = day * MINUTES_PER_DAY;
    const end = Math.min(stretch.to, midnight + MINUTES_PER_DAY);
    const { sessions, closing } = calendar.shapeOn(day);
    if (closing === 0) {
      const dayOff = calendar.dayOffOn(day);
      if (dayOff) trace.add(end, 'holiday', dayOff.label, 'no', dayOff.day);
      else trace.add(end, 'weekend', LABELS.weekend);
      continue;
    }
    const counting = howItCounts(stretch, midnight, midnight + closing, pauses);
    const makeUp = calendar.makeUpOn(day);
    const label = counting === 'no' ? (stretch.note ?? LABELS.stoppedAtClosing) : (makeUp?.label ?? LABELS.session);
    const kind: SegmentKind = stretch.note === LABELS.afterCutoff ? 'after-cutoff' : makeUp ? 'make-up' : 'session';
    sessions.forEach((session, index) => {
      trace.add(Math.min(end, midnight + session.from), index === 0 ? 'closed' : 'break', index === 0 ? LABELS.closed : LABELS.break);
      trace.add(Math.min(end, midnight + session.to), kind, label, counting, makeUp?.day);
    });
    trace.add(end, 'closed', LABELS.closed);
  }
}

/** Whether sessions of a day count: not at all, by the minute, or as a whole day when the clock runs at the deciding instant. */
function howItCounts({ counting, from, countTo }: Stretch, midnight: number, closing: number, pauses: readonly Pause[]): Counting {
  if (counting === 'nothing') return 'no';
  if (counting === 'minutes') return 'minutes';
  const tick = counting === 'dates' ? midnight + MINUTES_PER_DAY : closing;
  const isLost = tick <= from || tick > countTo || pauses.some((pause) => pause.from < tick && tick <= pause.to);
  return isLost ? 'no' : 'whole';
}
