import { COLLECTED_ON, cleanRow } from '../../unit/catalogue/seed-rows.js';
import { catalogueHouse } from './catalogue-house.js';

const CODE = '1.000001';
const DECISION = { number: '77/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-20' };

describe('what was exported', () => {
  let [house, empty]: Awaited<ReturnType<typeof catalogueHouse>>[] = [];
  beforeAll(async () => {
    house = await catalogueHouse();
    empty = await catalogueHouse();
    const rows = [cleanRow(), cleanRow({ code: ' 1.000002' }), cleanRow({ code: '1.000003', kind: 'STANDARD_INTERNAL' })];
    await house.importProcedures.execute(await house.fileOf(...rows), COLLECTED_ON);
    await house.importProcedures.execute(await house.fileOf(cleanRow({ name: 'Cấp giấy phép theo mẫu mới' })), COLLECTED_ON);
    const publish = async (effectiveFrom: string) =>
      house!.publish.execute(CODE, await house!.draftChecked(CODE), 'any', { decision: DECISION, effectiveFrom });
    await publish('2027-01-01');
    await house.withdraw.version(CODE, 3, 'any', 'Nhập sai ngày.');
    await publish('2027-02-01');
    await house.repeal('1.000003', '2026-12-01');
  });
  afterAll(async () => {
    await house?.close();
    await empty?.close();
  });

  const linesOf = async (of: typeof house): Promise<readonly string[]> => {
    const lines: string[] = [];
    for await (const line of of!.procedureExport.lines()) lines.push(line.trimEnd());
    return lines;
  };
  const answersOf = async (of: typeof house) => {
    const answers: unknown[] = [];
    for (const on of ['2026-07-01', '2026-11-24', '2026-12-01', '2027-01-15', '2027-02-01']) {
      for (const code of [CODE, ' 1.000002', '1.000003']) answers.push(await of!.procedures.inForceOn(code, on));
      answers.push(await of!.lists.list({ on, limit: 20 }));
    }
    for (const code of [CODE, '1.000003']) answers.push(await of!.catalogue.versionsOf(code, undefined, 50));
    return answers;
  };

  it('can be imported where nothing is, and then answers the same on every day', async () => {
    const lines = await linesOf(house);
    expect(lines).toHaveLength(3);
    const { written, summary } = await empty!.importProcedures.execute(await empty!.fileOf(...lines), COLLECTED_ON);
    expect([written, summary.refused]).toEqual([{ added: 3, changed: 0, unchanged: 0 }, 0]);
    expect(await linesOf(empty)).toEqual(lines);
    expect(await answersOf(empty)).toEqual(await answersOf(house));
  });

  it('writes nothing when it is imported again, here or there', async () => {
    const file = await empty!.fileOf(...(await linesOf(house)));
    for (const each of [house, empty]) {
      expect((await each!.importProcedures.execute(file, COLLECTED_ON)).written).toEqual({ added: 0, changed: 0, unchanged: 3 });
    }
  });

  it('is refused line by line where it is not of its form, and changes nothing', async () => {
    const [line] = await linesOf(house);
    const right = JSON.parse(line!) as { versions: { versionNo: number; effectiveFrom: string; content: object }[] };
    const [first, ...others] = right.versions;
    const wrong = [
      { ...right, code: '1.000007' },
      { ...right, versions: others },
      { ...right, versions: [{ ...first, effectiveFrom: '2026-02-31' }, ...others] },
      { ...right, versions: [{ ...first, content: { ...first!.content, levels: ['moon'] } }, ...others] },
      { ...right, versions: [{ ...first, content: { ...first!.content, extra: 1 } }, ...others] },
      { ...right, versions: [] },
    ];
    const { summary, written } = await empty!.importProcedures.execute(await empty!.fileOf(...wrong), COLLECTED_ON);
    expect([summary.refused, written]).toEqual([wrong.length, { added: 0, changed: 0, unchanged: 0 }]);
    expect(summary.refusals.every(({ reasons }) => reasons.includes('HISTORY_WRONG'))).toBe(true);
  });
});
