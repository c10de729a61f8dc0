import type { Sentence } from '../domain-error.js';
import type { NamedDay } from './calendar-definition.js';
import type { Suspension } from './suspensions.js';

/** What a stretch of time was. */
export const SEGMENT_KINDS = [
  'session',
  'break',
  'closed',
  'weekend',
  'holiday',
  'make-up',
  'suspension',
  'first-day',
  'after-cutoff',
  'roll-forward',
  'extension',
] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** One stretch of time in the explanation of a deadline, [from, to). */
export interface Segment {
  readonly from: Date;
  /** Null for a suspension that still lasts. */
  readonly to: Date | null;
  readonly kind: SegmentKind;
  /** Session minutes that count towards the duration. */
  readonly counted: number;
  readonly label: Sentence;
  /** The day off or make-up day, with its name and source. */
  readonly day?: NamedDay;
  /** The suspension, with its id and legal basis. */
  readonly suspension?: Suspension;
}
