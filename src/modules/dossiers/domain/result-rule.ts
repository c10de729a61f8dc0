import type { Dossier } from './dossier.js';
import { refusalDecisionMissing, resultMissing } from './result.errors.js';

/** The result as the one who concludes states it: files on the dossier, or the number and symbol of a paper. */
interface StatedResult {
  readonly resultFileIds?: readonly string[];
  readonly resultSymbol?: string | null;
}

/** Number of the decision by which a dossier is refused; null where its file says it. @throws DomainError REFUSAL_DECISION_MISSING */
export function refusalDecision({ resultFileIds = [], resultSymbol = null }: StatedResult): string | null {
  if (resultFileIds.length === 0 && resultSymbol === null) throw refusalDecisionMissing();
  return resultSymbol;
}

/** What is granted is handed over, so that there has to be something. @throws DomainError RESULT_MISSING */
export function assertResult({ files }: Pick<Dossier, 'files'>, { resultSymbol = null }: StatedResult): void {
  if (resultSymbol === null && !files.some(({ purpose }) => purpose === 'result')) throw resultMissing();
}
