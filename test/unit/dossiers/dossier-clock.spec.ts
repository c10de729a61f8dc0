import { compileCalendar } from '../../../src/shared/working-calendar/index.js';
import { shownClock, timingOf } from '../../../src/modules/dossiers/domain/timing.js';
import { accept, newDossier } from '../../support/dossier-builder.js';
import { at, nationalCalendar, nationalDefinition } from '../../support/national-calendar.js';

const request = (from: string) => ({ id: 'request', items: ['Bản sao'], reason: 'Thiếu', legalBasis: 'Điều 19', requestedAt: at(from), requestedBy: 'officer' });

describe('the clock of a dossier', () => {
  it('starts at reception and tells the due instant', () => {
    const dossier = newDossier(at('2026-11-19 09:00'));
    expect([dossier.deadlineState, dossier.dueAt]).toEqual(['not-started', null]);
    accept(dossier, at('2026-11-20 14:10'));
    expect([dossier.deadlineState, dossier.dueAt]).toEqual(['running', at('2026-11-26 17:00')]);
  });

  it('is moved by a pause and not only flagged (deadlines.md, last example)', () => {
    const dossier = newDossier(at('2026-11-20 14:10'));
    accept(dossier, at('2026-11-20 14:10'));
    dossier.startProcessing();
    dossier.requestSupplement(request('2026-11-23 09:00'), 1, 'suspension', nationalCalendar);
    expect([dossier.deadlineState, dossier.dueAt]).toEqual(['suspended', null]);
    dossier.answerSupplement('đã bổ sung', at('2026-11-25 10:00'), nationalCalendar);
    expect([dossier.deadlineState, dossier.dueAt, dossier.originalDueAt]).toEqual(['running', at('2026-11-27 17:00'), at('2026-11-27 17:00')]);
  });

  it('asks for a supplement only as often as the rule allows', () => {
    const dossier = newDossier(at('2026-11-20 14:10'));
    accept(dossier, at('2026-11-20 14:10'));
    dossier.startProcessing();
    dossier.requestSupplement(request('2026-11-23 09:00'), 1, 's1', nationalCalendar);
    dossier.answerSupplement(null, at('2026-11-23 10:00'), nationalCalendar);
    expect(() => dossier.requestSupplement(request('2026-11-25 09:00'), 1, 's2', nationalCalendar)).toThrow(expect.objectContaining({ code: 'SUPPLEMENT_LIMIT_REACHED' }));
  });

  it('has no clock before reception, so a supplement then suspends nothing', () => {
    const dossier = newDossier(at('2026-11-20 14:10'), { channel: 'online' });
    dossier.requestSupplement(request('2026-11-23 09:00'), 1, 's1', nationalCalendar);
    expect([dossier.status, dossier.suspensions]).toEqual(['supplement-required', []]);
    dossier.answerSupplement(null, at('2026-11-23 10:00'), nationalCalendar);
    expect(dossier.status).toBe('submitted');
  });

  it('goes on under the policy `continue`, so that nothing is told to stand still (deadlines.md)', () => {
    const dossier = newDossier(at('2026-11-20 14:10'));
    accept(dossier, at('2026-11-20 14:10'));
    dossier.policy = { suspension: 'continue' };
    dossier.startProcessing();
    dossier.requestSupplement(request('2026-11-23 09:00'), 1, 's1', nationalCalendar);
    expect(dossier.takeEvents().at(-1)).toMatchObject({ facts: { suspendedAt: null, dueAt: at('2026-11-26 17:00').toISOString() } });
    expect([dossier.deadlineState, dossier.suspensions]).toMatchObject(['running', [{ fromAt: at('2026-11-23 09:00'), toAt: null }]]);
    dossier.answerSupplement(null, at('2026-11-25 10:00'), nationalCalendar);
    expect(dossier.takeEvents().at(-1)).toMatchObject({ facts: { resumedAt: null, dueAt: at('2026-11-26 17:00').toISOString() } });
    expect(dossier.suspensions).toMatchObject([{ toAt: at('2026-11-25 10:00') }]);
  });

  it('loses nothing when an extension and a pause fall into one minute', () => {
    const dossier = newDossier(at('2026-11-16 08:00'));
    accept(dossier, at('2026-11-16 08:00'), 5);
    dossier.startProcessing();
    const second = (n: number) => new Date(at('2026-11-18 09:00').getTime() + n * 1000);
    dossier.extend({ dueOn: '2026-11-27', reason: 'x', letterNumber: null, grantedAt: second(10), grantedBy: 'head' }, { extensionLeadDays: 1, extensionLimit: 1 }, nationalCalendar);
    dossier.requestSupplement({ ...request('2026-11-18 09:00'), requestedAt: second(40) }, 1, 's1', nationalCalendar);
    dossier.answerSupplement(null, at('2026-11-20 09:00'), nationalCalendar);
    expect([dossier.originalDueAt, dossier.dueAt]).toEqual([at('2026-11-26 17:00'), at('2026-12-01 17:00')]);
  });

  it('is finished with the dossier, and what is withdrawn or stopped is neither early nor late', () => {
    const ended = (end: (dossier: ReturnType<typeof newDossier>) => void) => {
      const dossier = newDossier(at('2026-11-20 14:10'));
      accept(dossier, at('2026-11-20 14:10'));
      dossier.startProcessing();
      end(dossier);
      return [shownClock(dossier), timingOf(dossier, at('2026-12-31 09:00'))];
    };
    expect(ended((dossier) => dossier.withdraw('x', at('2026-11-23 09:00')))).toEqual(['finished', null]);
    expect(ended((dossier) => dossier.stop('legal-basis', { reason: 'x', legalBasis: 'Điều 19' }, at('2026-11-23 09:00')))).toEqual(['finished', null]);
    expect(ended((dossier) => dossier.conclude('granted', null, at('2026-11-23 09:00')))).toEqual(['finished', 'early']);
  });

  it('of the reply stands still while the applicant answers, and goes on with what was left', () => {
    const online = (replyDueAt: Date) => newDossier(at('2026-11-20 14:10'), { channel: 'online', replyDueAt });
    const dossier = online(at('2026-11-23 14:10'));
    dossier.requestSupplement(request('2026-11-20 15:10'), 1, 's1', nationalCalendar);
    expect([dossier.replyDueAt, dossier.replyMinutesLeft]).toEqual([null, 420]);
    dossier.answerSupplement(null, at('2026-11-25 08:00'), nationalCalendar);
    expect([dossier.replyDueAt, dossier.replyMinutesLeft]).toEqual([at('2026-11-25 17:00'), null]);
    const late = online(at('2026-11-23 14:10'));
    late.requestSupplement(request('2026-11-23 15:00'), 1, 's1', nationalCalendar);
    late.answerSupplement(null, at('2026-11-25 08:00'), nationalCalendar);
    expect(late.replyDueAt).toEqual(at('2026-11-23 14:10'));
  });

  it('moves to another version of its calendar by an entry with the old and the new due instant, once', () => {
    const dossier = newDossier(at('2026-11-20 14:10'));
    accept(dossier, at('2026-11-20 14:10'));
    const decided = compileCalendar({ ...nationalDefinition, version: 3, daysOff: [...nationalDefinition.daysOff, { date: '2026-11-25', name: 'Nghỉ', source: 'QĐ 1' }] });
    for (let n = 0; n < 2; n += 1) dossier.adoptCalendar(decided, 'QĐ 1');
    expect(dossier.takeEvents().filter(({ type }) => type === 'dossiers.deadline-recomputed.v1')).toMatchObject([
      {
        facts: {
          previousDueAt: at('2026-11-26 17:00').toISOString(),
          dueAt: at('2026-11-27 17:00').toISOString(),
          originalDueAt: at('2026-11-27 17:00').toISOString(),
          previousCalendar: { id: 'vn-national', version: 2 },
          calendar: { id: 'vn-national', version: 3 },
          why: 'QĐ 1',
        },
      },
    ]);
    expect([dossier.dueAt, dossier.calendarVersion]).toEqual([at('2026-11-27 17:00'), 3]);
  });

  it.each([
    ['2026-11-25 09:00', 'early'],
    ['2026-11-26 08:00', 'on-time'],
    ['2026-11-26 20:00', 'on-time'],
    ['2026-11-27 07:30', 'late'],
  ])('judges an end at %s as %s, by local dates', (end, timing) => {
    const dossier = newDossier(at('2026-11-20 14:10'));
    accept(dossier, at('2026-11-20 14:10'));
    dossier.startProcessing();
    dossier.conclude('granted', null, at(end));
    expect(timingOf(dossier, at(end))).toBe(timing);
    expect(dossier.takeEvents().at(-1)?.facts).toMatchObject({ timing, outcome: 'granted' });
  });

  it('never calls a dossier without a deadline early', () => {
    const dossier = newDossier(at('2026-11-20 14:10'));
    dossier.accept({ at: at('2026-11-20 14:10'), officerId: 'o', caseKey: '1', duration: null, durationText: 'Theo kế hoạch', termsKeys: [], policy: {}, calendar: nationalCalendar });
    expect([dossier.deadlineState, dossier.dueAt, timingOf(dossier, at('2027-01-01 00:00'))]).toEqual(['no-deadline', null, 'no-deadline']);
  });
});
