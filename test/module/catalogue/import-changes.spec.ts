import { formatImportReport } from '../../../src/modules/catalogue/index.js';
import { cleanRow, COLLECTED_ON } from '../../unit/catalogue/seed-rows.js';
import { catalogueHouse } from './catalogue-house.js';

const METHODS = [{ method: 'DIRECT', processing_time: 5, unit: 'WORKING_DAY', fees: [{ type: 'FEE', value: 5000, currency: 'VND' }] }];
const nothing = (): undefined => undefined;

describe('what an import changes', () => {
  let house: Awaited<ReturnType<typeof catalogueHouse>>;
  const rows = [cleanRow(), cleanRow({ code: '1.000002' }), cleanRow({ code: '1.000003' })];
  beforeEach(async () => {
    house = await catalogueHouse();
    await house.importProcedures.execute(await house.fileOf(...rows), COLLECTED_ON);
  });
  afterEach(() => house.close());

  const versions = () => house.count('procedure_version');
  const changesOf = async (filter: object = {}) => (await house.runs.changes('latest', { limit: 50, ...filter }))?.items;

  it('is one line for one value that changed upstream, kept with the run', async () => {
    const file = await house.fileOf(cleanRow({ methods: METHODS }), rows[1]!, rows[2]!);
    const { changes, summary, written } = await house.importProcedures.execute(file, COLLECTED_ON);
    expect(written).toEqual({ added: 0, changed: 1, unchanged: 2 });
    const lines = formatImportReport(summary, 'en', changes)
      .split('\n')
      .filter((line) => line.startsWith('~'));
    expect(lines).toEqual([
      '~ 1.000001 channels.direct-1.duration.value: 3 -> 5',
      '~ 1.000001 channels.direct-1.durationRaw: "3 WORKING_DAY" -> "5 WORKING_DAY"',
    ]);
    expect(await changesOf({ kind: 'changed' })).toEqual([
      expect.objectContaining({
        position: 1,
        procedureCode: '1.000001',
        path: 'channels.direct-1.duration.value',
        before: '3',
        after: '5',
      }),
      expect.objectContaining({ position: 2, path: 'channels.direct-1.durationRaw' }),
    ]);
    expect(await changesOf({ procedureCode: '1.000002' })).toEqual([]);
  });

  it('is said by a dry run, which writes nothing at all', async () => {
    const [before, runs, entries] = [
      await versions(),
      await house.count('import_run'),
      await house.database.read('select from journal.entry'),
    ];
    const file = await house.fileOf(cleanRow({ methods: METHODS }), cleanRow({ code: '1.000009' }));
    const { runId, changes, vanished, written } = await house.importProcedures.execute(file, COLLECTED_ON, nothing, {
      dry: true,
      whole: true,
    });
    expect([runId, written, vanished]).toEqual([null, { added: 1, changed: 1, unchanged: 0 }, 2]);
    expect(changes.map(({ code, kind }) => [code, kind])).toEqual([
      ['1.000001', 'changed'],
      ['1.000009', 'added'],
      ['1.000002', 'vanished'],
      ['1.000003', 'vanished'],
    ]);
    expect([await versions(), await house.count('import_run')]).toEqual([before, runs]);
    expect(await house.database.read('select from journal.entry')).toHaveLength(entries.length);
    expect(await house.procedures.codeExists('1.000009')).toBe(false);
  });

  it('names what a whole file lacks, and leaves it as it is; of a part of the catalogue nothing is missing', async () => {
    const file = await house.fileOf(rows[0]!);
    expect((await house.importProcedures.execute(file, COLLECTED_ON)).vanished).toBe(0);
    const { vanished } = await house.importProcedures.execute(file, COLLECTED_ON, nothing, { whole: true });
    expect(vanished).toBe(2);
    expect((await changesOf())?.map(({ procedureCode, kind, path }) => [procedureCode, kind, path])).toEqual([
      ['1.000002', 'vanished', null],
      ['1.000003', 'vanished', null],
    ]);
    expect((await house.procedures.inForceOn('1.000002', '2026-11-24'))?.versionNo).toBe(1);
  });

  it('does not say of a row that was refused that the file lacks it', async () => {
    const file = await house.fileOf(rows[0]!, cleanRow({ code: '1.000002', name: '' }));
    const { vanished, summary } = await house.importProcedures.execute(file, COLLECTED_ON, nothing, { whole: true });
    expect([summary.refused, vanished]).toEqual([1, 1]);
    expect((await changesOf())?.map(({ procedureCode, kind }) => [procedureCode, kind])).toEqual([['1.000003', 'vanished']]);
  });

  it('is nothing where the file says what it said', async () => {
    await house.importProcedures.execute(await house.fileOf(...rows), COLLECTED_ON);
    expect([await changesOf(), await versions()]).toEqual([[], 3]);
  });

  it('keeps the parts of which an answer of LayThuTuc says nothing', async () => {
    const answer = {
      MATTHC: '1.000001',
      TENTTHC: 'Cấp giấy phép theo mẫu mới',
      TRANGTHAI: 1,
      LINHVUCTHUCHIEN: [{ MALINHVUC: 'G15-TP01', TENLINHVUC: 'Hộ tịch' }],
      CACHTHUCTHUCHIEN: [{ KENH: 1, THOIGIAN: [{ THOIGIANGIAIQUYET: 3, DONVITINH: 'Ngày làm việc' }] }],
    };
    const { written } = await house.importProcedures.execute(await house.fileOf(answer), COLLECTED_ON);
    expect(written.changed).toBe(1);
    expect((await house.procedures.inForceOn('1.000001', '2026-11-24'))?.content).toMatchObject({
      name: 'Cấp giấy phép theo mẫu mới',
      levels: ['commune'],
      onlineLevel: 'full',
      decision: { number: '1/QĐ-BTP' },
    });
    expect((await house.importProcedures.execute(await house.fileOf(answer), COLLECTED_ON)).written).toMatchObject({
      changed: 0,
      unchanged: 1,
    });
  });
});
