import type { Version } from '../../../platform/commands/transactions.js';
import type { Charge, ChargeState } from '../domain/charge.js';
import type { ChargeSheet } from '../domain/charge-sheet.js';

/** Which charge, and the version of the dossier that the caller saw. */
export interface ChargeCommand {
  readonly dossierId: string;
  readonly chargeId: string;
  readonly expected: Version;
}

/** What every command on a charge answers; kept with the idempotency key, the version filled in by the flush. */
export interface ChargeOutcome {
  readonly dossierId: string;
  readonly chargeId: string;
  readonly state: ChargeState;
  readonly amount: number | null;
  readonly receiptNumber: string | null;
  /** Whether nothing is left to pay, so that the dossier can be concluded. */
  readonly feeSettled: boolean;
  readonly version: number;
}

/** The answer about a charge as the command leaves it. */
export function outcomeOf(sheet: ChargeSheet, charge: Charge, receiptNumber: string | null): ChargeOutcome {
  const { dossierId, id: chargeId, state, amount } = charge;
  return { dossierId, chargeId, state, amount, receiptNumber, feeSettled: !sheet.owes, version: 0 };
}
