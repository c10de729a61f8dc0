import type { ContentDifference } from '../../../../shared/content-differences.js';
import { differencesOf } from '../content-differences.js';
import type { ProcedureContent } from '../procedure.js';

/** What an import does to a procedure. `vanished`: the file is said to be the whole catalogue and lacks it; it stays as it is. */
export const CHANGE_KINDS = ['added', 'changed', 'vanished'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What is different about a procedure, value by value. */
export interface ProcedureChange {
  readonly code: string;
  readonly kind: ChangeKind;
  /** Of a changed one the first `MOST_OF_ONE`. */
  readonly differences: readonly ContentDifference[];
  readonly differenceCount: number;
}

/** Differences of one procedure that are kept; so many are looked at by nobody. */
const MOST_OF_ONE = 200;

/** What becomes of a procedure. @param before what its newest version says; undefined where it is new */
export function changeOf(code: string, before: ProcedureContent | undefined, after: ProcedureContent): ProcedureChange {
  if (!before) return { code, kind: 'added', differences: [], differenceCount: 0 };
  const differences = differencesOf(before, after);
  return { code, kind: 'changed', differences: differences.slice(0, MOST_OF_ONE), differenceCount: differences.length };
}

/** A procedure that the file lacks. */
export function vanished(code: string): ProcedureChange {
  return { code, kind: 'vanished', differences: [], differenceCount: 0 };
}

const SHOWN = 60;
const WORDS = { added: '+', changed: '~', vanished: '-' } as const satisfies Record<ChangeKind, string>;

/** A change as lines for a terminal: one for each value, as `~ code path: before -> after`. */
export function changeLines({ code, kind, differences, differenceCount }: ProcedureChange): readonly string[] {
  if (kind !== 'changed') return [`${WORDS[kind]} ${code}`];
  const lines = differences.map(({ path, before, after }) => `${WORDS.changed} ${code} ${path}: ${shown(before)} -> ${shown(after)}`);
  const others = differenceCount - differences.length;
  return others > 0 ? [...lines, `${WORDS.changed} ${code} ... ${others}`] : lines;
}

function shown(value: unknown): string {
  if (value === undefined) return '(none)';
  const text = JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
