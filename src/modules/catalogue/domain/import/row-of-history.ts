import { isHistory } from './continuation.js';
import type { ProcedureHistory } from './procedure-history.js';
import type { ImportedRow } from './read-procedure-row.js';

/**
 * A line of an export as an imported row: what its last standing version says, with the history for an installation that does not know the
 * procedure; undefined where the history cannot be one.
 */
export function rowOfHistory(history: ProcedureHistory, line: number): ImportedRow | undefined {
  const { code, versions } = history;
  const last = versions.findLast(({ withdrawn }) => withdrawn === null);
  if (!last || !isHistory(versions) || versions.some(({ content }) => content.code !== code)) return undefined;
  const effective = { on: last.effectiveFrom, from: 'collection' } as const;
  return { kind: 'imported', line, code, content: last.content, effective, findings: [], history };
}
