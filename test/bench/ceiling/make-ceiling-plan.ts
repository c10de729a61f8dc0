import { statementName } from '../../../src/platform/database/database.js';
import type { LoadPlan } from '../load/load-plan.js';
import type { CapturedWorkloads } from '../reference/capture-all.js';
import type { Captured } from '../reference/captured.js';
import { keyOf, newIdsOf } from '../reference/pgbench-scripts.js';
import type { Statement } from '../server/record-statements.js';
import type { CeilingPlan, CeilingStatement } from './ceiling-plan.js';

/** Gives the bare server the statements that were captured of ours, on as many connections. */
export function makeCeilingPlan(url: string, poolSize: number, captured: CapturedWorkloads, { targets, searches }: LoadPlan): CeilingPlan {
  const byTarget = <T>(keyOfTarget: (index: number) => string, valueOf: (index: number) => T): Record<string, T> =>
    Object.fromEntries(targets.map((_, index) => [keyOfTarget(index), valueOf(index)]));
  const code = (index: number): string => targets[index]!.code;
  const forwarded = captured.W4[0]!;
  const [read, write] = forwarded.statements;
  return {
    url,
    poolSize,
    W1: byTarget(code, (index) => readOf(captured.W1[index]!)),
    W2: byTarget(
      (index) => `Bearer ${targets[index]!.token}`,
      (index) => readOf(captured.W2[index]!),
    ),
    W3: byTarget(code, (index) => ({
      statement: named(captured.W3[index]!.statements.at(-1)!),
      ids: newIdsOf(captured.W3[index]!),
      key: keyOf(captured.W3[index]!),
    })),
    W12: Object.fromEntries(searches.map((path, index) => [path, named(captured.W12[index]!.statements[0]!)])),
    W4: {
      read: named(read!),
      write: named(write!),
      number: String(read!.values[0]).slice(24),
      ids: newIdsOf(forwarded),
      key: keyOf(forwarded),
    },
  };
}

/** What was read, and the note of it that was written last. */
function readOf(captured: Captured): CeilingPlan['W1'][string] {
  const statements = captured.statements.map(named);
  return { reads: statements.slice(0, -1), note: statements.at(-1)!, ids: newIdsOf(captured) };
}

function named({ text, values }: Statement): CeilingStatement {
  return { name: statementName(text), text, values };
}
