import type { Confidentiality, MatterTraits } from '../../../shared/grant.js';
import { EventSource } from '../../../shared/domain-event.js';
import { newId } from '../../../shared/id.js';
import { vnd } from '../../../shared/money.js';
import {
  PAYMENT_EVENTS,
  type AmountSet,
  type ReceivableRelieved,
  type ReceivableSettled,
  type ReceivablesFacts,
  type ReceivablesCancelled,
  type ReceivablesRaised,
  type RefundDue,
} from '../payments.events.js';
import { receivableMay, isOwed, type Receivable } from './receivable.js';
import type { Ending } from './ending.js';
import type { OwedFee } from './fees-owed.js';
import type { Payment } from './payment.js';
import { refusal } from './payments.errors.js';
import { relieve, type ReliefGround } from './relief.js';
import { handsOf, type Performer } from '../../../shared/acting.js';
import { assertMayCollect, assertMaySet } from './two-hands.js';

/** The facts of a dossier by which its receivables are raised. */
export interface ReceivableGround extends ReceivablesFacts, Partial<MatterTraits> {
  readonly procedureCode: string;
  readonly resolvingAgencyCode: string;
}

/** What the one who takes the money says of it. */
export type TakenMoney = Omit<Payment, 'dossierId' | 'id' | 'receivableId' | 'receivedBy'>;

/** How much an officer says is owed where the procedure does not, and by what. */
export interface AmountSetting {
  /** Whole đồng; 0 means that nothing is to be paid. */
  readonly amount: number;
  readonly reason: string;
  readonly legalBasis: string;
}

/** The receivables of one dossier: owed, paid, cancelled. */
export class ReceivableAccount extends EventSource {
  readonly dossierId: string;
  readonly procedureCode: string;
  readonly sectorCode: string | null;
  readonly confidentiality: Confidentiality;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly raisedAt: Date;
  items: Receivable[];

  /** Raises one receivable per fee; at least one is given. */
  static raise(ground: ReceivableGround, fees: readonly OwedFee[], at: Date): ReceivableAccount {
    const { dossierId, procedureCode, receivingAgencyCode, resolvingAgencyCode } = ground;
    const items = fees.map((fee, index): Receivable => ({
      ...fee,
      dossierId,
      id: newId(),
      ordinal: index + 1,
      statutoryAmount: fee.amount,
      state: fee.amount === null ? 'to-be-set' : 'open',
      reason: null,
      legalBasis: null,
      relief: null,
      setBy: null,
      setAt: null,
      settledBy: null,
      settledAt: null,
      endedBy: null,
      endedAt: null,
    }));
    const receivables = Object.assign(new ReceivableAccount(), {
      dossierId,
      procedureCode,
      sectorCode: ground.sectorCode ?? null,
      confidentiality: ground.confidentiality ?? 'ordinary',
      receivingAgencyCode,
      resolvingAgencyCode,
      raisedAt: at,
      items,
    });
    receivables.recordEntry<ReceivablesRaised>(PAYMENT_EVENTS.receivablesRaised, {
      charges: items.map(({ id, kind, amount }) => ({ id, kind, amount })),
    });
    return receivables;
  }

  /** Whether something still has to be paid or set. */
  get owes(): boolean {
    return this.items.some(isOwed);
  }

  /**
   * An officer sets the amount of a receivable for which the procedure states none, or sets it again while it is neither paid nor relieved.
   *
   * @throws RangeError for what is no amount of đồng
   * @throws DomainError RECEIVABLE_NOT_FOUND, RECEIVABLE_SETTLED, NOTHING_OWED, AMOUNT_FIXED, RELIEF_GIVEN, SETTER_COLLECTED
   */
  setAmount(receivableId: string, { amount, reason, legalBasis }: AmountSetting, hand: Performer, at: Date): Receivable {
    const receivable = this.owed(receivableId);
    if (receivable.statutoryAmount !== null) throw refusal('AMOUNT_FIXED');
    if (receivable.relief) throw refusal('RELIEF_GIVEN');
    assertMaySet(this.items, hand);
    const from = receivable.amount;
    Object.assign(receivable, {
      amount: vnd(amount),
      state: amount === 0 ? 'cancelled' : 'open',
      reason,
      legalBasis,
      ...setByToo(receivable, hand),
      setAt: at,
    });
    this.recordEntry<AmountSet>(PAYMENT_EVENTS.amountSet, { chargeId: receivableId, from, amount, legalBasis }, { reason });
    return receivable;
  }

