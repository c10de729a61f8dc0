import { FINDING_KINDS, type Finding } from './findings.js';
import type { ImportOutcome } from './read-procedure-row.js';

const WAITS: Finding = { code: 'CHANGE_WAITS', severity: FINDING_KINDS.CHANGE_WAITS.severity, field: '' };

/** Outcomes of rows with what was found when they were to be published: those of the codes say something new that is not taken in yet. */
export function waitingOutcomes(outcomes: readonly ImportOutcome[], codes: readonly string[]): readonly ImportOutcome[] {
  if (codes.length === 0) return outcomes;
  const waiting = new Set(codes);
  return outcomes.map((outcome) =>
    outcome.kind === 'imported' && waiting.has(outcome.code) ? { ...outcome, findings: [...outcome.findings, WAITS] } : outcome,
  );
}
