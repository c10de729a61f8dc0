import { handsOf, haveHandInCommon, type Performer } from '../../../shared/acting.js';
import type { Receivable } from './receivable.js';
import { refusal } from './payments.errors.js';

/**
 * Money takes two hands: who said how much a dossier owes takes none of it, whatever roles one person holds.
 *
 * @throws DomainError COLLECTOR_SET_AMOUNT (403)
 */
export function assertMayCollect(receivables: readonly Receivable[], hand: Performer): void {
  if (receivables.some(({ setBy }) => haveHandInCommon(setBy ?? [], handsOf(hand)))) throw refusal('COLLECTOR_SET_AMOUNT');
}

/** The same the other way round: who took money of a dossier does not say what else it owes. @throws DomainError SETTER_COLLECTED (403) */
export function assertMaySet(receivables: readonly Receivable[], hand: Performer): void {
  if (receivables.some(({ settledBy }) => haveHandInCommon(settledBy ?? [], handsOf(hand)))) throw refusal('SETTER_COLLECTED');
}
