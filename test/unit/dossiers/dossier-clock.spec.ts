import { type CalendarDefinition, compileCalendar, type CompiledCalendar } from '../../../src/shared/working-calendar/index.js';
import { shownClock, timingOf } from '../../../src/modules/dossiers/domain/timing.js';
import { accept, newDossier } from '../../support/dossier-builder.js';
import { at, nationalCalendar, nationalDefinition } from '../../support/national-calendar.js';

const request = (from: string) => ({
  id: 'request',
  items: ['Bản sao'],
  reason: 'Thiếu',
  legalBasis: 'Điều 19',
  requestedAt: at(from),
  requestedBy: 'officer',
});

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
    expect([dossier.deadlineState, dossier.dueAt, dossier.originalDueAt]).toEqual([
      'running',
      at('2026-11-27 17:00'),
      at('2026-11-27 17:00'),
    ]);
  });

  it('asks for a supplement only as often as the rule allows', () => {
    const dossier = newDossier(at('2026-11-20 14:10'));
    accept(dossier, at('2026-11-20 14:10'));
    dossier.startProcessing();
    dossier.requestSupplement(request('2026-11-23 09:00'), 1, 's1', nationalCalendar);
    dossier.answerSupplement(null, at('2026-11-23 10:00'), nationalCalendar);
    expect(() => dossier.requestSupplement(request('2026-11-25 09:00'), 1, 's2', nationalCalendar)).toThrow(
      expect.objectContaining({ code: 'SUPPLEMENT_LIMIT_REACHED' }),
    );
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
    dossier.extend(
      { dueOn: '2026-11-27', reason: 'x', letterNumber: null, grantedAt: second(10), grantedBy: 'head' },
      { extensionLeadDays: 1, extensionLimit: 1 },
      nationalCalendar,
    );
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
    expect(ended((dossier) => dossier.stop('legal-basis', { reason: 'x', legalBasis: 'Điều 19' }, at('2026-11-23 09:00')))).toEqual([
      'finished',
      null,
    ]);
    expect(ended((dossier) => dossier.conclude('granted', null, at('2026-11-23 09:00')))).toEqual(['finished', 'early']);
  });

  it('of the reply stands still while the applicant answers, and goes on with what was left', () => {
    const calendar = nationalCalendar.ref;
    const online = (dueAt: Date) => newDossier(at('2026-11-20 14:10'), { channel: 'online', reply: { dueAt, calendar } });
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

  describe('of the reply on another version of its calendar', () => {
    const { daysOff, makeUpDays } = nationalDefinition;
    const another = (changes: Partial<CalendarDefinition>) => compileCalendar({ ...nationalDefinition, version: 3, ...changes });
    const day = (date: string) => ({ date, name: 'Nghỉ', source: 'QĐ 1' });
    const off = (date: string) => another({ daysOff: [...daysOff, day(date)] });
    const working = another({ daysOff: daysOff.filter(({ date }) => date !== '2026-11-24') });
    const to = (after: CompiledCalendar) => ({ before: nationalCalendar, after, why: 'QĐ 1', firstOn: '', lastOn: '' });
    /** Handed in on a Friday at 14:10, eight working hours for the reply; 24 November is a holiday. */
    const online = (pauses: readonly (readonly [string, string?])[]) => {
      const reply = { dueAt: at('2026-11-23 14:10'), calendar: nationalCalendar.ref };
      const dossier = newDossier(at('2026-11-20 14:10'), { channel: 'online', reply });
      for (const [index, [from, to]] of pauses.entries()) {
        dossier.requestSupplement(request(from), 5, `s${index}`, nationalCalendar);
        if (to !== undefined) dossier.answerSupplement(null, at(to), nationalCalendar);
      }
      dossier.takeEvents();
      return dossier;
    };

    const twice = [
      ['2026-11-20 15:10', '2026-11-23 08:00'],
      ['2026-11-23 10:00', '2026-11-25 08:00'],
    ] as const;
    it.each<[string, readonly (readonly [string, string?])[], ReturnType<typeof off>, string, string | null, number | null]>([
      ['a day off ahead', [], off('2026-11-23'), '2026-11-20 15:00', '2026-11-25 14:10', null],
      ['a day off that has begun', [], off('2026-11-20'), '2026-11-20 15:00', '2026-11-23 17:00', null],
      ['a day off behind the end', [], off('2026-11-27'), '2026-11-20 15:00', '2026-11-23 14:10', null],
      ['a holiday that works, paused', [['2026-11-23 10:10', '2026-11-25 08:00']], working, '2026-11-25 08:30', '2026-11-25 10:00', null],
      ['a holiday that works, resumed', [['2026-11-20 15:10', '2026-11-23 15:00']], working, '2026-11-23 15:30', '2026-11-24 14:00', null],
      ['a day off before a pause that goes on', [['2026-11-23 08:10']], off('2026-11-20'), '2026-11-25 08:30', null, 410],
      ['a day off between two pauses', twice, off('2026-11-23'), '2026-11-25 08:30', '2026-11-25 17:00', null],
    ])('%s', (_, pauses, after, now, dueAt, left) => {
      const dossier = online(pauses);
      dossier.adoptReplyCalendar(to(after), at(now));
      expect([dossier.replyDueAt, dossier.replyMinutesLeft, dossier.replyCalendarVersion]).toEqual([dueAt && at(dueAt), left, 3]);
    });

    it('stays where it is when it is late, when it ended, and on another version', () => {
      const change = to(off('2026-11-23'));
      const [late, received] = [online([]), online([])];
      expect(late.adoptReplyCalendar(change, at('2026-11-23 14:10'))).toBe(false);
      expect([late.replyDueAt, late.replyCalendarVersion]).toEqual([at('2026-11-23 14:10'), 2]);
      accept(received, at('2026-11-20 15:00'));
      expect(received.adoptReplyCalendar(change, at('2026-11-20 16:00'))).toBe(false);
      expect([received.replyDueAt, received.replyCalendarId, received.replyPauses]).toEqual([null, null, null]);
      const moved = online([]);
      expect([1, 2].map(() => moved.adoptReplyCalendar(change, at('2026-11-20 15:00')))).toEqual([true, false]);
      const facts = {
        previousReplyDueAt: at('2026-11-23 14:10').toISOString(),
        replyDueAt: at('2026-11-25 14:10').toISOString(),
        why: 'QĐ 1',
      };
      expect(moved.takeEvents()).toMatchObject([{ type: 'dossiers.reply-recomputed.v1', facts }]);
    });

    it('has run out before a pause for which the new version leaves no time', () => {
      const longer = another({ makeUpDays: [...makeUpDays, day('2026-11-21')] });
      const dossier = online([['2026-11-23 09:00']]);
      expect(dossier.adoptReplyCalendar(to(longer), at('2026-11-23 10:00'))).toBe(true);
      expect([dossier.replyDueAt, dossier.replyMinutesLeft]).toEqual([at('2026-11-21 14:10'), null]);
      dossier.answerSupplement(null, at('2026-11-25 08:00'), nationalCalendar);
      expect(dossier.replyDueAt).toEqual(at('2026-11-21 14:10'));
    });
  });

  it('moves to another version of its calendar by an entry with the old and the new due instant, once', () => {
    const dossier = newDossier(at('2026-11-20 14:10'));
    accept(dossier, at('2026-11-20 14:10'));
    const decided = compileCalendar({
      ...nationalDefinition,
      version: 3,
      daysOff: [...nationalDefinition.daysOff, { date: '2026-11-25', name: 'Nghỉ', source: 'QĐ 1' }],
    });
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
    dossier.accept({
      at: at('2026-11-20 14:10'),
      officerId: 'o',
      caseKey: '1',
      duration: null,
      durationText: 'Theo kế hoạch',
      termsKeys: [],
      policy: {},
      calendar: nationalCalendar,
    });
    expect([dossier.deadlineState, dossier.dueAt, timingOf(dossier, at('2027-01-01 00:00'))]).toEqual(['no-deadline', null, 'no-deadline']);
  });
});
