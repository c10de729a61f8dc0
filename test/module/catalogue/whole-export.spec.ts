import { hash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { COLLECTED_ON } from '../../unit/catalogue/seed-rows.js';
import { cloneReferenceDatabase } from '../../support/reference-database.js';
import { catalogueHouse } from './catalogue-house.js';

type CatalogueHouse = Awaited<ReturnType<typeof catalogueHouse>>;

const ON = '2026-11-24';

/** Takes away every procedure, with what was written about it; dated rows that come with the product stay. */
async function emptied(ownerUrl: string): Promise<void> {
  const owner = await new DataSource({ type: 'postgres', url: ownerUrl }).initialize();
  await owner.query(`truncate catalogue.procedure, catalogue.procedure_version, catalogue.procedure_repeal, catalogue.import_run,
    catalogue.import_finding, journal.entry, journal.personal_part, journal.stream cascade`);
  await owner.query('update catalogue.revision set revision = revision + 1');
  await owner.destroy();
}

describe('the whole catalogue, exported and imported where nothing is', () => {
  let [full, empty]: CatalogueHouse[] = [];
  beforeAll(async () => {
    full = await catalogueHouse('single-statement', await cloneReferenceDatabase());
    // With the agencies of the same province, by which it goes what the public is offered here.
    empty = await catalogueHouse('single-statement', await cloneReferenceDatabase());
    await emptied(empty.ownerUrl);
  }, 180_000);
  afterAll(async () => {
    await full?.close();
    await empty?.close();
  });

  const linesOf = async (house: CatalogueHouse): Promise<string[]> => {
    const lines: string[] = [];
    for await (const line of house.exported.lines()) lines.push(line.trimEnd());
    return lines;
  };

  /** What the public is answered about everything, each in few characters: lists and searches whole, details, versions. */
  const answersOf = async (house: CatalogueHouse): Promise<Readonly<Record<string, string>>> => {
    const answers: Record<string, string> = {};
    const note = (of: string, answer: unknown): void => void (answers[of] = hash('sha256', JSON.stringify(answer)));
    for (const asked of [{}, { q: 'giay phep' }, { q: 'thuê' }, { q: '1.00' }, { lifeEvent: 'viec-lam' }, { level: 'commune' }] as const) {
      let cursor: string | undefined;
      do {
        const page = await house.lists.list({ on: ON, limit: 200, ...asked, ...(cursor === undefined ? {} : { cursor }) });
        note(`list ${JSON.stringify(asked)} ${cursor}`, page);
        cursor = page.next;
      } while (cursor !== undefined);
    }
    for await (const { effectiveTo: _, ...version } of house.dump.versions(ON)) {
      note(`detail ${version.procedureCode}`, version);
      note(`versions ${version.procedureCode}`, await house.catalogue.versionsOf(version.procedureCode, undefined, 200));
    }
    for (const kind of ['sectors', 'lifeEvents'] as const) note(kind, await house.catalogue.groups(kind, ON, { limit: 200 }));
    return answers;
  };

  it('is the same file again, and the public is answered the same about each of it', async () => {
    const lines = await linesOf(full!);
    // Besides procedures the dated rows that come with the product, which every database has.
    expect(lines).toHaveLength(5_785);
    const { written, besides, summary } = await empty!.importProcedures.execute(await empty!.fileOf(...lines), COLLECTED_ON);
    expect([written, summary.refused]).toEqual([{ added: 5_770, changed: 0, unchanged: 0 }, 0]);
    expect(besides).toEqual({ added: 0, changed: 0, unchanged: 15 });
    expect(hash('sha256', (await linesOf(empty!)).join('\n'))).toBe(hash('sha256', lines.join('\n')));
    const [before, after] = [await answersOf(full!), await answersOf(empty!)];
    // Two answers of each procedure that is offered here, which those specific to other provinces are not, and the lists.
    expect(Object.keys(before).length).toBeGreaterThan(9_400);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.entries(after).filter(([of, answer]) => before[of] !== answer)).toEqual([]);
  }, 180_000);
});
