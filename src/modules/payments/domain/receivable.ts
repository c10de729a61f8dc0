import type { Vnd } from '../../../shared/money.js';
import type { FeeExplanation, OwedFee } from './owed-fee.js';
import type { FeeKind } from '../payments.events.js';
import type { Ending } from './ending.js';
import type { Relief } from './relief.js';

/** States of a receivable (khoản thu). */
export const RECEIVABLE_STATES = ['to-be-set', 'open', 'settled', 'cancelled', 'to-be-refunded'] as const;
export type ReceivableState = (typeof RECEIVABLE_STATES)[number];

/** The legal moves; what is not here cannot happen. An open receivable whose amount is set again or reduced stays open. */
export const RECEIVABLE_MOVES = {
  'to-be-set': ['open', 'cancelled'],
  open: ['open', 'settled', 'cancelled'],
  settled: ['to-be-refunded'],
  cancelled: [],
  'to-be-refunded': [],
} as const satisfies Record<ReceivableState, readonly ReceivableState[]>;

/** What is owed for one fee line of the procedure. */
export interface Receivable {
  readonly dossierId: string;
  readonly id: string;
  /** Position in the order of the procedure, from 1. */
  readonly ordinal: number;
  readonly kind: FeeKind | null;
  /** What the schedule or the procedure writes beside the line. */
  description: string | null;
  /**
   * Amount by the rule, whole đồng; null where there is none and an officer sets it, and until the facts are stated that it needs. Once
   * there it is never changed.
   */
  statutoryAmount: Vnd | null;
  /** Item of the schedule or of the national data; null for receivables of before. */
  readonly item: string | null;
  /** What a budget pays in the applicant's place. */
  subsidised: Vnd;
  /** The schedule and line that decided; null for the national data. */
  source: OwedFee['source'];
  /** The arithmetic; personal data may follow from it. Null for receivables of before, and when the dossier was disposed of. */
  explanation: FeeExplanation | null;
  /** Whole đồng as it is owed now; null until somebody sets it. */
  amount: Vnd | null;
  state: ReceivableState;
  /** Why the amount was set by an officer; personal data may be in it. */
  reason: string | null;
  /** Provision by which the amount was set. */
  legalBasis: string | null;
  /** Exemption or reduction with its ground and arithmetic; personal data. */
  relief: Relief | null;
  /** Who set or relieved it: the person, and on whose behalf; null while nobody did. */
  setBy: readonly string[] | null;
  setAt: Date | null;
  /** Who took the money, likewise. */
  settledBy: readonly string[] | null;
  settledAt: Date | null;
  /** How the dossier ended that let it be cancelled, or given back; null for one that was set to nothing or exempted. */
  endedBy: Ending | null;
  endedAt: Date | null;
}

/** Whether the table has the move. */
export function receivableMay(from: ReceivableState, to: ReceivableState): boolean {
  return (RECEIVABLE_MOVES[from] as readonly ReceivableState[]).includes(to);
}

/** Whether the rule itself relieved the applicant: no other relief is added to it (NQ 66.22/2026/NQ-CP, article 5.2). */
export function isRelievedByRule({ explanation }: Pick<Receivable, 'explanation'>): boolean {
  return explanation?.benefits.some(({ kind, state }) => kind !== 'subsidy' && state === 'applied') ?? false;
}

/** Whether a receivable still has to be paid or set. */
export function isOwed({ state }: Pick<Receivable, 'state'>): boolean {
  return state === 'open' || state === 'to-be-set';
}
