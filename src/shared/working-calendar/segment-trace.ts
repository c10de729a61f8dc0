import type { Sentence } from '../domain-error.js';
import type { NamedDay } from './calendar-definition.js';
import { suspendedYetCountedLabel, suspensionLabel } from './labels.js';
import { toInstant } from './local-time.js';
import type { Segment, SegmentKind } from './segment.js';
import type { Pause, Suspension } from './suspensions.js';

/** How session time counts: not at all, by the minute while the clock runs, or as part of a whole counted day. */
export type Counting = 'no' | 'minutes' | 'whole';

type Draft = { -readonly [Key in keyof Segment]: Segment[Key] };

/**
 * Writes segments one after the other from a start on, so that gaps and overlaps cannot arise: a segment begins where the
 * one before ended. Suspended parts are cut out on the way, and like neighbours that do not count become one.
 */
export class SegmentTrace {
  private readonly drafts: Draft[] = [];
  private readonly labels = new Map<Suspension, { plain: Sentence; counted?: Sentence }>();
  private pauses: readonly Pause[] = [];
  private next = 0;
  private at: number;
  private instant: Date;

  constructor(start: number) {
    this.at = start;
    this.instant = toInstant(start);
  }

  get segments(): readonly Segment[] {
    return this.drafts;
  }

  /** The pauses to cut out from here on, in order and without overlaps. */
  use(pauses: readonly Pause[]): void {
    this.pauses = pauses;
    this.next = 0;
  }

  /** Time up to the local minute `to` was this, where it was not suspended; nothing when `to` is already written. */
  add(to: number, kind: SegmentKind, label: Sentence, counting: Counting = 'no', day?: NamedDay): void {
    while (this.at < to) {
      while (this.next < this.pauses.length && this.pauses[this.next]!.to <= this.at) this.next += 1;
      const pause = this.pauses[this.next];
      if (pause && pause.from <= this.at) this.addSuspended(Math.min(to, pause.to), pause.suspension, counting === 'whole');
      else {
        const end = pause ? Math.min(pause.from, to) : to;
        this.write(end, { kind, label, counted: counting === 'no' ? 0 : end - this.at, day });
      }
    }
  }

  /** The last segment: a suspension without end. */
  leaveOpen({ suspension }: Pause): void {
    const last = this.drafts.at(-1);
    if (last?.suspension === suspension) last.to = null;
    else
      this.drafts.push({
        from: this.instant,
        to: null,
        kind: 'suspension',
        counted: 0,
        label: this.labelsOf(suspension).plain,
        suspension,
      });
  }

  private addSuspended(to: number, suspension: Suspension, counts: boolean): void {
    const labels = this.labelsOf(suspension);
    const label = counts ? (labels.counted ??= suspendedYetCountedLabel(labels.plain)) : labels.plain;
    this.write(to, { kind: 'suspension', label, counted: counts ? to - this.at : 0, suspension });
  }

  private write(to: number, what: Omit<Draft, 'from' | 'to'>): void {
    const end = toInstant(to);
    const last = this.drafts.at(-1);
    if (last && last.kind === what.kind && last.label === what.label && last.counted + what.counted === 0) last.to = end;
    else this.drafts.push({ from: this.instant, to: end, ...what });
    this.at = to;
    this.instant = end;
  }

  private labelsOf(suspension: Suspension) {
    let labels = this.labels.get(suspension);
    if (!labels) this.labels.set(suspension, (labels = { plain: suspensionLabel(suspension) }));
    return labels;
  }
}
