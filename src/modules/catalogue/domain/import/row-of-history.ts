import type { ProcedureHistory } from './procedure-history.js';
import type { ImportedRow } from './read-procedure-row.js';

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
