import { Client } from 'pg';
import { summariseFindings } from '../../../src/modules/catalogue/domain/import/import-report.js';
import { missingParts } from '../../../src/modules/catalogue/domain/legal-parts.js';
import type { ProcedureContent } from '../../../src/modules/catalogue/domain/procedure.js';
import { SHIPPED_COLLECTED_ON, SHIPPED_PROCEDURES, type CatalogueSeed } from '../../../src/modules/catalogue/seed/catalogue-seed.js';
import { readExported } from '../../../src/modules/catalogue/persistence/exported-procedure.js';
import { contentHash } from '../../../src/modules/catalogue/persistence/version-key.js';
import { ProceduresSource } from '../../../src/modules/catalogue/use-cases/procedures-source.js';
import { readSeed } from '../../unit/catalogue/seed-rows.js';
import { catalogueHouse } from './catalogue-house.js';
import { planOf } from './list-plans.js';

const ON = '2026-11-24';

describe('the shipped procedures', () => {
  let house: Awaited<ReturnType<typeof catalogueHouse>>;
  let result: Awaited<ReturnType<CatalogueSeed['execute']>>;
  const progress: string[] = [];

  beforeAll(async () => {
    house = await catalogueHouse();
    result = await house.seed.execute((done, total) => progress.push(`${done}/${total}`));
  }, 180_000);
  afterAll(() => house.close());

  const names = async (filter: object): Promise<string[]> =>
    (await house.lists.list({ on: ON, limit: 10, ...filter })).items.map(({ name }) => name);

  it('are all imported, with everything that the rows and the file show', async () => {
    const { file, outcomes } = readSeed();
    const alone = summariseFindings(outcomes);
    expect(progress.at(-1)).toBe('5770/5770');
    expect(result?.written).toEqual({ added: 5_770, changed: 0, unchanged: 0 });
    expect(result?.summary).toMatchObject({ read: alone.read, imported: alone.imported, refused: 0 });
    expect([await house.count('procedure'), await house.count('procedure_version')]).toEqual([5_770, 5_770]);
    expect(await house.count('import_finding')).toBe(
      outcomes.reduce((sum, { findings }) => sum + findings.length, file.wholeFileFindings().length),
    );
    const [run] = (await house.runs.list(undefined, 5)).items;
    expect(run).toMatchObject({
      id: result?.runId,
      source: 'procedures.jsonl.gz',
      collectedOn: '2026-07-18',
      counts: { read: 5_770, added: 5_770 },
    });
  });

  it('are left alone by a second import, and by a start that finds them loaded', async () => {
    expect(await house.replica.seed.execute()).toBeUndefined();
    const again = await house.replica.importProcedures.execute(new ProceduresSource(SHIPPED_PROCEDURES), SHIPPED_COLLECTED_ON);
    expect(again.written).toEqual({ added: 0, changed: 0, unchanged: 5_770 });
    expect(await house.count('procedure_version')).toBe(5_770);
  });

  it('are exported whole, and each line can be read again and says the same', async () => {
    const contents = await house.database.read<{ code: string; hash: string }>(
      'select procedure_code as code, content_hash as hash from catalogue.procedure_version',
    );
    const hashes = new Map(contents.map(({ code, hash }) => [code, hash]));
    const different: string[] = [];
    let lines = 0;
    for await (const line of house.procedureExport.lines()) {
      lines += 1;
      const read = readExported(JSON.parse(line));
      if (!read || contentHash(read.versions[0]!.content) !== hashes.get(read.code)) different.push(line.slice(0, 100));
    }
    expect([lines, different]).toEqual([5_770, []]);
  });

  it('lack the parts that the rule finds missing, which lists and reports read from a column', async () => {
    const rows = await house.database.read<{ content: ProcedureContent; missing: string[] }>(
      'select content, missing_parts as missing from catalogue.procedure_version',
    );
    expect(rows.filter(({ content, missing }) => `${missingParts(content)}` !== `${missing}`)).toEqual([]);
    expect(rows.filter(({ missing }) => missing.length > 0).length).toBeGreaterThan(0);
  });

  it('are found without diacritics, the phrase first and shorter names before longer ones', async () => {
    const found = await names({ q: 'dang ky khai sinh' });
    expect(found[0]).toBe('Thủ tục đăng ký khai sinh');
    expect(found.every((name) => name.includes('đăng ký khai sinh'))).toBe(true);
    expect(await names({ q: 'ĐĂNG KÝ  khai sinh' })).toEqual(found);
    expect(await names({ q: 'dang ky khai si' })).toEqual(found);
    expect(await names({ q: 'sinh khai ky dang' })).not.toEqual([]);
    expect(await names({ q: 'Hòa giải' })).toEqual(await names({ q: 'hoà giải' }));
    expect(await names({ q: 'xyzzy qwerty' })).toEqual([]);
    expect(await names({ q: '%_(&|!' })).toEqual([]);
  });

  it('are found by code, with the leading space that some have', async () => {
    const codes = async (q: string) => (await house.lists.list({ on: ON, limit: 5, q })).items.map(({ code }) => code);
    expect(await codes('1.001193')).toEqual(['1.001193']);
    expect(await codes('1.014325')).toEqual([' 1.014325']);
    expect(await codes('1.014955-xoa')).toEqual(['1.014955-Xoa']);
    expect((await codes('2.0005'))[0]).toMatch(/^2\.0005/);
    // The other procedure of this number is one inside the administration.
    expect(await house.procedures.codeExists('1.014325')).toBe(true);
    expect(await house.procedures.isShown('1.014325', ON)).toBe(false);
    expect(await house.procedures.codeOf('1.014325')).toBe(' 1.014325');
  });

  it('are narrowed by sector, level, online level and agency', async () => {
    const count = async (filter: object): Promise<number> => (await everything(filter)).length;
    expect(await count({ sectorCode: 'G15-TP07', level: 'commune' })).toBeGreaterThan(20);
    expect(await count({ onlineLevel: 'full' })).toBe(
      Number(
        (
          await house.database.read<{ n: string }>(
            `select count(*) as n from catalogue.procedure_version where online_level = 'full' and not internal`,
          )
        )[0]?.n,
      ),
    );
    expect(
      await names({ agencyCode: 'H60.13', q: 'tu van phap luat', sectorCode: 'G15-TP19', level: 'province', onlineLevel: 'partial' }),
    ).toHaveLength(1);
    expect(await names({ sectorCode: 'G15-TP07', level: 'ministry', q: 'khai sinh' })).toEqual([]);
  });

  const everything = async (filter: object): Promise<string[]> => {
    const codes: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await house.lists.list({ on: ON, limit: 200, ...filter, ...(cursor ? { cursor } : {}) });
      codes.push(...page.items.map(({ code }) => code));
      cursor = page.next;
    } while (cursor);
    return codes;
  };

  it('are listed page by page, each once and none that is internal', async () => {
    const shown = (
      await house.database.read<{ code: string }>('select procedure_code as code from catalogue.procedure_version where not internal')
    )
      .map(({ code }) => code)
      .sort();
    expect(shown).toHaveLength(5_770 - 192);
    expect((await everything({})).sort()).toEqual(shown);
    const words = await everything({ q: 'cap giay phep' });
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeGreaterThan(200);
    expect((await everything({ q: '1.00' })).sort()).toEqual(shown.filter((code) => code.trim().startsWith('1.00')));
    await expect(house.lists.list({ on: ON, limit: 5, cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('cost one statement a page', async () => {
    // Everyday words are read now and then.
    await house.lists.list({ on: ON, limit: 50, q: 'cap' });
    house.database.statements = 0;
    await house.lists.list({ on: ON, limit: 50, q: 'cap giay' });
    expect(house.database.statements).toBe(1);
  });

  it.each<[string, object, string]>([
    ['names', {}, 'name_order'],
    ['a sector', { sectorCode: 'G15-TP07' }, 'sector_order'],
    ['words', { q: 'cap giay phep' }, 'words'],
    ['a code', { q: '1.00119' }, 'code_order'],
    ['an agency', { agencyCode: 'H60.13' }, 'agencies'],
  ])('are listed by %s along an index, whatever else is published of them', async (_, filter, index) => {
    const owner = new Client({ connectionString: house.ownerUrl });
    await owner.connect();
    for (const statement of ['select 1', 'analyze catalogue.procedure_version', 'analyze catalogue.procedure_repeal']) {
      await owner.query(statement);
      await house.lists.list({ on: ON, limit: 50, ...filter });
      const plan = await planOf(house.database, ...house.database.last);
      expect(plan.join()).toContain(`procedure_version_${index}`);
      expect(plan.filter((node) => node.startsWith('Seq Scan: procedure_version'))).toEqual([]);
    }
    await owner.end();
  });

  it('are read again by later rules: what these read otherwise gets a version from today on, and the older one stays', async () => {
    const code = '1.004873';
    const owner = new Client({ connectionString: house.ownerUrl });
    await owner.connect();
    const older = `content = jsonb_set(content, '{cases,0,name}', '"* Giấy tờ phải nộp:"') - 'notes', content_hash = 'older'`;
    await owner.query(`update catalogue.procedure_version set ${older} where procedure_code = $1`, [code]);
    await owner.query(`update platform.seed_state set source_hash = $1 where name = 'catalogue.procedures'`, [
      await new ProceduresSource(SHIPPED_PROCEDURES).hash(),
    ]);
    await owner.end();
    const told: string[] = [];
    const upgraded = await house.replica.seed.execute((done, total) => told.push(`${done}/${total}`));
    expect(upgraded?.written).toEqual({ added: 0, changed: 1, unchanged: 5_769 });
    expect(told.at(-1)).toBe('5770/5770');
    const periods = (await house.replica.catalogue.versionsOf(code, undefined, 5)).items;
    expect(periods.map(({ versionNo, effectiveFrom, effectiveTo }) => [versionNo, effectiveFrom, effectiveTo])).toEqual([
      [2, ON, null],
      [1, expect.any(String), ON],
    ]);
    const [now, before] = await Promise.all(periods.map(({ id }) => house.replica.procedures.version(id)));
    expect([now?.content.cases[0]?.name, now?.content.notes?.length]).toEqual(['', expect.any(Number)]);
    expect([before?.content.cases[0]?.name, before?.content.notes]).toEqual(['* Giấy tờ phải nộp:', undefined]);
    expect(await house.seed.execute()).toBeUndefined();
  });
});
