import { remindedUntil, ruleFor, waitFrom, type SilenceRule } from '../../../src/modules/dossiers/domain/answer-wait.js';
import { at, nationalCalendar } from '../../support/national-calendar.js';

const rule = (changes: Partial<SilenceRule>): SilenceRule => ({
  validFrom: '2025-11-17', procedureCode: '*', answerDays: 15, remindDays: 3, legalBasis: 'mức chung', source: 'thử', ...changes,
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
});
