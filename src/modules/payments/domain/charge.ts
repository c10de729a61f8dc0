import type { Vnd } from '../../../shared/money.js';
import type { FeeKind } from '../payments.events.js';

/** States of a charge (khoản thu). */
export const CHARGE_STATES = ['to-be-set', 'open', 'settled', 'cancelled'] as const;
export type ChargeState = (typeof CHARGE_STATES)[number];

/** The legal moves; what is not here cannot happen. Setting an open charge anew leaves it open. */
export const CHARGE_MOVES = {
  'to-be-set': ['open', 'cancelled'],
  open: ['open', 'settled', 'cancelled'],
  settled: [],
  cancelled: [],
} as const satisfies Record<ChargeState, readonly ChargeState[]>;

/** What is owed for one fee line of the procedure. */
export interface Charge {
  readonly dossierId: string;
  readonly id: string;
  /** Position in the order of the procedure, from 1. */
  readonly place: number;
  readonly kind: FeeKind | null;
  /** What the procedure writes beside the line. */
  readonly description: string | null;
  /** Whole đồng; null until somebody sets it. */
  amount: Vnd | null;
  state: ChargeState;
  /** Why the amount was set by an officer; personal data may be in it. */
  reason: string | null;
  setBy: string | null;
  setAt: Date | null;
  settledAt: Date | null;
}

/** Whether the table has the move. */
export function chargeMay(from: ChargeState, to: ChargeState): boolean {
  return (CHARGE_MOVES[from] as readonly ChargeState[]).includes(to);
}

/** Whether a charge still has to be paid or set. */
export function isOwed({ state }: Pick<Charge, 'state'>): boolean {
  return state === 'open' || state === 'to-be-set';
}
