/** States of a case: running, standing still while the dossier's clock is stopped, ended. */
export const CASE_STATES = ['open', 'suspended', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Legal moves of a case; what is not here cannot happen. */
export const CASE_MOVES = {
  open: { suspend: 'suspended', close: 'closed' },
  suspended: { resume: 'open', close: 'closed' },
  closed: {},
} as const satisfies Record<CaseState, Partial<Record<'suspend' | 'resume' | 'close', CaseState>>>;
export type CaseMove = 'suspend' | 'resume' | 'close';

/** Where a move leads from a state, or undefined when the table does not have it. */
export function afterCaseMove(from: CaseState, move: CaseMove): CaseState | undefined {
  return (CASE_MOVES[from] as Partial<Record<CaseMove, CaseState>>)[move];
}
