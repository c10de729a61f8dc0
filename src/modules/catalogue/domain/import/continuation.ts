/** A published version as far as histories are held against each other. */
interface Dated {
  readonly versionNo: number;
  /** Local date. */
  readonly effectiveFrom: string;
}

/** A version that is known here. */
export interface KnownInHistory extends Dated {
  readonly contentHash: string;
  readonly withdrawn: boolean;
}

/** A version as a file states it; `withdrawn` says why it was, before it began. */
export interface StatedInHistory extends Dated {
  readonly contentHash: string;
  readonly withdrawn: string | null;
}

/** What a history says beyond what is known here. */
export interface Continuation<Stated> {
  readonly versions: readonly Stated[];
  /** Why some of them, or of those that are known here, were withdrawn before they began. */
  readonly withdrawals: readonly (Dated & { readonly reason: string })[];
}

/**
 * What a history from elsewhere says beyond what is known here, if both tell the same as far as both go. A history that is shorter says
 * nothing new. Undefined: they differ, and neither can be had by adding to the other.
 *
 * @param known in the order of their numbers
 * @param stated in the order of their numbers
 * @param today local date: what has begun here is not withdrawn any more
 */
export function continuationOf<Stated extends StatedInHistory>(
  known: readonly KnownInHistory[],
  stated: readonly Stated[],
  today: string,
): Continuation<Stated> | undefined {
  const withdrawn: Stated[] = [];
  for (const [index, { versionNo, effectiveFrom, contentHash, withdrawn: isWithdrawn }] of known.slice(0, stated.length).entries()) {
    const other = stated[index]!;
    if (other.versionNo !== versionNo || other.effectiveFrom !== effectiveFrom || other.contentHash !== contentHash) return undefined;
    if (isWithdrawn === (other.withdrawn !== null)) continue;
    if (isWithdrawn || effectiveFrom <= today) return undefined;
    withdrawn.push(other);
  }
  const versions = stated.slice(known.length);
  const withdrawals = [...withdrawn, ...versions].flatMap(({ versionNo, effectiveFrom, withdrawn: reason }) =>
    reason === null ? [] : [{ versionNo, effectiveFrom, reason }],
  );
  return { versions, withdrawals };
}

/** Whether versions are numbered from 1 without a gap, and those that stand begin one after the other. */
export function isHistory(versions: readonly (Dated & { readonly withdrawn: string | null })[]): boolean {
  const standing = versions.filter(({ withdrawn }) => withdrawn === null);
  return (
    versions.every(({ versionNo }, index) => versionNo === index + 1) &&
    standing.every(({ effectiveFrom }, index) => index === 0 || standing[index - 1]!.effectiveFrom <= effectiveFrom)
  );
}
