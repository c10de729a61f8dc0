import type { Version } from '../../../platform/commands/transactions.js';
import type { Receivable, ReceivableState } from '../domain/receivable.js';
import type { ReceivableAccount } from '../domain/receivable-account.js';

/** Which receivable, and the version of the dossier that the caller saw. */
export interface ReceivableCommand {
  readonly dossierId: string;
  readonly receivableId: string;
  readonly expected: Version;
}

/** What every command on a receivable answers; kept with the idempotency key, the version filled in by the flush. */
export interface ReceivableOutcome {
  readonly dossierId: string;
  readonly receivableId: string;
  readonly state: ReceivableState;
  readonly amount: number | null;
  readonly receiptNumber: string | null;
  /** Whether nothing is left to pay, so that the dossier can be concluded. */
  readonly feeSettled: boolean;
  readonly version: number;
}

/** The answer about a receivable as the command leaves it. */
export function outcomeOf(receivables: ReceivableAccount, receivable: Receivable, receiptNumber: string | null): ReceivableOutcome {
  const { dossierId, id: receivableId, state, amount } = receivable;
  return { dossierId, receivableId, state, amount, receiptNumber, feeSettled: !receivables.owes, version: 0 };
}
