import { imported, found, seedLines } from './seed-rows.js';

const rows = new Map(
  seedLines()
    .filter((line) => line.includes('"raw":'))
    .map((line) => JSON.parse(line))
    .map((row) => [row.code, row]),
);

describe('a row that exists only as text', () => {
  it('from a portal page keeps its tables as text and invents no duration', () => {
    const outcome = imported(rows.get('1.001666'));
    expect(outcome.content).toMatchObject({
      name: 'Chấp thuận cơ sở kinh doanh đào tạo thẩm tra viên an toàn giao thông đường bộ',
      sectorCode: null,
      sectorName: 'Đường bộ',
      levels: ['province'],
      onlineLevel: null,
      kind: null,
      cases: [],
      channels: [],
      legalBases: [],
      agencies: { executing: [{ code: null, name: 'Ủy ban nhân dân cấp tỉnh' }] },
      requirements: null,
    });
    expect(Object.keys(outcome.content.proseParts)).toEqual(['channels', 'components', 'legalBases', 'results']);
    expect(outcome.content.proseParts.channels).toContain('5 Ngày làm việc');
    expect(found(outcome)).toEqual(
      expect.arrayContaining(['SOURCE_IS_TEXT', 'DURATION_MISSING', 'EFFECTIVE_DATE_UNKNOWN', 'STATE_UNSTATED']),
    );
  });

  it('takes names of applicants apart by the national list, whose names hold commas themselves', () => {
    const { content } = imported(rows.get('1.001666'));
    expect(content.subjects.map((subject) => subject.code)).toEqual(['ĐT1', 'ĐT2', 'ĐT4', 'DT11', 'ĐT7', 'ĐT10', 'ĐT9']);
  });

  it('from a portal document reads its tables', () => {
    const { content } = imported(rows.get('1.013195'));
    expect(content.channels.map(({ key, duration }) => [key, duration])).toEqual([
      ['direct-1', { unit: 'calendar-days', value: 30 }],
      ['direct-2', { unit: 'calendar-days', value: 12 }],
      ['post-1', { unit: 'calendar-days', value: 30 }],
      ['post-2', { unit: 'calendar-days', value: 12 }],
    ]);
    expect(content.channels[0]?.fees).toEqual([{ kind: 'fee', amount: 0, rawAmount: '0', currency: null, text: 'Phí : 0 Đồng' }]);
    expect(content.cases[0]?.components[0]).toMatchObject({ originals: 1, copies: 0, templates: ['10. MẪU SỐ 26.doc'] });
    expect(content.legalBases[0]).toEqual({ number: '131/2021/NĐ-CP', name: 'Nghị định 131/2021/NĐ-CP' });
  });

  it('never takes an amount out of a fee text', () => {
    const fees = [...rows.values()].flatMap((row) => imported(row).content.channels.flatMap((terms) => terms.fees));
    expect(fees.filter((fee) => fee.amount !== null && fee.amount !== 0)).toEqual([]);
    expect(fees.filter((fee) => fee.amount === null)).toHaveLength(12);
  });
});
