import { isUsable } from '../../../src/modules/workflow/domain/definition-check.js';
import type { FindingCode } from '../../../src/modules/workflow/domain/findings.js';
import { importProcess } from '../../../src/modules/workflow/domain/import/process-import.js';
import { readPerformer, readLevel } from '../../../src/modules/workflow/domain/import/read-performer.js';
import { readStepTime, readTotalTime } from '../../../src/modules/workflow/domain/import/read-time.js';
import { rawProcesses } from './given.js';

const imported = new Map(rawProcesses.map((raw) => [raw.id, importProcess(raw)]));
const errorsOf = (code: string): FindingCode[] => [
  ...new Set(
    imported
      .get(code)!
      .findings.filter(({ severity }) => severity === 'error')
      .map((each) => each.code),
  ),
];

describe('the import of the 120 real processes', () => {
  it('accepts 65 and refuses 55, each with its reasons', () => {
    const accepted = [...imported.values()].filter(({ definition }) => definition);
    expect([accepted.length, imported.size]).toEqual([65, 120]);
    expect([...imported.values()].every(({ definition, findings }) => isUsable(findings) === (definition !== undefined))).toBe(true);
    expect(accepted.every(({ definition }) => definition!.steps.some(({ actions }) => actions.includes('decide')))).toBe(true);
  });

  it('refuses all eleven whose steps do not add up, and all seven that were read badly', () => {
    const differing = ['QT019', 'QT021', 'QT033', 'QT044', 'QT052', 'QT067', 'QT072', 'QT090', 'QT091', 'QT104', 'QT109'];
    for (const code of differing)
      expect(errorsOf(code).some((error) => ['TOTAL_DIFFERS', 'UNITS_DIFFER', 'TOTAL_AMBIGUOUS'].includes(error))).toBe(true);
    for (const code of ['QT079', 'QT080', 'QT089', 'QT110', 'QT111', 'QT112', 'QT113']) expect(errorsOf(code)).toContain('QUALITY_POOR');
  });

  it('refuses what is several processes, part of one, or of unknown order', () => {
    expect(errorsOf('QT107')).toContain('NUMBERING_RESTARTS');
    expect(errorsOf('QT082')).toEqual(['PART_OF_A_PROCESS']);
    expect(errorsOf('QT018')).toEqual(['STEP_NUMBER_REPEATED']);
    expect(errorsOf('QT058')).toEqual(['TIME_UNREADABLE']);
    expect(errorsOf('QT029')).toEqual(['DECISION_MISSING']);
  });

  it('keeps working days as they are and makes calendar days shares of the whole', () => {
    const days = imported.get('QT001')!.definition!;
    expect(days).toMatchObject({
      procedureCode: '1.001806',
      level: 'province',
      duration: { value: 10, unit: 'working-days' },
      source: { decision: '2022/QĐ-UBND', decidedOn: '2025-11-27' },
    });
    expect(days.steps.map(({ role, share, duration }) => [role, share, duration?.value])).toEqual([
      ['desk-officer', null, 0.5],
      ['unit-head', null, 0.5],
      ['case-officer', null, 7],
      ['unit-head', null, 0.5],
      ['agency-head', null, 1],
      ['registry-clerk', null, 0.5],
    ]);
    const calendarDays = imported.get('QT041')!.definition!;
    expect(calendarDays.duration).toEqual({ value: 27, unit: 'calendar-days' });
    expect(calendarDays.steps.map(({ share }) => share! * 27)).toEqual([17, 2, 2, 5, 1].map((value) => expect.closeTo(value, 9)));
    expect(calendarDays.steps.map(({ agency }) => agency)).toEqual(['resolving', 'resolving', 'resolving', 'province', 'resolving']);
  });

  it('leaves handing over to the dossier', () => {
    expect(rawProcesses.find(({ id }) => id === 'QT001')!.steps).toHaveLength(7);
    expect(imported.get('QT001')!.findings.map(({ code }) => code)).toContain('HAND_OVER_LEFT_OUT');
  });
});

describe('the words of a process table', () => {
  it.each([
    ['0,5 ngày làm việc', { value: 0.5, unit: 'working-days' }],
    ['7.5 ngày làm việc', { value: 7.5, unit: 'working-days' }],
    ['1/4 ngày', { value: 0.25, unit: 'calendar-days' }],
    ['02 giờ làm việc', { value: 2, unit: 'working-hours' }],
    ['04 giờ', { value: 4, unit: 'working-hours' }],
  ])('%s', (text, duration) => expect(readStepTime(text)).toEqual({ kind: 'stated', duration }));

  it.each(['Không tính thời gian', 'Giờ hành chính', 'Không quy định', ''])('"%s" is no time', (text) =>
    expect(readStepTime(text)).toEqual({ kind: 'none' }),
  );
  it.each(['0,5', 'Trong thời gian thông báo', '0 ngày'])('"%s" is not guessed', (text) =>
    expect(readStepTime(text)).toEqual({ kind: 'unreadable' }),
  );

  it.each([
    ['Không quá 17 ngày kể từ ngày nhận được hồ sơ hợp lệ.', [{ value: 17, unit: 'calendar-days' }]],
    ['80 giờ làm việc (tương đương 10 ngày làm việc) kể từ ngày nhận', [{ value: 80, unit: 'working-hours' }]],
    ['48 ngày (ngày lịch)', [{ value: 48, unit: 'calendar-days' }]],
    [
      '05 ngày làm việc; thẩm định không quá 15 ngày',
      [
        { value: 5, unit: 'working-days' },
        { value: 15, unit: 'calendar-days' },
      ],
    ],
    ['Tổng thời gian giải quyết TTHC', []],
  ])('%s', (text, durations) => expect(readTotalTime(text)).toEqual(durations));

  it('names the performer in the unit, not in the group', () => {
    const step = { seq: 1, content: '', timeText: null };
    expect(readPerformer({ ...step, role: 'unit-head', unit: 'Công chức kiểm tra, thẩm định; trình Lãnh đạo phòng.' })).toMatchObject({
      role: 'case-officer',
      differsFromGroup: true,
    });
    expect(readPerformer({ ...step, role: 'committee-head', unit: 'Lãnh đạo UBND tỉnh' })).toMatchObject({
      role: 'agency-head',
      agency: 'province',
    });
    expect(readPerformer({ ...step, role: 'council', unit: 'Hội đồng' }).role).toBeNull();
    expect(readLevel([{ ...step, role: 'registry-clerk', unit: 'Văn thư cơ sở trợ giúp xã hội' }])).toBeNull();
  });
});
