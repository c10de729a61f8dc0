import type { Confidentiality, MatterTraits } from '../../../shared/grant.js';
import { EventSource } from '../../../shared/domain-event.js';
import { newId } from '../../../shared/id.js';
import { vnd } from '../../../shared/money.js';
import {
  PAYMENT_EVENTS,
  type AmountSet,
  type ChargeRelieved,
  type ChargeSettled,
  type ChargeSheetFacts,
  type ChargesCancelled,
  type ChargesRaised,
  type RefundDue,
} from '../payments.events.js';
import { chargeMay, isOwed, type Charge } from './charge.js';
import type { Ending } from './ending.js';
import type { OwedFee } from './fees-owed.js';
import type { Payment } from './payment.js';
import { refusal } from './payments.errors.js';
import { relieve, type ReliefGround } from './relief.js';
import { handsOf } from '../../../shared/actor.js';
import { assertMayCollect, assertMaySet, type Hand } from './two-hands.js';

/** What is known of a dossier when its charges are raised. */
export interface ChargeGround extends ChargeSheetFacts, Partial<MatterTraits> {
  readonly procedureCode: string;
  readonly resolvingAgencyCode: string;
}

/** What the one who takes the money says of it. */
export type TakenMoney = Omit<Payment, 'dossierId' | 'id' | 'chargeId' | 'receivedBy'>;

/** How much an officer says is owed where the procedure does not, and by what. */
export interface AmountSetting {
  /** Whole đồng; 0 means that nothing is to be paid. */
  readonly amount: number;
  readonly reason: string;
  readonly legalBasis: string;
}

/** The charges of one dossier: what is owed, what was paid, what is not asked for any more. */
export class ChargeSheet extends EventSource {
  readonly dossierId: string;
  readonly procedureCode: string;
  readonly sectorCode: string | null;
  readonly confidentiality: Confidentiality;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly raisedAt: Date;
  charges: Charge[];

