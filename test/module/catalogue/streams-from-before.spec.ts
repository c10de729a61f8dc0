import { DataSource, type MigrationInterface } from 'typeorm';
import { CatalogueCreate1764000002000 } from '../../../migrations/1764000002000-catalogue-create.js';
import { CatalogueSearch1764101002000 } from '../../../migrations/1764101002000-catalogue-search.js';
import { CatalogueStreams1764440009200 } from '../../../migrations/1764440009200-catalogue-streams.js';
import { CatalogueStreamsFinish1764440009201 } from '../../../migrations/1764440009201-catalogue-streams-finish.js';
import { CatalogueDraftChecks1764440020000 } from '../../../migrations/1764440020000-catalogue-draft-checks.js';
import { CatalogueImportChanges1764440026000 } from '../../../migrations/1764440026000-catalogue-import-changes.js';
import { CatalogueLocalTerms1764440025000 } from '../../../migrations/1764440025000-catalogue-local-terms.js';
import { CatalogueWithdrawals1764440010000 } from '../../../migrations/1764440010000-catalogue-withdrawals.js';
import { CatalogueOutsideAgencies1764450400000 } from '../../../migrations/1764450400000-catalogue-outside-agencies.js';
import { CatalogueSearchWords1764450400100 } from '../../../migrations/1764450400100-catalogue-search-words.js';
import { listedPart } from '../../../src/modules/catalogue/domain/listed-version.js';
import { contentHash, procedureId, versionId } from '../../../src/modules/catalogue/persistence/version-key.js';
import { personalRegister } from '../../../src/platform/database/personal-register.js';
import { restoreRights } from '../../../src/platform/database/table-rights.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { SYSTEM_ACTOR } from '../../../src/shared/actor.js';
import { cleanRow, COLLECTED_ON, imported } from '../../unit/catalogue/seed-rows.js';
import { catalogueHouse } from './catalogue-house.js';

/** What the version before asks for its list. */
const LIST_OF_BEFORE = `select p.code, p.name from catalogue.procedure p
  where not p.internal and p.effective_from <= '2026-11-24' and p.words @@ 'cap & giay:*'::tsquery order by p.code`;

