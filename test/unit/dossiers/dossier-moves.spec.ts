import {
  DOSSIER_MOVES,
  DOSSIER_STATUSES,
  DOSSIER_STATUS_NAMES,
  mayMove,
  type DossierStatus,
} from '../../../src/modules/dossiers/domain/dossier-status.js';
import type { Dossier } from '../../../src/modules/dossiers/domain/dossier.js';
import { RULES, accept, newDossier } from '../../support/dossier-builder.js';
import { at, nationalCalendar } from '../../support/national-calendar.js';

const NOW = at('2026-11-20 14:10');
const GROUND = { reason: 'lý do', legalBasis: 'căn cứ' };
const REQUEST = {
  id: '00000000-0000-7000-8000-000000000001',
  items: ['Giấy chứng sinh'],
  reason: 'Thiếu',
  legalBasis: null,
  requestedAt: NOW,
  requestedBy: 'officer',
};

const DEMAND = { reason: 'Lệ phí', legalBasis: null, termsKeys: ['direct-1'], requestedAt: NOW, requestedBy: 'officer' };

/** How each status is left for each other one. */
const ACTS: Partial<Record<`${DossierStatus}>${DossierStatus}`, (dossier: Dossier) => void>> = {
  'submitted>received': (d) => accept(d, NOW),
  'submitted>supplement-required': (d) => d.requestSupplement(REQUEST, 1, 'suspension', nationalCalendar),
  'submitted>not-accepted': (d) => d.refuseIntake('lý do', 'căn cứ', NOW),
  'submitted>withdrawn': (d) => d.withdraw('lý do', NOW),
  'received>in-progress': (d) => d.startProcessing(),
  'in-progress>supplement-required': (d) => d.requestSupplement(REQUEST, 1, 'suspension', nationalCalendar),
  'submitted>payment-required': (d) => d.requestPayment(DEMAND, 'suspension', nationalCalendar),
  'in-progress>payment-required': (d) => d.requestPayment(DEMAND, 'suspension', nationalCalendar),
  'payment-required>submitted': (d) => d.settleFee(NOW, nationalCalendar),
  'payment-required>in-progress': (d) => d.settleFee(NOW, nationalCalendar),
  'in-progress>withdrawn': (d) => d.withdraw('lý do', NOW),
  'in-progress>stopped': (d) => d.stop('legal-basis', GROUND, NOW),
  'received>supplement-required': (d) => d.requestSupplement(REQUEST, 1, 'suspension', nationalCalendar),
  'received>payment-required': (d) => d.requestPayment(DEMAND, 'suspension', nationalCalendar),
  'received>withdrawn': (d) => d.withdraw('lý do', NOW),
  'received>stopped': (d) => d.stop('applicant-request', GROUND, NOW),
  'supplement-required>stopped': (d) => d.stop('applicant-request', GROUND, NOW),
  'payment-required>stopped': (d) => d.stop('applicant-silent', GROUND, NOW),
  'in-progress>completed': (d) => d.conclude('granted', null, NOW),
  'supplement-required>submitted': (d) => d.answerSupplement(null, NOW, nationalCalendar),
  'supplement-required>in-progress': (d) => d.answerSupplement(null, NOW, nationalCalendar),
  'supplement-required>withdrawn': (d) => d.withdraw('lý do', NOW),
  'payment-required>withdrawn': (d) => d.withdraw('lý do', NOW),
  'completed>result-returned': (d) => d.handOver('Nguyễn Văn Thử', 'counter', NOW),
};

const inStatus = (status: DossierStatus, received: boolean): Dossier => {
  const dossier = newDossier(NOW);
  dossier.takeEvents();
  if (received) Object.assign(dossier, { receivedAt: NOW, duration: { unit: 'working-days', value: 3 }, policy: RULES.policy });
  if (status === 'supplement-required')
    dossier.supplements.push({
      ...REQUEST,
      exception: null,
      dossierId: dossier.id,
      round: 1,
      afterReception: received,
      answeredAt: null,
      answer: null,
      cancelledAt: null,
    });
  return Object.assign(dossier, { status, feeState: status === 'payment-required' ? 'due' : 'none' });
};

