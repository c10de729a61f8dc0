import { type DeadlineRequest, computeDeadline, onTimeBoth } from '../../../src/shared/working-calendar/index.js';
import { at, nationalCalendar } from '../../support/national-calendar.js';

const extension = { dueAt: at('2026-11-27 17:00'), grantedAt: at('2026-11-19 10:00'), letter: '12/TXL' };
const base = { startAt: at('2026-11-16 09:00'), duration: { unit: 'working-days', value: 4 }, extension } as const;
const compute = (rest: Partial<DeadlineRequest> = {}) => computeDeadline(nationalCalendar, { ...base, ...rest }, { explain: true });

describe('an extension', () => {
  it('sets the due instant and leaves the original one', () => {
    const deadline = compute();
    expect(deadline).toMatchObject({
      originalDueAt: at('2026-11-20 17:00'),
      dueAt: at('2026-11-27 17:00'),
      countedMinutes: 1920,
      countedDays: 4,
    });
    expect(deadline.segments.at(-1)).toEqual({
      from: at('2026-11-20 17:00'),
      to: at('2026-11-27 17:00'),
      kind: 'extension',
      counted: 0,
      label: { vi: 'Gia hạn theo văn bản xin lỗi và hẹn lại ngày trả kết quả 12/TXL', en: 'Extension by apology letter 12/TXL' },
    });
  });

  it.each([
    [
      'before the extension was granted: it moves the original only',
      '2026-11-18 09:00',
      '2026-11-19 09:00',
      '2026-11-23 17:00',
      '2026-11-27 17:00',
    ],
    [
      'after it: by the working days whose closing it covers',
      '2026-11-25 09:00',
      '2026-11-27 09:00',
      '2026-11-20 17:00',
      '2026-12-01 17:00',
    ],
    ['after it, beyond the extended date', '2026-11-26 09:00', '2026-11-30 09:00', '2026-11-20 17:00', '2026-12-01 17:00'],
    ['after it without covering a closing', '2026-11-25 09:00', '2026-11-25 16:00', '2026-11-20 17:00', '2026-11-27 17:00'],
    ['from the extended instant on: not at all', '2026-11-27 17:00', '2026-12-03 09:00', '2026-11-20 17:00', '2026-11-27 17:00'],
    ['after it and before the original date: both', '2026-11-19 16:00', '2026-11-20 10:00', '2026-11-23 17:00', '2026-11-30 17:00'],
  ])('is moved by a suspension %s', (_, from, to, original, extended) => {
    expect(compute({ suspensions: [{ from: at(from), to: at(to) }] })).toMatchObject({ originalDueAt: at(original), dueAt: at(extended) });
  });

  it('is moved by a suspension that begins later in the same minute, and at the very same instant', () => {
    const [granted, within] = [new Date('2026-11-19T10:00:15+07:00'), (second: string) => new Date(`2026-11-19T10:00:${second}+07:00`)];
    const moved = (from: Date) =>
      compute({ extension: { ...extension, grantedAt: granted }, suspensions: [{ from, to: at('2026-11-23 09:00') }] }).dueAt;
    expect([moved(within('10')), moved(within('15')), moved(within('40'))]).toEqual(
      ['2026-11-27 17:00', '2026-12-01 17:00', '2026-12-01 17:00'].map(at),
    );
  });

  it('counts overlaps once', () => {
    const suspensions = [
      { from: at('2026-11-25 09:00'), to: at('2026-11-26 09:00') },
      { from: at('2026-11-25 10:00'), to: at('2026-11-27 09:00') },
    ];
    expect(compute({ suspensions }).dueAt).toEqual(at('2026-12-01 17:00'));
  });

  it('waits for an open suspension, while the original date stands', () => {
    const deadline = compute({ suspensions: [{ from: at('2026-11-25 09:00') }] });
    expect(deadline).toMatchObject({ originalDueAt: at('2026-11-20 17:00'), dueAt: null, state: 'suspended', countedDays: 4 });
    expect(deadline.segments.slice(-2).map(({ kind, to }) => [kind, to])).toEqual([
      ['extension', at('2026-11-25 09:00')],
      ['suspension', null],
    ]);
  });

  it('is moved by nothing under `continue`', () => {
    expect(compute({ policy: { suspension: 'continue' }, suspensions: [{ from: at('2026-11-25 09:00') }] }).dueAt).toEqual(
      at('2026-11-27 17:00'),
    );
  });

  it('refuses a new date before the start', () => {
    expect(() => compute({ extension: { ...extension, dueAt: at('2026-11-16 09:00') } })).toThrow(
      expect.objectContaining({ code: 'EXTENSION_NOT_AFTER_START' }),
    );
  });

  it('tells on time against both dates', () => {
    const end = (endAt: string) => onTimeBoth(compute(), { endAt: at(endAt), asOf: at('2026-12-31 09:00') });
    expect(end('2026-11-20 18:00')).toEqual({ onTime: true, onTimeAfterExtension: true });
    expect(end('2026-11-23 09:00')).toEqual({ onTime: false, onTimeAfterExtension: true });
    expect(end('2026-11-30 09:00')).toEqual({ onTime: false, onTimeAfterExtension: false });
    expect(onTimeBoth({ dueAt: null, originalDueAt: null, state: 'running' }, { asOf: at('2026-11-30 09:00') })).toEqual({
      onTime: null,
      onTimeAfterExtension: null,
    });
  });
});
