import type { LocalTermsTakenOver } from '../../catalogue.events.js';
import type { ExportedTerm } from '../import/catalogue-line.js';
import type { LocalTerm, LocalTermWithdrawal } from './local-term.js';

/**
 * What was said of a scope elsewhere beyond what is known here, and what was withdrawn since; undefined where each knows what the other one
 * does not.
 *
 * @param today local date: what has begun here is not withdrawn any more
 */
export function newsOfTerms(
  stated: readonly ExportedTerm[],
  known: readonly LocalTerm[],
  withdrawals: readonly LocalTermWithdrawal[],
  today: string,
): readonly ExportedTerm[] | undefined {
  const isKnown = ({ id }: ExportedTerm): boolean => known.some((each) => each.id === id);
  const isWithdrawn = ({ id }: ExportedTerm): boolean => withdrawals.some((each) => each.id === id);
  const shared = stated.filter(isKnown);
  if (shared.length < known.length && shared.length < stated.length) return undefined;
  const turned = shared.filter((term) => isWithdrawn(term) !== (term.withdrawn !== null));
  if (turned.some((term) => isWithdrawn(term) || term.effectiveFrom <= today)) return undefined;
  return stated.filter((term) => !isKnown(term) || turned.includes(term));
}

/** Whether the terms of a scope can all be there: of one part no two that stand begin on one day. */
export function areTermsApart(terms: readonly ExportedTerm[]): boolean {
  const begins = terms.flatMap(({ part, effectiveFrom, withdrawn }) => (withdrawn === null ? [`${part} ${effectiveFrom}`] : []));
  return new Set(begins).size === begins.length && new Set(terms.map(({ id }) => id)).size === terms.length;
}

/** A term as an entry names it. */
export function factsOfTerm(term: ExportedTerm): LocalTermsTakenOver['facts']['terms'][number] {
  const { id: termId, part, value, effectiveFrom, decisionNumber: number, decisionIssuer: issuer, decidedOn: signedOn, withdrawn } = term;
  return { termId, part, isNational: value === null, effectiveFrom, decision: { number, issuer, signedOn }, withdrawn };
}