describe('the table of moves', () => {
  it('has the ten national statuses with their codes', () => {
    expect(DOSSIER_STATUS_NAMES.map((name) => DOSSIER_STATUSES[name].code)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it.each(Object.entries(ACTS))('%s is done and recorded once', (move, act) => {
    const [from, to] = move.split('>') as [DossierStatus, DossierStatus];
    const dossier = inStatus(from, to !== 'submitted' && from !== 'submitted');
    act(dossier);
    expect(dossier.status).toBe(to);
    const [event, ...more] = dossier.takeEvents();
    expect(more).toEqual([]);
    expect(event?.facts).toMatchObject({ dossierId: dossier.id, from, to });
  });

  it('refuses every act in every status whose row does not have the move, and changes nothing', () => {
    const targets = new Map(Object.entries(ACTS).map(([move, act]) => [move.split('>')[1] as DossierStatus, act]));
    let refused = 0;
    for (const from of DOSSIER_STATUS_NAMES) {
      for (const [to, act] of targets) {
        if (mayMove(from, to) || (from === 'supplement-required' && (to === 'submitted' || to === 'in-progress'))) continue;
        const dossier = inStatus(from, to !== 'submitted');
        expect(() => act(dossier)).toThrow(expect.objectContaining({ code: 'MOVE_NOT_ALLOWED' }));
        expect([dossier.status, dossier.takeEvents()]).toEqual([from, []]);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(60);
  });

  it.each([
    ['supplement-required', false, 'submitted'],
    ['supplement-required', true, 'in-progress'],
    ['payment-required', false, 'submitted'],
    ['payment-required', true, 'in-progress'],
  ] as const)('goes back from %s (received: %s) to %s when the request is taken back', (status, isReceived, to) => {
    const dossier = inStatus(status, isReceived);
    dossier.cancelRequest('lý do', NOW, nationalCalendar);
    expect([dossier.status, dossier.askedBy, dossier.supplements.map(({ cancelledAt }) => cancelledAt)]).toEqual([
      to,
      null,
      status === 'supplement-required' ? [NOW] : [],
    ]);
    expect(dossier.takeEvents()).toEqual([
      expect.objectContaining({
        type: 'dossiers.request-cancelled.v1',
        facts: expect.objectContaining({ from: status, to, asked: status }),
      }),
    ]);
    expect(() => dossier.cancelRequest('lý do', NOW, nationalCalendar)).toThrow(expect.objectContaining({ code: 'NOTHING_ASKED' }));
  });

  it.each([
    ['submitted', 'applicant-silent'],
    ...(['submitted', 'supplement-required', 'payment-required'] as const).flatMap((status) =>
      (['applicant-request', 'legal-basis'] as const).map((ground) => [status, ground] as const),
    ),
  ] as const)('is not stopped before reception: %s, %s', (status, ground) => {
    const dossier = inStatus(status, false);
    expect(() => dossier.stop(ground, GROUND, NOW)).toThrow(
      expect.objectContaining({ code: 'MOVE_NOT_ALLOWED', details: expect.objectContaining({ from: status, to: 'stopped' }) }),
    );
    expect([dossier.status, dossier.takeEvents()]).toEqual([status, []]);
  });

  it.each(['supplement-required', 'payment-required'] as const)(
    'is closed before reception when its applicant stays silent: %s',
    (status) => {
      const dossier = inStatus(status, false);
      Object.assign(dossier, { waits: [{ dueAt: NOW, legalBasis: 'căn cứ' }] });
      expect([dossier.closeIfSilent(NOW), dossier.status, dossier.stopGround]).toEqual([true, 'stopped', 'applicant-silent']);
    },
  );

  it.each(['supplement-required', 'payment-required', 'received'] as const)('accepts nothing that is %s', (status) => {
    const dossier = inStatus(status, false);
    expect(() => accept(dossier, NOW)).toThrow(expect.objectContaining({ code: 'MOVE_NOT_ALLOWED' }));
    expect(dossier.status).toBe(status);
  });

  it('lets nothing out of the five final statuses but the result of a completed dossier', () => {
    for (const status of ['not-accepted', 'withdrawn', 'stopped', 'result-returned'] as const) expect(DOSSIER_MOVES[status]).toEqual([]);
    expect(DOSSIER_MOVES.completed).toEqual(['result-returned']);
  });
});
