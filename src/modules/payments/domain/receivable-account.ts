import type { Confidentiality } from '../../../shared/grant.js';
import { EventSource } from '../../../shared/domain-event.js';
import { newId } from '../../../shared/id.js';
import { vnd } from '../../../shared/money.js';
import {
  PAYMENT_EVENTS,
  type AmountSet,
  type FeeFactsStated,
  type ReceivableRelieved,
  type ReceivableSettled,
  type ReceivablesFacts,
  type ReceivablesCancelled,
  type ReceivablesRaised,
  type RefundDue,
} from '../payments.events.js';
import { receivableMay, isOwed, isRelievedByRule, type Receivable } from './receivable.js';
import type { Ending } from './ending.js';
import { isCharged, type OwedFee, type QuoteBasis, type StatedFeeFacts } from './owed-fee.js';
import type { Payment } from './payment.js';
import { refusal } from './payments.errors.js';
import type { AmountSetting, ReceivableGround, TakenMoney } from './receivable-inputs.js';
import { relieve, type ReliefGround } from './relief.js';
import { restated, stateOf } from './restated.js';
import { handsOf, type Performer } from '../../../shared/acting.js';
import { assertMayCollect, assertMaySet } from './two-hands.js';

/** The receivables of one dossier: owed, paid, cancelled. */
export class ReceivableAccount extends EventSource {
  readonly dossierId: string;
  readonly procedureCode: string;
  readonly sectorCode: string | null;
  readonly confidentiality: Confidentiality;
  receivingAgencyCode: string;
  resolvingAgencyCode: string;
  /** Who owes and may look where that agency is over; null where it is in force. */
  receivingSuccessorCode: string | null;
  resolvingSuccessorCode: string | null;
  readonly raisedAt: Date;
  /** By what its fees were quoted; null for receivables of before. */
  basis: QuoteBasis | null;
  /** What an officer stated for the fees; null while nobody did. Personal data. */
  stated: StatedFeeFacts | null;
  items: Receivable[];

  /** Raises one receivable per fee; at least one is given. */
  static raise(ground: ReceivableGround, fees: readonly OwedFee[], at: Date): ReceivableAccount {
    const { dossierId, procedureCode, receivingAgencyCode, resolvingAgencyCode } = ground;
    const items = fees.map((fee, index): Receivable => ({
      ...fee,
      dossierId,
      id: newId(),
      ordinal: index + 1,
      state: stateOf(fee),
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
      receivingSuccessorCode: null,
      resolvingSuccessorCode: null,
      raisedAt: at,
      basis: ground.basis ?? null,
      stated: null,
      items,
    });
    receivables.recordEntry<ReceivablesRaised>(PAYMENT_EVENTS.receivablesRaised, {
      charges: items.map(({ id, kind, amount }) => ({ id, kind, amount })),
    });
    return receivables;
  }

  /** The dossier belongs to these agencies from here on; what was paid stays with whom it was paid to. */
  takeOver(owners: Pick<ReceivableAccount, 'receivingAgencyCode' | 'resolvingAgencyCode'>): void {
    Object.assign(this, owners);
  }

  /** What is to be given back is owed by the successors of the dossier's agencies from here on. */
  handDown(successors: Pick<ReceivableAccount, 'receivingSuccessorCode' | 'resolvingSuccessorCode'>): void {
    Object.assign(this, successors);
  }

  /** Whether something still has to be paid or set. */
  get owes(): boolean {
    return this.items.some(isOwed);
  }

  /**
   * An officer sets the amount of a receivable for which the procedure states none, or sets it again while it is neither paid nor relieved.
   *
   * @throws RangeError for what is no amount of đồng
   * @throws DomainError RECEIVABLE_NOT_FOUND, RECEIVABLE_SETTLED, NOTHING_OWED, AMOUNT_FIXED, RELIEF_GIVEN, FEE_FACTS_NEEDED,
   *   SETTER_COLLECTED
   */
  setAmount(receivableId: string, { amount, reason, legalBasis }: AmountSetting, hand: Performer, at: Date): Receivable {
    const receivable = this.owed(receivableId);
    if (receivable.statutoryAmount !== null) throw refusal('AMOUNT_FIXED');
    if (receivable.relief) throw refusal('RELIEF_GIVEN');
    const missing = receivable.explanation?.missing ?? [];
    if (missing.length > 0) throw refusal('FEE_FACTS_NEEDED', { missing: missing.map(({ name }) => name) });
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
   * An officer stated facts by which the fees are quoted anew: what is not paid yet is owed as quoted.
   *
   * @param fees of the new quote, every item of it
   * @throws DomainError NOTHING_OWED, RELIEF_GIVEN, SETTER_COLLECTED
   */
  restate(fees: readonly OwedFee[], stated: StatedFeeFacts, hand: Performer, at: Date): readonly Receivable[] {
    const open = this.items.filter((item) => isOwed(item));
    if (open.length === 0) throw refusal('NOTHING_OWED');
    if (open.some(({ relief }) => relief)) throw refusal('RELIEF_GIVEN');
    assertMaySet(this.items, hand);
    this.stated = stated;
    if (this.basis && isCharged(fees)) this.basis = { knownAt: at.toISOString(), ...this.basis };
    const charges = open.flatMap((receivable) => {
      const fee = fees.find(({ item }) => item === receivable.item);
      const changes = fee && restated(receivable, fee);
      if (!changes) return [];
      const { id, amount: from } = receivable;
      Object.assign(receivable, { ...changes, ...setByToo(receivable, hand), setAt: at });
      return [{ id, from, amount: receivable.amount }];
    });
    const { facts, categories, evidence, evidenceFileId } = stated;
    this.recordEntry<FeeFactsStated>(PAYMENT_EVENTS.feeFactsStated, { charges }, { facts, categories, evidence, evidenceFileId });
    return open;
  }

  /**
   * Less is owed on a ground of law, once: nothing (miễn), or a share less (giảm). An amount never rises.
   *
   * @throws DomainError RECEIVABLE_NOT_FOUND, RECEIVABLE_SETTLED, NOTHING_OWED, RELIEF_GIVEN, SETTER_COLLECTED, and as `relieve`
   */
  relieve(receivableId: string, ground: ReliefGround, hand: Performer, at: Date): Receivable {
    const receivable = this.owed(receivableId);
    if (receivable.relief || isRelievedByRule(receivable)) throw refusal('RELIEF_GIVEN');
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

  private recordEntry<
    E extends ReceivablesRaised | AmountSet | FeeFactsStated | ReceivableRelieved | ReceivableSettled | ReceivablesCancelled | RefundDue,
  >(type: E['type'], facts: Omit<E['facts'], keyof ReceivablesFacts>, personal?: E['personal']): void {
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
