import { rawDuration, readDuration } from '../../../src/modules/catalogue/domain/import/read-duration.js';

describe('the duration of a method', () => {
  it.each([
    [3, 'WORKING_DAY', { unit: 'working-days', value: 3 }],
    [3.5, 'WORKING_DAY', { unit: 'working-days', value: 3.5 }],
    [30, 'DAY', { unit: 'calendar-days', value: 30 }],
    [8, 'HOUR', { unit: 'working-hours', value: 8 }],
    [2, 'MONTH', { unit: 'months', value: 2 }],
    [3, 'YEAR', { unit: 'months', value: 36 }],
  ])('%d %s', (time, unit, duration) => {
    expect(readDuration(time, unit)).toEqual({ duration });
  });

  it.each([
    [0, 'DAY'],
    [-1, 'WORKING_DAY'],
    [1.5, 'DAY'],
    [0.5, 'MONTH'],
    [501, 'WORKING_DAY'],
    [11, 'YEAR'],
    [2_001, 'HOUR'],
  ])('%d %s is impossible', (time, unit) => {
    expect(readDuration(time, unit)).toEqual({ duration: null, finding: 'DURATION_IMPLAUSIBLE' });
  });

  it.each([
    [1, 'OTHER'],
    ['Theo mô tả', 'OTHER'],
    ['3', 'WORKING_DAY'],
    [null, 'DAY'],
    [5, undefined],
    [Number.NaN, 'DAY'],
  ])('%p %p says no number', (time, unit) => {
    expect(readDuration(time, unit)).toEqual({ duration: null, finding: 'DURATION_TEXT_ONLY' });
  });

  it('counts long hours as working hours and says so', () => {
    expect(readDuration(24, 'HOUR')).toEqual({ duration: { unit: 'working-hours', value: 24 }, finding: 'DURATION_HOURS_LONG' });
  });
});

describe('"trong ngày"', () => {
  it.each([
    'Trong ngày',
    'Ngay trong ngày.',
    'Thực hiện trong ngày làm việc nhận được hồ sơ đầy đủ, chính xác',
    '- Giải quyết ngay trong ngày làm việc',
    'Trong ngày nhận đủ hồ sơ hợp lệ;',
  ])('%s is reported and stays text', (text) => {
    expect(readDuration(1, 'OTHER', text)).toEqual({ duration: null, finding: 'DURATION_TEXT_SAME_DAY' });
  });

  it.each([
    'Trong ngày hoặc ngày làm việc tiếp theo',
    'Trong ngày 15 hằng tháng',
    'Trong ngày; trường hợp phải xác minh không quá 03 ngày',
    'Hằng ngày',
    null,
  ])('%s is any text', (text) => {
    expect(readDuration(1, 'OTHER', text)).toEqual({ duration: null, finding: 'DURATION_TEXT_ONLY' });
  });

  it('never overrides a stated number', () => {
    expect(readDuration(3, 'WORKING_DAY', 'Trong ngày')).toEqual({ duration: { unit: 'working-days', value: 3 } });
  });
});

it('keeps number and unit as written', () => {
  expect([rawDuration(5, 'OTHER'), rawDuration('Không', 'OTHER'), rawDuration(null, 'DAY'), rawDuration(undefined, '')]).toEqual([
    '5 OTHER',
    'Không OTHER',
    'DAY',
    null,
  ]);
});
