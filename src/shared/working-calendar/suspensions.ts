import { invalidField } from '../domain-error.js';
import { toMinute } from './local-time.js';

/** A time in which the clock of a dossier stands still; holds in [from, to). */
export interface Suspension {
  readonly id?: string;
  /** Why: `supplement`, `financial`, `external-opinion`, `field`, `court` or the agency's own word. */
  readonly reason?: string;
  readonly legalBasis?: string;
  readonly from: Date;
  /** Absent or null while the suspension lasts. */
  readonly to?: Date | null;
}

/** A suspension in local minutes; `to` is Infinity while it lasts. */
export interface Pause {
  readonly from: number;
  readonly to: number;
  readonly suspension: Suspension;
}

const NO_PAUSES: readonly Pause[] = [];

/**
 * Suspensions in order of `from`, cut to the minute; those that hold for no whole minute are left out.
 * @throws DomainError `invalid` naming `suspensions.<index>.from` or `.to`
 */
export function pausesOf(suspensions: readonly Suspension[] | undefined): readonly Pause[] {
  if (suspensions === undefined || suspensions.length === 0) return NO_PAUSES;
  return suspensions
    .map((suspension, index): Pause => {
      const from = toMinute(suspension.from);
      const to = suspension.to ? toMinute(suspension.to) : Infinity;
      if (Number.isNaN(from)) throw refusal(`suspensions.${index}.from`);
      if (Number.isNaN(to) || to < from) throw refusal(`suspensions.${index}.to`);
      return { from, to, suspension };
    })
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
}

/** The same pauses up to `end` without overlaps: what an earlier one covers is taken off a later one. */
export function withoutOverlaps(pauses: readonly Pause[], end: number): readonly Pause[] {
  if (pauses.length === 0) return pauses;
  const cut: Pause[] = [];
  let coveredTo = -Infinity;
  for (const { from, to, suspension } of pauses) {
    if (from >= end) break;
    if (to <= coveredTo) continue;
    cut.push({ from: Math.max(from, coveredTo), to, suspension });
    coveredTo = to;
  }
  return cut;
}

function refusal(field: string) {
  return invalidField(field, 'SUSPENSION_ENDS_BEFORE_IT_BEGINS', {
    vi: 'Khoảng tạm dừng phải có thời điểm bắt đầu và kết thúc hợp lệ, kết thúc không trước bắt đầu.',
    en: 'A suspension needs valid instants and cannot end before it begins.',
  });
}
