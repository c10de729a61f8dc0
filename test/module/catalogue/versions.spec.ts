import { DataSource } from 'typeorm';
import { cleanRow, COLLECTED_ON } from '../../unit/catalogue/seed-rows.js';
import { catalogueHouse } from './catalogue-house.js';

const local = (text: string): Date => new Date(`${text}+07:00`);

describe('versions of procedures', () => {
  let house: Awaited<ReturnType<typeof catalogueHouse>>;

  beforeEach(async () => {
    house = await catalogueHouse();
  });
  afterEach(() => house.close());

  const importRows = async (...rows: (object | string)[]) =>
    (await house.importProcedures.execute(await house.fileOf(...rows), COLLECTED_ON)).written;

  it('are published once, however often and by however many a file is imported', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => cleanRow({ code: `1.${100_000 + index}` }));
    const file = await house.fileOf(...rows);
    const [one, other] = await Promise.all([
      house.importProcedures.execute(file, COLLECTED_ON),
      house.replica.importProcedures.execute(file, COLLECTED_ON),
    ]);
    expect(one.written.added + other.written.added).toBe(600);
    expect((await house.importProcedures.execute(file, COLLECTED_ON)).written).toEqual({ added: 0, changed: 0, unchanged: 600 });
    expect([await house.count('procedure_version'), await house.count('import_run')]).toEqual([600, 3]);
  });

  it('get a further one from the day of the import when one field changes upstream', async () => {
    await importRows(cleanRow(), cleanRow({ code: '1.000002' }));
    house.clock.at = local('2026-12-01T23:30:00');
    expect(await importRows(cleanRow({ results: [{ code: 'KQ.1', name: 'Giấy phép mới' }] }), cleanRow({ code: '1.000002' }))).toEqual({
      added: 0,
      changed: 1,
      unchanged: 1,
    });
    const [newest, first] = (await house.catalogue.versionsOf('1.000001', undefined, 10)).items;
    expect(first).toMatchObject({
      versionNo: 1,
      effectiveFrom: '2026-01-10',
      effectiveFromSource: 'publication',
      effectiveTo: '2026-12-01',
    });
    expect(newest).toMatchObject({ versionNo: 2, effectiveFrom: '2026-12-01', effectiveFromSource: 'import', effectiveTo: null });
    expect((await house.procedures.version(first?.id ?? ''))?.content.results).toEqual([{ code: 'KQ.1', name: 'Giấy phép' }]);
  });

  it('hold from the first moment of a local date to the last one before the next', async () => {
    await importRows(cleanRow());
    house.clock.at = local('2026-12-01T08:00:00');
    await importRows(cleanRow({ name: 'Tên mới' }));
    const numberAt = async (instant: string) => (await house.procedures.inForce('1.000001', local(instant)))?.versionNo;
    expect(await numberAt('2026-01-09T23:59:59')).toBeUndefined();
    expect(await numberAt('2026-01-10T00:00:00')).toBe(1);
    expect(await numberAt('2026-11-30T23:59:59')).toBe(1);
    expect(await numberAt('2026-12-01T00:00:00')).toBe(2);
    expect([await house.procedures.codeExists('1.000001'), await house.procedures.codeExists('1.000009')]).toEqual([true, false]);
  });

  it('end with a repeal, and begin again with a later version', async () => {
    await importRows(cleanRow());
    await house.repeal('1.000001', '2026-11-25');
    expect((await house.procedures.inForce('1.000001', local('2026-11-24T23:59:59')))?.effectiveTo).toBe('2026-11-25');
    expect(await house.procedures.inForce('1.000001', local('2026-11-25T00:00:00'))).toBeUndefined();
    expect((await house.lists.list({ on: '2026-11-24', limit: 10 })).items).toHaveLength(1);
    expect((await house.lists.list({ on: '2026-11-25', limit: 10 })).items).toHaveLength(0);
    house.clock.at = local('2026-12-05T08:00:00');
    // The national data do not bring back what was repealed here; a decision does.
    expect(await importRows(cleanRow({ name: 'Tên mới' }))).toMatchObject({ changed: 0 });
    expect(await house.procedures.inForceOn('1.000001', '2026-12-05')).toBeUndefined();
    const draftId = await house.draftChecked('1.000001', 1);
    const decision = { number: '7/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-12-04' };
    await house.database.write(`update catalogue.procedure_draft set content = content || $2::jsonb where id = $1::uuid`, [
      draftId,
      JSON.stringify({ name: 'Tên mới' }),
    ]);
    await house.publish.execute('1.000001', draftId, 'any', { decision, effectiveFrom: '2026-12-05' });
    expect((await house.procedures.inForceOn('1.000001', '2026-12-05'))?.versionNo).toBe(2);
    expect((await house.lists.list({ on: '2026-12-05', limit: 10 })).items).toHaveLength(1);
  });

  it('are found by another process at once by id, and have the same ids everywhere', async () => {
    expect(await house.replica.procedures.codeExists('1.000001')).toBe(false);
    await importRows(cleanRow());
    const version = await house.procedures.inForce('1.000001', house.clock.at);
    expect(version?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await house.replica.procedures.held(version?.id ?? '', house.clock.now())).toEqual(version);
    expect(await house.replica.procedures.version('00000000-0000-7000-8000-000000000000')).toBeUndefined();
    expect(await house.replica.procedures.version('nonsense')).toBeUndefined();
  });

  it('are asked of the database once and then answered from memory', async () => {
    await importRows(cleanRow());
    const { id } = (await house.procedures.inForce('1.000001', house.clock.at)) ?? { id: '' };
    house.database.statements = 0;
    for (let day = 0; day < 50; day += 1) await house.procedures.inForce('1.000001', house.clock.at);
    await house.procedures.version(id);
    expect(house.database.statements).toBe(0);
  });

  it('cannot be changed or deleted by the application', async () => {
    await importRows(cleanRow());
    for (const statement of [
      `update catalogue.procedure_version set content = '{}'`,
      'delete from catalogue.procedure_version',
      'truncate catalogue.procedure_version',
      `update catalogue.procedure_repeal set effective_on = '2030-01-01'`,
      'delete from catalogue.procedure_repeal',
      'delete from catalogue.withdrawal',
    ]) {
      await expect(house.database.write(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('come only from rows that can be read; the rest is refused with its line', async () => {
    const { runId, summary, written } = await house.importProcedures.execute(
      await house.fileOf(cleanRow(), '{"code":', '', cleanRow(), cleanRow({ code: ' 1.000001' })),
      COLLECTED_ON,
    );
    expect([summary.read, summary.refused, written.added]).toEqual([4, 2, 2]);
    const findings = await house.runs.findings(runId!, { severity: 'refused', limit: 10 });
    expect(findings?.items.map(({ line, procedureCode, code }) => [line, procedureCode, code])).toEqual([
      [2, null, 'ROW_UNREADABLE'],
      [4, '1.000001', 'CODE_REPEATED'],
    ]);
    expect(await house.runs.findings('00000000-0000-7000-8000-000000000000', { limit: 1 })).toBeUndefined();
  });

  it('stay when an import breaks off, and the run says that it has no end', async () => {
    const owner = await new DataSource({ type: 'postgres', url: house.ownerUrl }).initialize();
    await owner.query(`alter table catalogue.procedure add constraint no_last check (code <> '1.100999')`);
    await owner.destroy();
    const file = await house.fileOf(...Array.from({ length: 1_000 }, (_, index) => cleanRow({ code: `1.${100_000 + index}` })));
    await expect(house.importProcedures.execute(file, COLLECTED_ON)).rejects.toMatchObject({ constraint: 'no_last' });
    expect(await house.count('procedure_version')).toBe(500);
    expect((await house.runs.list(undefined, 1)).items[0]).toMatchObject({ finishedAt: null, counts: null });
  });
});
