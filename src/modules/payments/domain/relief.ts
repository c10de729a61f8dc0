import type { ReliefCategory } from '../../catalogue/index.js';
import { vnd, type Vnd } from '../../../shared/money.js';
import { refusal } from './payments.errors.js';

/** Exemption (miễn): nothing is to be paid. Reduction (giảm): a part of the statutory amount is not. */
export const RELIEF_KINDS = ['exemption', 'reduction'] as const;
export type ReliefKind = (typeof RELIEF_KINDS)[number];

/** The ground on which less is owed than the procedure states. */
export interface ReliefGround {
  readonly kind: ReliefKind;
  readonly category: ReliefCategory;
  /** Provision that relieves: decree, circular or resolution with its article. */
  readonly legalBasis: string;
  /** Share of the amount that is not owed, in whole percent from 1 to 99; null for an exemption. */
  readonly percent: number | null;
  /** Paper that proves it: a file of the dossier, or what was seen. One of the two. */
  readonly evidenceFileId: string | null;
  readonly evidence: string | null;
}

/**
 * A relief as it was given, with its arithmetic: `base` - `relieved` = what is owed. Whole đồng; `base` is null for a receivable that had
 * no amount.
 */
export interface Relief extends ReliefGround {
  readonly base: Vnd | null;
  readonly relieved: Vnd | null;
}

/**
 * What is left of an amount, and how it was calculated. Nothing is rounded: a share that is no whole đồng is refused.
 *
 * @throws DomainError RELIEF_PERCENT_WRONG, RELIEF_EVIDENCE_ONE (422), AMOUNT_NOT_SET, RELIEF_NOT_WHOLE (409)
 */
export function relieve(base: Vnd | null, ground: ReliefGround): { readonly relief: Relief; readonly owed: Vnd } {
  if ((ground.evidence === null) === (ground.evidenceFileId === null)) throw refusal('RELIEF_EVIDENCE_ONE');
  if ((ground.kind === 'reduction') !== (ground.percent !== null)) throw refusal('RELIEF_PERCENT_WRONG');
  if (ground.percent === null) return { relief: { ...ground, base, relieved: base }, owed: vnd(0) };
  if (base === null) throw refusal('AMOUNT_NOT_SET');
  if ((base * ground.percent) % 100 !== 0) throw refusal('RELIEF_NOT_WHOLE', { base, percent: ground.percent });
  const relieved = vnd((base * ground.percent) / 100);
  return { relief: { ...ground, base, relieved }, owed: vnd(base - relieved) };
}
