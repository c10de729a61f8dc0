import { readFileSync } from 'node:fs';
import { DomainError } from '../../../src/shared/domain-error.js';
import { daysOfYear } from '../../../src/shared/working-calendar/index.js';
import { nationalCalendar, nationalDefinition } from '../../support/national-calendar.js';

/** One digit per date and month, 1 for a working day: the published working days of 2024 to 2027. */
const PUBLISHED = JSON.parse(readFileSync(new URL('./working-days.fixture.json', import.meta.url), 'utf8')) as Record<string, string>;

describe('the national calendar', () => {
  it('works on exactly the published days', () => {
    const ours: Record<string, string> = {};
    for (const year of [2024, 2025, 2026, 2027]) {
      for (const { date, kind } of daysOfYear(nationalCalendar, year).days) {
        const works = kind === 'working' || kind === 'make-up' ? '1' : '0';
        ours[date.slice(0, 7)] = (ours[date.slice(0, 7)] ?? '') + works;
      }
    }
    expect(ours).toEqual(PUBLISHED);
  });

  it.each([
    [2024, 251, false],
    [2025, 250, false],
    [2026, 249, false],
    [2027, 249, false],
  ])('has in %i %i working days; provisional: %s', (year, workingDays, provisional) => {
    const { days, provisional: isProvisional } = daysOfYear(nationalCalendar, year);
    expect(days.filter(({ sessions }) => sessions.length > 0)).toHaveLength(workingDays);
    expect(isProvisional).toBe(provisional);
  });

  it('does not know proposals: 23 November 2026 works and 28 November 2026 rests', () => {
    const { days } = daysOfYear(nationalCalendar, 2026);
    expect(days.find(({ date }) => date === '2026-11-23')?.kind).toBe('working');
    expect(days.find(({ date }) => date === '2026-11-28')?.kind).toBe('weekend');
  });

  it('tells the sessions, and the name of a make-up day', () => {
    const { days } = daysOfYear(nationalCalendar, 2026);
    expect(days.find(({ date }) => date === '2026-01-10')).toEqual({
      date: '2026-01-10',
      weekday: 6,
      kind: 'make-up',
      sessions: [
        { from: '07:00', to: '11:30' },
        { from: '13:30', to: '17:00' },
      ],
      day: expect.objectContaining({ name: 'Làm bù cho 02/01/2026', source: 'Công văn 12729/VPCP-KGVX ngày 25/12/2025' }),
    });
  });

  it('refuses a year that it does not have', () => {
    expect(() => daysOfYear(nationalCalendar, 2023)).toThrow(DomainError);
    expect(() => daysOfYear(nationalCalendar, 2028)).toThrow(
      expect.objectContaining({
        code: 'CALENDAR_NOT_COVERED',
        sentence: expect.objectContaining({ vi: expect.stringContaining('từ ngày 01/01/2028') }),
        details: { firstUncoveredDate: '2028-01-01' },
      }),
    );
  });

  it('names a source for every day and year', () => {
    for (const { name, source } of [...nationalDefinition.daysOff, ...nationalDefinition.makeUpDays])
      expect([name.trim(), source.trim()]).not.toContain('');
  });
});
