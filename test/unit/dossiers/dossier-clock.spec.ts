import { timingOf } from '../../../src/modules/dossiers/domain/timing.js';
import { accept, newDossier } from '../../support/dossier-builder.js';
import { at, nationalCalendar } from '../../support/national-calendar.js';

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
