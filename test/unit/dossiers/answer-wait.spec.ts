import type { AnswerWait, SilenceRule } from '../../../src/modules/dossiers/domain/answer-wait.js';
import { moveWait, remindedUntil, ruleFor, waitFrom } from '../../../src/modules/dossiers/domain/answer-wait.js';
import { type CalendarDefinition, compileCalendar } from '../../../src/shared/working-calendar/index.js';
import { at, nationalCalendar, nationalDefinition } from '../../support/national-calendar.js';

const rule = (changes: Partial<SilenceRule>): SilenceRule => ({
  validFrom: '2025-11-17',
  procedureCode: '*',
  answerDays: 15,
  remindDays: 3,
  legalBasis: 'mức chung',
  source: 'thử',
  ...changes,
});

describe('how long an applicant may stay silent', () => {
  it('is the rule of the procedure, else the one for all, as it held on the day', () => {
    const own = rule({ procedureCode: '1.001029', legalBasis: 'NĐ 297' });
    const later = rule({ validFrom: '2027-01-01', answerDays: 30, legalBasis: 'tỉnh' });
    const rules = [later, own, rule({})];
    expect(ruleFor(rules, '1.001029', '2026-11-20')).toBe(own);
    expect(ruleFor(rules, '1.001029', '2027-06-01')).toBe(own);
    expect(ruleFor(rules, '1.004944', '2026-11-20')?.legalBasis).toBe('mức chung');
    expect(ruleFor(rules, '1.004944', '2027-01-01')).toBe(later);
    expect(ruleFor(rules, '1.004944', '2025-11-16')).toBeUndefined();
  });

  it('is counted in working days, with the reminder before its end', () => {
    const asked = at('2026-11-23 09:00');
    const wait = waitFrom(asked, rule({}), nationalCalendar);
    expect(wait).toMatchObject({ askedAt: asked, legalBasis: 'mức chung', stage: 'waiting' });
    expect(wait!.nextAt < wait!.dueAt).toBe(true);
    expect(waitFrom(asked, rule({ answerDays: 3, remindDays: 3 }), nationalCalendar)).toMatchObject({ stage: 'reminded' });
    expect(waitFrom(asked, rule({ answerDays: null }), nationalCalendar)).toBeNull();
  });

  it('never ends within a day of the reminder, however late that went out', () => {
    const due = at('2026-12-14 17:00');
    expect(remindedUntil(due, at('2026-12-10 08:00'))).toEqual(due);
    expect(remindedUntil(due, at('2026-12-20 08:00'))).toEqual(at('2026-12-21 08:00'));
  });

  describe('on another version of its calendar', () => {
    const { daysOff } = nationalDefinition;
    const another = (changes: Partial<CalendarDefinition>) => compileCalendar({ ...nationalDefinition, version: 3, ...changes });
    const off = (date: string) => another({ daysOff: [...daysOff, { date, name: 'Nghỉ', source: 'QĐ 1' }] });
    const working = another({ daysOff: daysOff.filter(({ date }) => date !== '2026-11-24') });
    /** Asked on 23 November: until 15 December, reminded on 10 December. */
    const asked = waitFrom(at('2026-11-23 09:00'), rule({}), nationalCalendar)!;
    const wait = (changes: Partial<AnswerWait> = {}): AnswerWait => ({ dossierId: 'd', ...asked, ...changes });
    const reminded = (dueAt: string): Partial<AnswerWait> => ({ stage: 'reminded', dueAt: at(dueAt), nextAt: at(dueAt) });

    it.each<[string, Partial<AnswerWait>, ReturnType<typeof off>, string, readonly [boolean, string, string, AnswerWait['stage']]]>([
      ['a day off ahead', {}, off('2026-12-01'), '2026-11-30 09:00', [true, '2026-12-16 17:00', '2026-12-11 17:00', 'waiting']],
      [
        'a day off behind the reminder',
        {},
        off('2026-12-14'),
        '2026-11-30 09:00',
        [true, '2026-12-16 17:00', '2026-12-10 17:00', 'waiting'],
      ],
      ['a day off behind the end', {}, off('2026-12-17'), '2026-11-30 09:00', [false, '2026-12-15 17:00', '2026-12-10 17:00', 'waiting']],
      [
        'a day off after the reminder went out',
        reminded('2026-12-15 17:00'),
        off('2026-12-14'),
        '2026-12-11 09:00',
        [true, '2026-12-16 17:00', '2026-12-16 17:00', 'reminded'],
      ],
      [
        'a day off that puts the reminder off',
        reminded('2026-12-15 17:00'),
        off('2026-12-11'),
        '2026-12-10 17:01',
        [true, '2026-12-16 17:00', '2026-12-16 17:00', 'reminded'],
      ],
      ['a day that works, and the end is far', {}, working, '2026-11-24 09:00', [true, '2026-12-14 17:00', '2026-12-09 17:00', 'waiting']],
      [
        'a day that works, told shortly before',
        reminded('2026-12-15 17:00'),
        working,
        '2026-12-14 15:00',
        [true, '2026-12-15 15:00', '2026-12-15 15:00', 'reminded'],
      ],
      [
        'a day that works, told too late',
        reminded('2026-12-15 17:00'),
        working,
        '2026-12-15 08:00',
        [false, '2026-12-15 17:00', '2026-12-15 17:00', 'reminded'],
      ],
      [
        'a late reminder gave more than the day off does',
        reminded('2026-12-18 08:00'),
        off('2026-12-14'),
        '2026-12-17 09:00',
        [false, '2026-12-18 08:00', '2026-12-18 08:00', 'reminded'],
      ],
      [
        'a late reminder gave more, and a day works',
        reminded('2026-12-18 08:00'),
        working,
        '2026-12-17 09:00',
        [false, '2026-12-18 08:00', '2026-12-18 08:00', 'reminded'],
      ],
    ])('%s', (_, changes, after, now, [moved, dueAt, nextAt, stage]) => {
      const moving = wait(changes);
      expect(moveWait(moving, nationalCalendar, after, at(now))).toBe(moved);
      expect(moving).toMatchObject({ dueAt: at(dueAt), nextAt: at(nextAt), stage, calendarVersion: 3 });
    });

    it('stays where the days are not known by which it was counted', () => {
      const old = wait({ answerDays: null, remindDays: null });
      expect([moveWait(old, nationalCalendar, off('2026-12-01'), at('2026-11-30 09:00')), old.calendarVersion]).toEqual([false, 2]);
    });
  });
});
