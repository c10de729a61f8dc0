import { invalidField, type DomainError } from './domain-error.js';
import { vietnameseDate } from './text.js';

/** Why a version of something holds, and from when: a published version never changes. Dates are local dates `YYYY-MM-DD`. */
export interface Publication {
  /** The decision that approves it: number and symbol, issuer, day of signing. */
  readonly decision: { readonly number: string; readonly issuer: string; readonly signedOn: string };
  /** The first date on which it holds. */
  readonly effectiveFrom: string;
}

/**
 * Checks what is to hold from today on or later: what was answered for a day that has begun stays answered.
 *
 * @param today local date
 * @throws DomainError EFFECTIVE_IN_PAST, and as `checkDecision` (422)
 */
export function checkPublication(publication: Publication, today: string): void {
  checkDecision(publication, today);
  if (publication.effectiveFrom < today) {
    throw invalidField('effectiveFrom', 'EFFECTIVE_IN_PAST', {
      vi: `Ngày có hiệu lực sớm nhất là ngày ${vietnameseDate(today)}.`,
      en: `It takes effect on ${today} at the earliest, not in the past.`,
    });
  }
}

/**
 * Checks dates against their decision: nothing takes effect before it was decided, and nothing is published before it is signed.
 *
 * @param today local date
 * @throws DomainError DECISION_IN_FUTURE, EFFECTIVE_BEFORE_DECISION (422)
 */
export function checkDecision({ decision, effectiveFrom }: Publication, today: string): void {
  if (decision.signedOn > today) {
    throw invalidField('decision.signedOn', 'DECISION_IN_FUTURE', {
      vi: 'Ngày ký quyết định không được sau ngày hôm nay.',
      en: 'The decision cannot have been signed after today.',
    });
  }
  if (effectiveFrom < decision.signedOn) {
    throw invalidField('effectiveFrom', 'EFFECTIVE_BEFORE_DECISION', {
      vi: 'Ngày có hiệu lực không được trước ngày ký quyết định.',
      en: 'It cannot take effect before its decision was signed.',
    });
  }
}

/** A published version begins on that date or later (422). */
export function versionOverlaps(newestFrom: string): DomainError {
  return invalidField('effectiveFrom', 'VERSION_OVERLAPS', {
    vi: `Đã công bố một phiên bản có hiệu lực từ ngày ${vietnameseDate(newestFrom)}: chọn ngày sau đó, hoặc rút phiên bản ấy.`,
    en: `A version is published that holds from ${newestFrom} on; begin after that date, or withdraw that version first.`,
  });
}

/** A version that holds from a local date `YYYY-MM-DD`; of one date the later version replaces the earlier one. */
export interface DatedVersion {
  readonly version: number;
  readonly effectiveFrom: string;
}

/** The version that holds on a local date: the last one to have taken effect. A future one does not hide it. */
export function versionOn<Version extends DatedVersion>(versions: readonly Version[], on: string): Version | undefined {
  const begun = versions.filter(({ effectiveFrom }) => effectiveFrom <= on);
  return begun.toSorted(byEffect).at(-1);
}

/** The order in which versions take effect. */
export function byEffect(one: DatedVersion, other: DatedVersion): number {
  if (one.effectiveFrom === other.effectiveFrom) return one.version - other.version;
  return one.effectiveFrom < other.effectiveFrom ? -1 : 1;
}