  /**
   * Less is owed on a ground of law, once: nothing (miễn), or a share less (giảm). An amount never rises.
   *
   * @throws DomainError RECEIVABLE_NOT_FOUND, RECEIVABLE_SETTLED, NOTHING_OWED, RELIEF_GIVEN, SETTER_COLLECTED, and as `relieve`
   */
  relieve(receivableId: string, ground: ReliefGround, hand: Performer, at: Date): Receivable {
    const receivable = this.owed(receivableId);
    if (receivable.relief) throw refusal('RELIEF_GIVEN');
    assertMaySet(this.items, hand);
    const { relief, owed: amount } = relieve(receivable.amount, ground);
    Object.assign(receivable, { amount, relief, state: amount === 0 ? 'cancelled' : 'open', ...setByToo(receivable, hand), setAt: at });
    const { kind, category, percent, base, relieved, legalBasis, evidence, evidenceFileId } = relief;
    this.recordEntry<ReceivableRelieved>(
      PAYMENT_EVENTS.receivableRelieved,
      { chargeId: receivableId, kind, percent, base, relieved, amount, legalBasis },
      { category, evidence, evidenceFileId },
    );
    return receivable;
  }

  /**
   * The whole amount of a receivable was paid.
   *
   * @throws DomainError RECEIVABLE_NOT_FOUND, RECEIVABLE_SETTLED, NOTHING_OWED, COLLECTOR_SET_AMOUNT, AMOUNT_NOT_SET, AMOUNT_DIFFERS
   */
  settle(receivableId: string, money: TakenMoney, hand: Performer): { receivable: Receivable; payment: Payment } {
    const receivable = this.owed(receivableId);
    assertMayCollect(this.items, hand);
    if (receivable.amount === null || !receivableMay(receivable.state, 'settled')) throw refusal('AMOUNT_NOT_SET');
    if (money.amount !== receivable.amount) throw refusal('AMOUNT_DIFFERS', { owed: receivable.amount, given: money.amount });
    const payment: Payment = { ...money, dossierId: this.dossierId, id: newId(), receivableId, receivedBy: hand.id };
    Object.assign(receivable, { state: 'settled', settledBy: handsOf(hand), settledAt: money.receivedAt });
    const { amount, method, agencyCode, receiptNumber } = payment;
    this.recordEntry<ReceivableSettled>(PAYMENT_EVENTS.receivableSettled, {
      chargeId: receivableId,
      paymentId: payment.id,
      kind: receivable.kind,
      amount,
      method,
      agencyCode,
      receiptNumber,
    });
    return { receivable, payment };
  }

  /**
   * The dossier ended and was not granted: unpaid receivables are cancelled, and paid ones are to be refunded where `refunds` says so.
   * Records nothing where nothing changes.
   */
  end(ending: Ending, refunds: boolean, at: Date): void {
    const left = this.items.filter(isOwed);
    const paid = refunds ? this.items.filter(({ state }) => receivableMay(state, 'to-be-refunded')) : [];
    for (const receivable of left) Object.assign(receivable, { state: 'cancelled', endedBy: ending, endedAt: at });
    for (const receivable of paid) Object.assign(receivable, { state: 'to-be-refunded', endedBy: ending, endedAt: at });
    if (left.length > 0)
      this.recordEntry<ReceivablesCancelled>(PAYMENT_EVENTS.receivablesCancelled, { chargeIds: left.map(({ id }) => id), ending });
    if (paid.length > 0) {
      this.recordEntry<RefundDue>(PAYMENT_EVENTS.refundDue, {
        chargeIds: paid.map(({ id }) => id),
        amount: paid.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
        ending,
      });
    }
  }

  private owed(receivableId: string): Receivable {
    const receivable = this.items.find(({ id }) => id === receivableId);
    if (!receivable) throw refusal('RECEIVABLE_NOT_FOUND');
    if (receivable.state === 'settled' || receivable.state === 'to-be-refunded') throw refusal('RECEIVABLE_SETTLED');
    if (receivable.state === 'cancelled') throw refusal('NOTHING_OWED');
    return receivable;
  }

  private recordEntry<E extends ReceivablesRaised | AmountSet | ReceivableRelieved | ReceivableSettled | ReceivablesCancelled | RefundDue>(
    type: E['type'],
    facts: Omit<E['facts'], keyof ReceivablesFacts>,
    personal?: E['personal'],
  ): void {
    const { dossierId, procedureCode, receivingAgencyCode } = this;
    this.record({
      type,
      facts: { dossierId, procedureCode, receivingAgencyCode, ...facts },
      ...(personal === undefined ? {} : { personal }),
    });
  }
}

/** Everybody who ever set or relieved the amount, with the present officer: none of them may take the money. */
function setByToo({ setBy }: Receivable, hand: Performer): Pick<Receivable, 'setBy'> {
  return { setBy: [...new Set([...(setBy ?? []), ...handsOf(hand)])] };
}
