import type { Publication } from '../../../../shared/publication.js';
import type { CheckableDraft } from '../version-draft.js';
import type { FeeScheduleContent } from './fee-schedule-content.js';

/** What a schedule is to say next: one at a time, without a number until it is published. */
export interface FeeScheduleDraft extends CheckableDraft {
  readonly scheduleId: string;
  readonly content: FeeScheduleContent;
}

/** A published version of a schedule; the content is there only where it is published now. */
export interface FeeScheduleVersion {
  readonly id: string;
  readonly scheduleId: string;
  readonly scheduleCode: string;
  readonly versionNo: number;
  readonly effectiveFrom: string;
  /** The last local date on which it holds; null where it holds until the next one. */
  readonly lastDay: string | null;
  readonly content?: FeeScheduleContent;
  readonly contentHash: string;
  readonly decisionNumber: string;
  readonly decisionIssuer: string;
  readonly signedOn: string;
  readonly publishedOn: string;
  readonly publishedAt: Date;
  /** Number of the version in whose place it is. */
  readonly correctsVersionNo: number | null;
  /** Since when it counts where that is earlier than its publication: since that of the version that it corrects. */
  readonly knownSince: Date | null;
}

/** A version as its publication writes it. */
export type WrittenFeeVersion = FeeScheduleVersion & { readonly content: FeeScheduleContent };

/** A version was withdrawn before it began, or corrected on its first day. */
export interface FeeScheduleWithdrawal {
  readonly versionId: string;
  readonly scheduleId: string;
  readonly reason: string;
  readonly withdrawnAt: Date;
}

/** How ids of versions and hashes of contents are made. */
export interface FeeScheduleKeys {
  readonly idOf: (code: string, versionNo: number) => string;
  readonly hashOf: (content: FeeScheduleContent) => string;
}

/** The decision of a version as publications state it. */
export function decisionOf({
  decisionNumber: number,
  decisionIssuer: issuer,
  signedOn,
}: Pick<FeeScheduleVersion, 'decisionNumber' | 'decisionIssuer' | 'signedOn'>): Publication['decision'] {
  return { number, issuer, signedOn };
}
