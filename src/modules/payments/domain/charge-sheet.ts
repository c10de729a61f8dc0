import { EventSource } from '../../../shared/domain-event.js';
import { newId } from '../../../shared/id.js';
import { vnd } from '../../../shared/money.js';
import { PAYMENT_EVENTS, type AmountSet, type ChargeSettled, type ChargeSheetFacts, type ChargesCancelled, type ChargesRaised } from '../payments.events.js';
import { chargeMay, isOwed, type Charge } from './charge.js';
import type { OwedFee } from './fees-owed.js';
import type { Payment } from './payment.js';
import { refusal } from './payments.errors.js';

/** What is known of a dossier when its charges are raised. */
export interface ChargeGround extends ChargeSheetFacts {
  readonly resolvingAgencyCode: string;
}

/** What the one who takes the money says of it. */
export type TakenMoney = Omit<Payment, 'dossierId' | 'id' | 'chargeId'>;

/** The charges of one dossier: what is owed, what was paid, what is not asked for any more. */
export class ChargeSheet extends EventSource {
  readonly dossierId: string;
  readonly procedureCode: string;
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
      state: fee.amount === null ? 'to-be-set' : 'open',
      reason: null,
      setBy: null,
      setAt: null,
      settledAt: null,
    }));
    const sheet = Object.assign(new ChargeSheet(), { dossierId, procedureCode, receivingAgencyCode, resolvingAgencyCode, raisedAt: at, charges });
    sheet.tell<ChargesRaised>(PAYMENT_EVENTS.chargesRaised, { charges: charges.map(({ id, kind, amount }) => ({ id, kind, amount })) });
    return sheet;
  }

  /** Whether something still has to be paid or set. */
  get owes(): boolean {
    return this.charges.some(isOwed);
  }

  /**
   * An officer sets the amount of a charge, or sets it anew while nobody has paid; 0 means that nothing is to be paid for it.
   *
   * @throws RangeError for what is no amount of đồng
   * @throws DomainError CHARGE_NOT_FOUND, CHARGE_SETTLED, NOTHING_OWED
   */
  setAmount(chargeId: string, amount: number, reason: string, officerId: string, at: Date): Charge {
    const charge = this.owed(chargeId);
    const from = charge.amount;
    Object.assign(charge, { amount: vnd(amount), state: amount === 0 ? 'cancelled' : 'open', reason, setBy: officerId, setAt: at });
    this.tell<AmountSet>(PAYMENT_EVENTS.amountSet, { chargeId, from, amount }, { reason });
    return charge;
  }

  /**
   * The whole amount of a charge was paid.
   *
   * @throws DomainError CHARGE_NOT_FOUND, CHARGE_SETTLED, NOTHING_OWED, AMOUNT_NOT_SET, AMOUNT_DIFFERS
   */
  settle(chargeId: string, money: TakenMoney): { charge: Charge; payment: Payment } {
    const charge = this.owed(chargeId);
    if (charge.amount === null || !chargeMay(charge.state, 'settled')) throw refusal('AMOUNT_NOT_SET');
    if (money.amount !== charge.amount) throw refusal('AMOUNT_DIFFERS', { owed: charge.amount, given: money.amount });
    const payment: Payment = { ...money, dossierId: this.dossierId, id: newId(), chargeId };
    Object.assign(charge, { state: 'settled', settledAt: money.receivedAt });
    const { amount, method, agencyCode, receiptNumber } = payment;
    this.tell<ChargeSettled>(PAYMENT_EVENTS.chargeSettled, { chargeId, paymentId: payment.id, kind: charge.kind, amount, method, agencyCode, receiptNumber });
    return { charge, payment };
  }

  /** The dossier ended without a decision: what was not paid is not asked for any more. Does nothing where nothing is owed. */
  cancel(): void {
    const left = this.charges.filter(isOwed);
    if (left.length === 0) return;
    for (const charge of left) charge.state = 'cancelled';
    this.tell<ChargesCancelled>(PAYMENT_EVENTS.chargesCancelled, { chargeIds: left.map(({ id }) => id) });
  }

  private owed(chargeId: string): Charge {
    const charge = this.charges.find(({ id }) => id === chargeId);
    if (!charge) throw refusal('CHARGE_NOT_FOUND');
    if (charge.state === 'settled') throw refusal('CHARGE_SETTLED');
    if (charge.state === 'cancelled') throw refusal('NOTHING_OWED');
    return charge;
  }

  private tell<E extends ChargesRaised | AmountSet | ChargeSettled | ChargesCancelled>(type: E['type'], facts: Omit<E['facts'], keyof ChargeSheetFacts>, personal?: E['personal']): void {
    const { dossierId, procedureCode, receivingAgencyCode } = this;
    this.record({ type, facts: { dossierId, procedureCode, receivingAgencyCode, ...facts }, ...(personal === undefined ? {} : { personal }) });
  }
}
