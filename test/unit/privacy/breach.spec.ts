import { noticeStateOf, stateOf } from '../../../src/modules/privacy/domain/breach-state.js';
import { Breach, type BreachTerms } from '../../../src/modules/privacy/domain/breach.js';
import { dueBy, type ClockRule } from '../../../src/modules/privacy/domain/clock-rule.js';

const RULE: ClockRule = { amount: 72, unit: 'hours', warnHours: 24, basis: 'a law' };
const TERMS: BreachTerms = {
  whatHappened: 'Gửi nhầm thư',
  dataKinds: ['name', 'contact', 'name'],
  personsConcerned: null,
  dossierCodes: [],
  cause: null,
  measures: null,
};
const at = (text: string): Date => new Date(`${text}+07:00`);
const FOUND = at('2026-11-06T16:30:00');
const NOTICE = { notifiedTo: 'A05', reference: '1/TB', lateReason: null };
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (
      (error as { code: string; details: { errors?: { code: string }[] } }).details.errors?.[0]?.code ?? (error as { code: string }).code
    );
  }
  return 'nothing';
};
const found = (now = FOUND): Breach => Breach.detected('b', { agencyCode: 'H21', detectedAt: FOUND }, TERMS, RULE, now);

describe('a breach', () => {
  it('has a clock of running hours, over the week-end too, whose last instant is in time', () => {
    const breach = found();
    expect(breach.noticeDueAt).toEqual(at('2026-11-09T16:30:00'));
    const told = [
      ['2026-11-08T16:29:59', 'pending'],
      ['2026-11-08T16:30:00', 'due-soon'],
      ['2026-11-09T16:30:00', 'due-soon'],
      ['2026-11-09T16:30:01', 'late'],
    ] as const;
    for (const [now, state] of told) expect([now, noticeStateOf(breach, at(now))]).toEqual([now, state]);
    expect(stateOf(breach)).toBe('open');
  });

  it('is not found in the future, nor told of before it was found', () => {
    expect(codeOf(() => found(at('2026-11-06T16:29:59')))).toBe('BREACH_IN_FUTURE');
    const notify = (notifiedAt: string, now: string) => codeOf(() => found().notify({ ...NOTICE, notifiedAt: at(notifiedAt) }, at(now)));
    expect(notify('2026-11-06T16:29:59', '2026-11-07T08:00:00')).toBe('BREACH_NOTICE_OUT_OF_TIME');
    expect(notify('2026-11-07T08:00:01', '2026-11-07T08:00:00')).toBe('BREACH_NOTICE_OUT_OF_TIME');
    expect(notify('2026-11-09T16:30:00', '2026-11-12T08:00:00')).toBe('nothing');
    const told = { personsInformed: 2, how: 'Gửi thư' };
    const inform = (when: string) => codeOf(() => found().informPersons({ ...told, informedAt: at(when) }, at('2026-11-07T08:00:00')));
    expect(['2026-11-06T16:00:00', '2026-11-08T08:00:00', '2026-11-07T08:00:00'].map(inform)).toEqual([
      'BREACH_INFORMED_OUT_OF_TIME',
      'BREACH_INFORMED_OUT_OF_TIME',
      'nothing',
    ]);
  });

  it('tells no more persons than it concerns, whichever of the two is said last', () => {
    const breach = found();
    breach.revise({ personsConcerned: 12 });
    const told = { informedAt: FOUND, how: 'Gửi thư' };
    expect(codeOf(() => breach.informPersons({ ...told, personsInformed: 13 }, FOUND))).toBe('BREACH_INFORMED_TOO_MANY');
    breach.informPersons({ ...told, personsInformed: 12 }, FOUND);
    expect(codeOf(() => breach.revise({ personsConcerned: 11 }))).toBe('BREACH_CONCERNED_TOO_FEW');
    breach.revise({ personsConcerned: 13 });
  });

  it('says why where the notice is late, and nothing of the kind where it is not', () => {
    const [late, inTime] = [found(), found()];
    const notifiedAt = at('2026-11-09T16:30:01');
    expect(codeOf(() => late.notify({ ...NOTICE, notifiedAt }, notifiedAt))).toBe('BREACH_LATE_REASON_MISSING');
    late.notify({ ...NOTICE, notifiedAt, lateReason: 'Chờ kết quả rà soát' }, notifiedAt);
    expect([noticeStateOf(late, notifiedAt), late.lateReason]).toEqual(['given-late', 'Chờ kết quả rà soát']);
    inTime.notify({ ...NOTICE, notifiedAt: FOUND, lateReason: 'không cần' }, FOUND);
    expect([noticeStateOf(inTime, notifiedAt), inTime.lateReason]).toEqual(['given', null]);
  });

  it('is closed after the notice, and then for good', () => {
    const breach = found();
    expect(codeOf(() => breach.close('Đã khắc phục', FOUND))).toBe('BREACH_NOT_NOTIFIED');
    breach.notify({ ...NOTICE, notifiedAt: FOUND }, FOUND);
    expect(codeOf(() => breach.notify({ ...NOTICE, notifiedAt: FOUND }, FOUND))).toBe('BREACH_NOTIFIED');
    breach.informPersons({ informedAt: FOUND, personsInformed: 1, how: 'Gửi thư' }, FOUND);
    expect(codeOf(() => breach.informPersons({ informedAt: FOUND, personsInformed: 1, how: 'Gửi thư' }, FOUND))).toBe(
      'BREACH_PERSONS_INFORMED',
    );
    breach.close('Đã khắc phục', FOUND);
    expect(stateOf(breach)).toBe('closed');
    const later = [
      () => breach.revise({ personsConcerned: 3 }),
      () => breach.notify({ ...NOTICE, notifiedAt: FOUND }, FOUND),
      () => breach.informPersons({ informedAt: FOUND, personsInformed: 1, how: 'Gửi thư' }, FOUND),
      () => breach.close('Lần nữa', FOUND),
    ];
    expect(later.map(codeOf)).toEqual(['BREACH_CLOSED', 'BREACH_CLOSED', 'BREACH_CLOSED', 'BREACH_CLOSED']);
  });

  it('is said anew in part; the same said in another order is the same', () => {
    const breach = found();
    expect(codeOf(() => breach.revise({ dataKinds: ['name', 'contact'], cause: undefined }))).toBe('BREACH_UNCHANGED');
    breach.takeEvents();
    breach.revise({ personsConcerned: 3, measures: 'Đã thu hồi thư' });
    expect(breach).toMatchObject({ personsConcerned: 3, measures: 'Đã thu hồi thư', whatHappened: 'Gửi nhầm thư' });
    const [event] = breach.takeEvents();
    expect(event).toMatchObject({ facts: { personsConcerned: 3 }, personal: { measures: 'Đã thu hồi thư' } });
    expect(JSON.stringify(event!.facts)).not.toContain('thư');
  });
});

describe('a clock of days', () => {
  it.each([
    ['2026-11-06T00:00:00', '2026-11-16T23:59:59'],
    ['2026-11-06T23:59:59', '2026-11-16T23:59:59'],
  ])('that begins at %s ends with the tenth day after it', (from, end) => {
    const { dueAt, warnAt } = dueBy({ amount: 10, unit: 'days', warnHours: 48, basis: 'a law' }, at(from));
    expect([dueAt, warnAt]).toEqual([at(end), new Date(at(end).getTime() - 48 * 3_600_000)]);
  });
});
