import { type DeadlineRequest, computeDeadline } from '../../../src/shared/working-calendar/index.js';
import { at, nationalCalendar } from '../../support/national-calendar.js';

const cutoff = { cutoff: { time: '15:00' } };
const pause = [{ from: at('2026-11-23 09:00'), to: at('2026-11-25 10:00') }];

/** The worked examples of the deadline rules on the national calendar of 2026. */
const EXAMPLES: readonly (readonly [string, Omit<DeadlineRequest, 'startAt'>, string])[] = [
  ['2026-11-20 14:10', { duration: { value: 8, unit: 'working-hours' } }, '2026-11-23 14:10'],
  ['2026-11-20 14:10', { duration: { value: 0.5, unit: 'working-days' } }, '2026-11-23 08:10'],
  ['2026-11-20 14:10', { duration: { value: 1, unit: 'working-days' } }, '2026-11-23 17:00'],
  ['2026-11-20 14:10', { duration: { value: 2, unit: 'working-days' } }, '2026-11-25 17:00'],
  ['2026-11-20 16:00', { duration: { value: 2, unit: 'working-hours' } }, '2026-11-23 08:00'],
  ['2026-11-21 09:00', { duration: { value: 4.5, unit: 'working-hours' } }, '2026-11-23 11:30'],
  ['2026-11-17 10:00', { duration: { value: 7, unit: 'calendar-days' } }, '2026-11-25 17:00'],
  ['2026-01-30 10:00', { duration: { value: 1, unit: 'months' } }, '2026-03-02 17:00'],
  ['2026-11-25 15:30', { duration: { unit: 'same-day' }, policy: cutoff }, '2026-11-26 17:00'],
  ['2026-11-25 15:00', { duration: { unit: 'same-day' }, policy: cutoff }, '2026-11-25 17:00'],
  ['2026-11-20 14:10', { duration: { value: 3, unit: 'working-days' }, suspensions: pause }, '2026-11-27 17:00'],
];

describe('the worked examples', () => {
  it.each(EXAMPLES)('from %s %j is due %s', (start, rest, due) => {
    const deadline = computeDeadline(nationalCalendar, { startAt: at(start), ...rest }, { explain: true });
    expect(deadline).toMatchObject({
      dueAt: at(due),
      originalDueAt: at(due),
      state: 'running',
      provisional: false,
      calendar: { id: 'vn-national', version: 2 },
    });
    expect(deadline.segments[0]!.from).toEqual(at(start));
    expect(deadline.segments.at(-1)!.to).toEqual(at(due));
  });

  it('explains the pause over a holiday: what stood still, which day counted and which did not', () => {
    const { segments, countedMinutes, countedDays } = computeDeadline(
      nationalCalendar,
      {
        startAt: at('2026-11-20 14:10'),
        duration: { value: 3, unit: 'working-days' },
        suspensions: [{ id: 'TD-1', reason: 'supplement', legalBasis: 'Điều 19', ...pause[0]! }],
      },
      { explain: true },
    );
    expect([countedMinutes, countedDays]).toEqual([1440, 3]);
    expect(segments.slice(0, 9).map(({ from, kind, counted, label }) => [from, kind, counted, label.vi])).toEqual([
      [at('2026-11-20 14:10'), 'first-day', 0, 'Ngày bắt đầu, không tính vào thời hạn (khoản 2 Điều 147 Bộ luật Dân sự 2015)'],
      [at('2026-11-21 00:00'), 'weekend', 0, 'Ngày nghỉ hằng tuần'],
      [at('2026-11-23 00:00'), 'closed', 0, 'Ngoài giờ làm việc'],
      [at('2026-11-23 07:00'), 'session', 0, 'Giờ làm việc không tính: cuối ngày đồng hồ đang tạm dừng'],
      [at('2026-11-23 09:00'), 'suspension', 0, 'Tạm dừng tính thời hạn TD-1: chờ bổ sung hồ sơ (căn cứ Điều 19)'],
      [
        at('2026-11-25 07:00'),
        'suspension',
        180,
        'Tạm dừng tính thời hạn TD-1: chờ bổ sung hồ sơ (căn cứ Điều 19); ngày vẫn được tính vì đồng hồ chạy lúc hết giờ làm việc',
      ],
      [at('2026-11-25 10:00'), 'session', 90, 'Giờ làm việc'],
      [at('2026-11-25 11:30'), 'break', 0, 'Nghỉ giữa hai buổi làm việc'],
      [at('2026-11-25 13:30'), 'session', 210, 'Giờ làm việc'],
    ]);
  });

  it('names the holiday that moved the deadline, with its source, in both languages', () => {
    const { segments } = computeDeadline(
      nationalCalendar,
      { startAt: at('2026-11-20 14:10'), duration: { value: 2, unit: 'working-days' } },
      { explain: true },
    );
    expect(segments.find(({ kind }) => kind === 'holiday')).toEqual({
      from: at('2026-11-24 00:00'),
      to: at('2026-11-25 00:00'),
      kind: 'holiday',
      counted: 0,
      label: {
        vi: 'Ngày nghỉ: Ngày Văn hóa Việt Nam (Nghị quyết 28/2026/QH16, hiệu lực từ 01/7/2026)',
        en: 'Day off: Vietnamese Culture Day (Nghị quyết 28/2026/QH16, hiệu lực từ 01/7/2026)',
      },
      day: {
        date: '2026-11-24',
        name: 'Ngày Văn hóa Việt Nam',
        nameEn: 'Vietnamese Culture Day',
        source: 'Nghị quyết 28/2026/QH16, hiệu lực từ 01/7/2026',
      },
    });
  });
});