  /** Raises one charge per fee; at least one is given. */
  static raise(ground: ChargeGround, fees: readonly OwedFee[], at: Date): ChargeSheet {
    const { dossierId, procedureCode, receivingAgencyCode, resolvingAgencyCode } = ground;
    const charges = fees.map((fee, index): Charge => ({
      ...fee,
      dossierId,
      id: newId(),
      place: index + 1,
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
    const sheet = Object.assign(new ChargeSheet(), {
      dossierId,
      procedureCode,
      sectorCode: ground.sectorCode ?? null,
      confidentiality: ground.confidentiality ?? 'ordinary',
      receivingAgencyCode,
      resolvingAgencyCode,
      raisedAt: at,
      charges,
    });
    sheet.recordEntry<ChargesRaised>(PAYMENT_EVENTS.chargesRaised, {
      charges: charges.map(({ id, kind, amount }) => ({ id, kind, amount })),
    });
    return sheet;
  }

  /** Whether something still has to be paid or set. */
  get owes(): boolean {
    return this.charges.some(isOwed);
  }

  /**
   * An officer sets the amount of a charge for which the procedure states none, or sets it anew while nobody has paid or relieved it.
   *
   * @throws RangeError for what is no amount of đồng
   * @throws DomainError CHARGE_NOT_FOUND, CHARGE_SETTLED, NOTHING_OWED, AMOUNT_FIXED, RELIEF_GIVEN, SETTER_COLLECTED
   */
  setAmount(chargeId: string, { amount, reason, legalBasis }: AmountSetting, hand: Hand, at: Date): Charge {
    const charge = this.owed(chargeId);
    if (charge.statutoryAmount !== null) throw refusal('AMOUNT_FIXED');
    if (charge.relief) throw refusal('RELIEF_GIVEN');
    assertMaySet(this.charges, hand);
    const from = charge.amount;
    Object.assign(charge, {
      amount: vnd(amount),
      state: amount === 0 ? 'cancelled' : 'open',
      reason,
      legalBasis,
      ...setByToo(charge, hand),
      setAt: at,
    });
    this.recordEntry<AmountSet>(PAYMENT_EVENTS.amountSet, { chargeId, from, amount, legalBasis }, { reason });
    return charge;
  }

  /**
   * Less is owed on a ground of law, once: nothing (miễn), or a share less (giảm). An amount never rises.
   *
   * @throws DomainError CHARGE_NOT_FOUND, CHARGE_SETTLED, NOTHING_OWED, RELIEF_GIVEN, SETTER_COLLECTED, and as `relieve`
   */
  relieve(chargeId: string, ground: ReliefGround, hand: Hand, at: Date): Charge {
    const charge = this.owed(chargeId);
    if (charge.relief) throw refusal('RELIEF_GIVEN');
    assertMaySet(this.charges, hand);
    const { relief, owed: amount } = relieve(charge.amount, ground);
    Object.assign(charge, { amount, relief, state: amount === 0 ? 'cancelled' : 'open', ...setByToo(charge, hand), setAt: at });
    const { kind, category, percent, base, relieved, legalBasis, evidence, evidenceFileId } = relief;
    this.recordEntry<ChargeRelieved>(
      PAYMENT_EVENTS.chargeRelieved,
      { chargeId, kind, percent, base, relieved, amount, legalBasis },
      { category, evidence, evidenceFileId },
    );
    return charge;
  }

  /**
   * The whole amount of a charge was paid.
   *
   * @throws DomainError CHARGE_NOT_FOUND, CHARGE_SETTLED, NOTHING_OWED, COLLECTOR_SET_AMOUNT, AMOUNT_NOT_SET, AMOUNT_DIFFERS
   */
  settle(chargeId: string, money: TakenMoney, hand: Hand): { charge: Charge; payment: Payment } {
    const charge = this.owed(chargeId);
    assertMayCollect(this.charges, hand);
    if (charge.amount === null || !chargeMay(charge.state, 'settled')) throw refusal('AMOUNT_NOT_SET');
    if (money.amount !== charge.amount) throw refusal('AMOUNT_DIFFERS', { owed: charge.amount, given: money.amount });
    const payment: Payment = { ...money, dossierId: this.dossierId, id: newId(), chargeId, receivedBy: hand.id };
    Object.assign(charge, { state: 'settled', settledBy: handsOf(hand), settledAt: money.receivedAt });
    const { amount, method, agencyCode, receiptNumber } = payment;
    this.recordEntry<ChargeSettled>(PAYMENT_EVENTS.chargeSettled, {
      chargeId,
      paymentId: payment.id,
      kind: charge.kind,
      amount,
      method,
      agencyCode,
      receiptNumber,
    });
    return { charge, payment };
  }

  /**
   * The dossier ended and was not granted: what was not paid is not asked for any more, and what was paid is to be given back where
   * `refunds` says so. Says nothing where there is nothing to say.
   */
  end(ending: Ending, refunds: boolean, at: Date): void {
    const left = this.charges.filter(isOwed);
    const paid = refunds ? this.charges.filter(({ state }) => chargeMay(state, 'to-be-refunded')) : [];
    for (const charge of left) Object.assign(charge, { state: 'cancelled', endedBy: ending, endedAt: at });
    for (const charge of paid) Object.assign(charge, { state: 'to-be-refunded', endedBy: ending, endedAt: at });
    if (left.length > 0)
      this.recordEntry<ChargesCancelled>(PAYMENT_EVENTS.chargesCancelled, { chargeIds: left.map(({ id }) => id), ending });
    if (paid.length > 0) {
      this.recordEntry<RefundDue>(PAYMENT_EVENTS.refundDue, {
        chargeIds: paid.map(({ id }) => id),
        amount: paid.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
        ending,
      });
    }
  }

  private owed(chargeId: string): Charge {
    const charge = this.charges.find(({ id }) => id === chargeId);
    if (!charge) throw refusal('CHARGE_NOT_FOUND');
    if (charge.state === 'settled' || charge.state === 'to-be-refunded') throw refusal('CHARGE_SETTLED');
    if (charge.state === 'cancelled') throw refusal('NOTHING_OWED');
    return charge;
  }

  private recordEntry<E extends ChargesRaised | AmountSet | ChargeRelieved | ChargeSettled | ChargesCancelled | RefundDue>(
    type: E['type'],
    facts: Omit<E['facts'], keyof ChargeSheetFacts>,
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

/** Everybody who ever had a say in how much is owed, with who has it now: none of them takes the money. */
function setByToo({ setBy }: Charge, hand: Hand): Pick<Charge, 'setBy'> {
  return { setBy: [...new Set([...(setBy ?? []), ...handsOf(hand)])] };
}
