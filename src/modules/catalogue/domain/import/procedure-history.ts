import type { EffectiveFromSource } from '../procedure-version.js';
import type { ProcedureContent } from '../procedure.js';
import type { ImportedRow } from './read-procedure-row.js';

/** The form of a line of an export. */
export const EXPORT_FORMAT = 'mot-cua.procedure/1';

/** A published version as it is exported. Dates are local dates. */
export interface ExportedVersion {
  readonly versionNo: number;
  readonly effectiveFrom: string;
  readonly effectiveFromSource: EffectiveFromSource;
  /** Why it was withdrawn before it began; null: it was not. */
  readonly withdrawn: string | null;
  readonly content: ProcedureContent;
}

/** A repeal that stands, as it is exported. */
export interface ExportedRepeal {
  readonly effectiveFrom: string;
  readonly decisionNumber: string;
  readonly decisionIssuer: string | null;
  readonly decidedOn: string | null;
}

/** A procedure with everything that was published of it: a line of an export. */
export interface ProcedureHistory {
  readonly format: typeof EXPORT_FORMAT;
  readonly code: string;
  /** In the order of their numbers, from 1. */
  readonly versions: readonly ExportedVersion[];
  readonly repeals: readonly ExportedRepeal[];
}

/**
 * A line of an export as an imported row: what its last standing version says, with the history for an installation that does not know the
 * procedure; undefined where the history cannot be one.
 */
export function rowOfHistory(history: ProcedureHistory, line: number): ImportedRow | undefined {
  const { code, versions } = history;
  const standing = versions.filter(({ withdrawn }) => withdrawn === null);
  const last = standing.at(-1);
  const areNumbered = versions.every(({ versionNo, content }, index) => versionNo === index + 1 && content.code === code);
  const areInOrder = standing.every(({ effectiveFrom }, index) => index === 0 || standing[index - 1]!.effectiveFrom <= effectiveFrom);
  if (!last || !areNumbered || !areInOrder) return undefined;
  const effective = { on: last.effectiveFrom, from: 'collection' } as const;
  return { kind: 'imported', line, code, content: last.content, effective, findings: [], history };
}
