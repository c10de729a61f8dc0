import type { Sentence } from '../../shared/domain-error.js';
import { CONSTRAINTS, NULL, REQUIRED } from './constraint-sentences.js';
import type { Refusals } from './openapi/refusals.js';
import { INTERNAL, PROBLEM_KINDS } from './problem.js';

/** One code: what it means, and which status goes with it. */
export interface KnownProblem extends Sentence {
  readonly code: string;
  /** Status of the answer; of a field's code that of the problem which lists it, of a finding that of an answer that has findings. */
  readonly status: number;
  readonly title: Sentence;
  /** `field` stands in `errors` of another problem, `finding` in a list of findings, `problem` in `code` itself. */
  readonly of: 'problem' | 'field' | 'finding';
}

/** What goes with a finding, which is no refusal: it stands in an answer that was given. */
const FOUND = { status: 200, title: { vi: 'Phát hiện', en: 'Finding' } } as const;

/**
 * Every code that the API can answer, in alphabetical order: refusals of the sources, of input fields and answers, findings of checks and
 * imports, and the failure of the server itself.
 */
export function problemTable({ problems, stated }: Refusals): readonly KnownProblem[] {
  const known = new Map<string, KnownProblem>();
  for (const [code, { of, vi, en }] of Object.entries(stated)) {
    known.set(code, { code, ...(of === 'finding' ? FOUND : PROBLEM_KINDS.invalid), of, vi, en });
  }
  for (const { code, say } of [REQUIRED, NULL, ...Object.values(CONSTRAINTS)]) {
    const filled = (list: string, number: string): Sentence => say(code === 'NOT_ONE_OF' ? [[list]] : [number, number]);
    const { vi } = filled('{các giá trị}', '{số}');
    const { en } = filled('{values}', '{number}');
    known.set(code, { code, ...PROBLEM_KINDS.invalid, of: 'field', vi, en });
  }
  for (const [code, { kind, vi, en }] of Object.entries(problems)) known.set(code, { code, ...PROBLEM_KINDS[kind], of: 'problem', vi, en });
  known.set('INTERNAL', { code: 'INTERNAL', ...PROBLEM_KINDS.internal, of: 'problem', ...INTERNAL });
  return [...known.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
