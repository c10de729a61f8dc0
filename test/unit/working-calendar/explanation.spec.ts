import { type DeadlineRequest, computeDeadline } from '../../../src/shared/working-calendar/index.js';
import { at, nationalCalendar } from '../../support/national-calendar.js';

const told = (request: DeadlineRequest) =>
  computeDeadline(nationalCalendar, request, { explain: true }).segments.map(
    ({ from, kind, counted, label }) => [from, kind, counted, label.vi] as const,
  );

describe('what the explanation tells', () => {
  it('names every day over which a deadline rolls forward', () => {
    const segments = told({ startAt: at('2026-04-21 10:00'), duration: { unit: 'calendar-days', value: 4 } });
    expect(segments.slice(-4)).toEqual([
      [at('2026-04-25 00:00'), 'weekend', 0, 'Ngày nghỉ hằng tuần'],
      [at('2026-04-26 00:00'), 'roll-forward', 0, expect.stringMatching(/^Ngày cuối là ngày nghỉ.*Ngày nghỉ: Giỗ Tổ Hùng Vương/)],
      [at('2026-04-27 00:00'), 'roll-forward', 0, expect.stringContaining('Nghỉ bù Giỗ Tổ')],
      [at('2026-04-28 00:00'), 'roll-forward', 0, expect.stringMatching(/kế tiếp \(khoản 5 Điều 148 Bộ luật Dân sự 2015\)$/)],
    ]);
  });

  it('says why session time after the cut-off does not count', () => {
    const segments = told({
      startAt: at('2026-11-19 15:30'),
      duration: { unit: 'working-hours', value: 1 },
      policy: { cutoff: { behaviour: 'shift-start' } },
    });
    expect(segments).toEqual([
      [at('2026-11-19 15:30'), 'after-cutoff', 0, 'Sau giờ chốt tiếp nhận: tính từ đầu giờ ngày làm việc kế tiếp'],
      [at('2026-11-19 17:00'), 'closed', 0, 'Ngoài giờ làm việc'],
      [at('2026-11-20 07:00'), 'session', 60, 'Giờ làm việc'],
    ]);
  });

  it('shows the time that a restart gave up', () => {
    const suspensions = [{ id: 'TD-2', reason: 'lý do riêng', from: at('2026-11-19 09:00'), to: at('2026-11-19 10:00') }];
    const segments = told({
      startAt: at('2026-11-19 08:00'),
      duration: { unit: 'working-hours', value: 1.5 },
      policy: { suspension: 'restart' },
      suspensions,
    });
    expect(segments).toEqual([
      [at('2026-11-19 08:00'), 'session', 0, 'Không tính: thời hạn được tính lại từ đầu sau khi tạm dừng'],
      [at('2026-11-19 09:00'), 'suspension', 0, 'Tạm dừng tính thời hạn TD-2: lý do riêng'],
      [at('2026-11-19 10:00'), 'session', 90, 'Giờ làm việc'],
    ]);
  });

  it('tells a long holiday once, and a make-up day by its name', () => {
    const tet = told({ startAt: at('2026-02-13 16:00'), duration: { unit: 'working-hours', value: 2 } });
    expect(tet.map(([from, kind]) => [from, kind])).toEqual([
      [at('2026-02-13 16:00'), 'session'],
      [at('2026-02-13 17:00'), 'closed'],
      [at('2026-02-14 00:00'), 'weekend'],
      [at('2026-02-16 00:00'), 'holiday'],
      [at('2026-02-21 00:00'), 'weekend'],
      [at('2026-02-23 00:00'), 'closed'],
      [at('2026-02-23 07:00'), 'session'],
    ]);
    expect(told({ startAt: at('2026-01-10 16:00'), duration: { unit: 'working-hours', value: 1 } })).toEqual([
      [at('2026-01-10 16:00'), 'make-up', 60, 'Ngày làm bù: Làm bù cho 02/01/2026 (Công văn 12729/VPCP-KGVX ngày 25/12/2025)'],
    ]);
  });
});