describe('procedures from before they had streams', () => {
  let house: Awaited<ReturnType<typeof catalogueHouse>>;
  let owner: DataSource;
  const codes = Array.from({ length: 1_100 }, (_, index) => `1.${String(100_000 + index)}`);

  beforeAll(async () => {
    house = await catalogueHouse();
    owner = await new DataSource({ type: 'postgres', url: house.ownerUrl }).initialize();
    await owner.query('drop schema catalogue cascade');
    await migrate(new CatalogueCreate1764000002000(), new CatalogueSearch1764101002000());
    const rows = codes.map((code) => {
      const { content } = imported(cleanRow({ code }));
      const { agencyCodes, ...listed } = listedPart(content);
      return { ...listed, code, id: versionId(code, 1), content, hash: contentHash(content), agencies: agencyCodes };
    });
    await owner.query(
      `insert into catalogue.procedure (code, name, sector_code, sector_name, levels, online_level, kind, internal, agency_codes,
         effective_from)
       select code, name, "sectorCode", "sectorName", levels, "onlineLevel", kind, internal, agencies, '2026-01-10'
       from jsonb_to_recordset($1::jsonb) as r (code text, name text, "sectorCode" text, "sectorName" text, levels text[],
         "onlineLevel" text,
         kind text, internal bool, agencies text[])`,
      [JSON.stringify(rows)],
    );
    await owner.query(
      `insert into catalogue.procedure_version (id, procedure_code, version_no, effective_from, effective_from_source, content,
         content_hash,
         published_at)
       select id, code, 1, '2026-01-10', 'publication', content, hash, '2026-07-18T01:00:00Z'
       from jsonb_to_recordset($1::jsonb) as r (id uuid, code text, content jsonb, hash text)`,
      [JSON.stringify(rows)],
    );
    await owner.query(`insert into catalogue.procedure_repeal values ($1, '2026-10-01', '3/QĐ-UBND')`, [codes[1]]);
  });
  afterAll(async () => {
    await owner.destroy();
    await house.close();
  });

  async function migrate(...migrations: readonly MigrationInterface[]): Promise<void> {
    const runner = owner.createQueryRunner();
    for (const migration of migrations) await migration.up(runner);
    await restoreRights(runner, await personalRegister());
    await runner.release();
  }
  const entries = (code: string) =>
    house.database.read<{ type: string; facts: object }>('select type, facts from journal.entry where stream_id = $1 order by seq', [
      procedureId(code),
    ]);

  it('get what lists need and the ids that the code gives them, while the version before goes on reading', async () => {
    const before = await owner.query<unknown[]>(LIST_OF_BEFORE);
    expect(before).toHaveLength(1_100);
    await migrate(
      new CatalogueStreams1764440009200(),
      new CatalogueWithdrawals1764440010000(),
      new CatalogueDraftChecks1764440020000(),
      new CatalogueLocalTerms1764440025000(),
      new CatalogueImportChanges1764440026000(),
    );
    expect(await owner.query(LIST_OF_BEFORE)).toEqual(before);
    const found = await house.database.read<{ code: string; id: string; of: string }>(
      `select p.code, p.id, v.procedure_id as of from catalogue.procedure p
        join catalogue.procedure_version v on v.procedure_code = p.code`,
    );
    expect(found.every(({ code, id, of }) => id === procedureId(code) && of === id)).toBe(true);
    const [stored] = await house.database.read(
      `select name, sector_code as "sectorCode", sector_name as "sectorName", levels, online_level as "onlineLevel", kind, internal,
        agency_codes as "agencyCodes" from catalogue.procedure_version where procedure_code = $1`,
      [codes[0]],
    );
    expect(stored).toEqual(listedPart(imported(cleanRow({ code: codes[0] })).content));
  });

  it('are entered once, by however many at once, and their entries say how they stood', async () => {
    const counts = await Promise.all([house.enter.execute(), house.replica.enter.execute()]);
    expect(counts[0] + counts[1]).toBe(1_100);
    expect(await house.enter.execute()).toBe(0);
    const [{ facts, type } = { facts: {}, type: '' }, ...others] = await entries(codes[1]!);
    expect([type, others, facts]).toEqual([
      'catalogue.procedure-adopted.v1',
      [],
      {
        procedureCode: codes[1],
        versions: [
          {
            versionId: versionId(codes[1]!, 1),
            versionNo: 1,
            effectiveFrom: '2026-01-10',
            effectiveFromSource: 'publication',
            contentHash: contentHash(imported(cleanRow({ code: codes[1] })).content),
            publishedAt: '2026-07-18T01:00:00.000Z',
          },
        ],
        repeals: [{ effectiveOn: '2026-10-01', decision: '3/QĐ-UBND' }],
      },
    ]);
    expect((await verifyJournal(house.appUrl, () => undefined)).breaks).toEqual([]);
  });

  it('go on like every other one: an import without a change writes nothing, a change and a draft go on their streams', async () => {
    const file = await house.fileOf(...codes.map((code, index) => cleanRow(index === 0 ? { code, name: 'Tên mới' } : { code })));
    expect((await house.importProcedures.execute(file, COLLECTED_ON)).written).toEqual({ added: 0, changed: 1, unchanged: 1_099 });
    expect((await house.draft.execute(codes[2]!, 1, undefined, SYSTEM_ACTOR)).version).toBe(2);
    expect((await entries(codes[0]!)).map(({ type }) => type)).toEqual([
      'catalogue.procedure-adopted.v1',
      'catalogue.version-published.v1',
    ]);
    // Added while replicas of the version before read, which do not see it.
    await house.importProcedures.execute(await house.fileOf(cleanRow({ code: '1.000009' })), COLLECTED_ON);
    expect(await owner.query(LIST_OF_BEFORE)).toHaveLength(1_100);
    await migrate(
      new CatalogueStreamsFinish1764440009201(),
      new CatalogueOutsideAgencies1764450400000(),
      new CatalogueSearchWords1764450400100(),
    );
    const listed = await house.lists.list({ on: '2026-11-24', limit: 200, q: '1.0000' });
    expect(listed.items.map(({ code }) => code)).toEqual(['1.000009']);
    expect((await house.lists.list({ on: '2026-11-24', limit: 5, q: codes[1]! })).items).toEqual([]);
  });
});
