import type { Agency } from '../../../src/modules/agencies/index.js';
import { onTimeRows } from '../../../src/modules/reporting/domain/on-time.js';
import type { Traits } from '../../../src/modules/reporting/domain/report-cells.js';
import { reportLevelOf, reportRows, type CountedKind } from '../../../src/modules/reporting/domain/report-rows.js';

const resolved = (timing: string): Traits => ({
  status: 'completed',
  channel: 'online',
  carriedOver: false,
  clock: 'running',
  timing,
  pastDue: false,
});
const kind = (changes: Partial<CountedKind>): CountedKind => ({
  level: 'province',
  agencyCode: 'H21.16',
  agencyName: 'Sở Tư pháp',
  sectorCode: 'HT',
  sectorName: 'Hộ tịch',
  traits: resolved('early'),
  count: 1,
  ...changes,
});
const agency = (level: Agency['level']): Agency => ({
  code: 'x',
  name: 'x',
  level,
  parentCode: null,
  provinceCode: 'H21',
  validFrom: '2025-07-01',
  validTo: null,
});

describe('rows of II.06a', () => {
  it('stand in the order of the form, each level and agency before its parts, the total last', () => {
    const rows = reportRows([
      kind({ level: 'commune', agencyCode: 'H21.195', agencyName: 'Phường Hoài Nhơn', count: 4 }),
      kind({ count: 2 }),
      kind({ sectorCode: 'CT', sectorName: 'Chứng thực', count: 3 }),
      kind({ agencyCode: 'H21.15', agencyName: 'Sở Công Thương', count: 5 }),
    ]);
    expect(
      rows.map(({ kind: what, level, agencyCode, sectorCode, cells }) => [what, level, agencyCode, sectorCode, cells['received-online']]),
    ).toEqual([
      ['level', 'province', null, null, 10],
      ['agency', 'province', 'H21.15', null, 5],
      ['sector', 'province', 'H21.15', 'HT', 5],
      ['agency', 'province', 'H21.16', null, 5],
      ['sector', 'province', 'H21.16', 'CT', 3],
      ['sector', 'province', 'H21.16', 'HT', 2],
      ['level', 'commune', null, null, 4],
      ['agency', 'commune', 'H21.195', null, 4],
      ['sector', 'commune', 'H21.195', 'HT', 4],
      ['total', null, null, null, 14],
    ]);
    expect(rows.every(({ closes }) => closes)).toBe(true);
  });

  it('are a total of nothing where there is nothing', () => {
    expect(reportRows([])).toMatchObject([{ kind: 'total', closes: true, cells: { 'received-total': 0 } }]);
  });

  it.each([
    [['unit', 'commune', 'province'], 'commune'],
    [['unit', 'department', 'province'], 'province'],
    [['province'], 'province'],
    [['unit', 'ministry'], 'ministry'],
    [[], 'province'],
  ] as const)('put %j under %s', (lineage, level) => {
    expect(reportLevelOf(lineage.map(agency))).toBe(level);
  });
});

describe('the share that was on time', () => {
  const counted = (timing: string, count: number, procedureCode = '1') => ({
    agencyCode: 'H21.16',
    agencyName: 'Sở Tư pháp',
    procedureCode,
    procedureName: 'Thủ tục',
    traits: resolved(timing),
    count,
  });

  it('is cut and not rounded: 204,847 of 207,030 is 98.94 and one late of a million is not all', () => {
    expect(onTimeRows([counted('early', 204_847), counted('late', 2_183)]).at(-1)?.share).toBe(98.94);
    expect(onTimeRows([counted('on-time', 999_999), counted('late', 1)]).at(-1)?.share).toBe(99.99);
  });

  it('is null and not zero without anything that had a deadline', () => {
    expect(onTimeRows([]).at(-1)).toMatchObject({ resolved: 0, share: null });
    expect(onTimeRows([counted('no-deadline', 2)]).at(-1)).toMatchObject({ resolved: 0, withoutDeadline: 2, share: null });
  });

  it('is given by agency and procedure', () => {
    const rows = onTimeRows([counted('late', 1, '2'), counted('early', 1), counted('on-time', 2, '2')]);
    expect(rows.map(({ agencyCode, procedureCode, resolved: all, share }) => [agencyCode, procedureCode, all, share])).toEqual([
      ['H21.16', null, 4, 75],
      ['H21.16', '1', 1, 100],
      ['H21.16', '2', 3, 66.66],
      [null, null, 4, 75],
    ]);
  });
});
