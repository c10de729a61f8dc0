import type { ProcedureRepeal, VersionKeys } from '../version-draft.js';
import { continuationOf, type Continuation, type KnownInHistory, type StatedInHistory } from './continuation.js';
import type { ExportedRepeal, ExportedVersion, ProcedureHistory } from './procedure-history.js';

/** What a history from elsewhere says beyond what is known of a procedure here. */
export interface NewsOfProcedure extends Continuation<ExportedVersion & StatedInHistory> {
  readonly repeals: readonly ExportedRepeal[];
  readonly isNone: boolean;
}

/**
 * What an exported history says beyond what is known here; undefined as by `continuationOf`.
 *
 * @param known versions in the order of their numbers
 * @param repeals those that are known, withdrawn ones among them: a file of before does not bring them back
 * @param today local date
 */
export function newsOfProcedure(
  history: ProcedureHistory,
  known: readonly KnownInHistory[],
  repeals: readonly ProcedureRepeal[],
  keys: VersionKeys,
  today: string,
): NewsOfProcedure | undefined {
  const stated = history.versions.map((version) => ({ ...version, contentHash: keys.hashOf(version.content) }));
  const continued = continuationOf(known, stated, today);
  if (!continued) return undefined;
  const more = history.repeals.filter(
    ({ effectiveFrom, decisionNumber }) =>
      !repeals.some((each) => each.effectiveFrom === effectiveFrom && each.decisionNumber === decisionNumber),
  );
  return { ...continued, repeals: more, isNone: continued.versions.length + continued.withdrawals.length + more.length === 0 };
}
