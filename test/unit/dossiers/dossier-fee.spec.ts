import type { Dossier } from '../../../src/modules/dossiers/domain/dossier.js';
import { accept, newDossier } from '../../support/dossier-builder.js';
import { at, nationalCalendar } from '../../support/national-calendar.js';

const START = at('2026-11-20 14:10');
const demand = (from: string) => ({
  reason: 'Chưa nộp lệ phí',
  legalBasis: null,
  termsKeys: ['direct-1'],
  requestedAt: at(from),
  requestedBy: 'officer',
});
const inProgress = (): Dossier => {
  const dossier = newDossier(START);
  accept(dossier, START);
  dossier.requireFee();
  dossier.startProcessing();
  dossier.takeEvents();
  return dossier;
};

describe('the fee of a dossier', () => {
  it('keeps the dossier from being concluded until it is settled, and a refusal changes nothing', () => {
    const dossier = inProgress();
    expect(() => dossier.conclude('granted', null, START)).toThrow(
      expect.objectContaining({ code: 'FEE_NOT_SETTLED', kind: 'rule-broken' }),
    );
    expect([dossier.status, dossier.outcome, dossier.takeEvents()]).toEqual(['in-progress', null, []]);
    dossier.settleFee(START, nationalCalendar);
    dossier.conclude('granted', null, START);
    expect([dossier.status, dossier.feeState, dossier.feeSettledAt]).toEqual(['completed', 'settled', START]);
  });

  it('is owed by the terms of when it was submitted, when it is received or paid later', () => {
    const dossier = newDossier(at('2026-11-20 23:59'));
    dossier.requireFee();
    dossier.requestPayment(demand('2026-11-24 08:00'), 'suspension', nationalCalendar);
    dossier.settleFee(at('2026-11-24 09:00'), nationalCalendar);
    accept(dossier, at('2026-11-25 08:00'));
    const facts = dossier.takeEvents().map(({ type, facts: each }) => [type, (each as { termsAt?: string }).termsAt]);
    expect(facts).toContainEqual(['dossiers.payment-requested.v1', '2026-11-20T16:59:00.000Z']);
    expect(facts).toContainEqual(['dossiers.accepted.v1', '2026-11-20T16:59:00.000Z']);
  });

  it('is required once, and settled only while it is due', () => {
    const dossier = inProgress();
    dossier.requireFee();
    expect(dossier.takeEvents()).toEqual([]);
    dossier.settleFee(START, nationalCalendar);
    expect(dossier.takeEvents().map(({ type }) => type)).toEqual(['dossiers.fee-settled.v1']);
    expect(() => dossier.settleFee(START, nationalCalendar)).toThrow(expect.objectContaining({ code: 'FEE_NOT_DUE' }));
  });

  it('moves the deadline by the time that the applicant took to pay', () => {
    const dossier = inProgress();
    dossier.requestPayment(demand('2026-11-23 09:00'), 'suspension', nationalCalendar);
    expect([dossier.status, dossier.deadlineState, dossier.dueAt, dossier.suspensions[0]?.reason]).toEqual([
      'payment-required',
      'suspended',
      null,
      'financial-obligation',
    ]);
    dossier.settleFee(at('2026-11-25 10:00'), nationalCalendar);
    expect([dossier.status, dossier.deadlineState, dossier.dueAt]).toEqual(['in-progress', 'running', at('2026-11-27 17:00')]);
    expect(dossier.takeEvents().map(({ facts }) => facts)).toEqual([
      expect.objectContaining({ from: 'in-progress', to: 'payment-required', suspendedAt: '2026-11-23T02:00:00.000Z', dueAt: null }),
      expect.objectContaining({
        from: 'payment-required',
        to: 'in-progress',
        resumedAt: '2026-11-25T03:00:00.000Z',
        dueAt: '2026-11-27T10:00:00.000Z',
      }),
    ]);
  });

  it('asked for before reception suspends nothing, and paying leads back to the desk', () => {
    const dossier = newDossier(START, { channel: 'online' });
    dossier.requestPayment(demand('2026-11-20 15:00'), 'suspension', nationalCalendar);
    dossier.requireFee();
    expect([dossier.status, dossier.suspensions]).toEqual(['payment-required', []]);
    dossier.settleFee(at('2026-11-20 16:00'), nationalCalendar);
    expect([dossier.status, dossier.feeState]).toEqual(['submitted', 'settled']);
  });

  it('paid while papers are awaited lets the dossier wait for its papers', () => {
    const dossier = inProgress();
    dossier.requestSupplement(
      { id: 'request', items: ['Bản sao'], reason: 'Thiếu', legalBasis: null, requestedAt: at('2026-11-23 09:00'), requestedBy: 'officer' },
      1,
      's',
      nationalCalendar,
    );
    dossier.settleFee(at('2026-11-23 10:00'), nationalCalendar);
    expect([dossier.status, dossier.deadlineState]).toEqual(['supplement-required', 'suspended']);
    expect(dossier.takeEvents().at(-1)?.facts).toMatchObject({ resumedAt: null });
  });

  it('paid while papers are awaited before reception lets the reply wait for its papers too', () => {
    const dossier = newDossier(START, { channel: 'online', reply: { dueAt: at('2026-11-23 14:10'), calendar: nationalCalendar.ref } });
    dossier.requestPayment(demand('2026-11-20 15:00'), 's', nationalCalendar);
    dossier.requireFee();
    dossier.cancelRequest('Yêu cầu nhầm', at('2026-11-20 15:30'), nationalCalendar);
    dossier.requestSupplement(
      { id: 'request', items: ['Bản sao'], reason: 'Thiếu', legalBasis: null, requestedAt: at('2026-11-20 16:00'), requestedBy: 'officer' },
      1,
      's',
      nationalCalendar,
    );
    const left = dossier.replyMinutesLeft;
    dossier.settleFee(at('2026-11-20 16:30'), nationalCalendar);
    expect([dossier.status, dossier.feeState, dossier.replyDueAt, dossier.replyMinutesLeft]).toEqual([
      'supplement-required',
      'settled',
      null,
      left,
    ]);
    expect(dossier.replyPauses?.at(-1)?.to).toBeNull();
    dossier.answerSupplement(null, at('2026-11-23 09:00'), nationalCalendar);
    expect([dossier.status, dossier.replyDueAt === null, dossier.replyMinutesLeft]).toEqual(['submitted', false, null]);
  });

  it('is not asked for any more when the dossier ends without a decision', () => {
    const dossier = inProgress();
    dossier.withdraw('Không còn nhu cầu', START);
    expect([dossier.status, dossier.feeState]).toEqual(['withdrawn', 'none']);
  });
});
