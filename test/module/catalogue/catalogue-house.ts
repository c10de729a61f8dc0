import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { CATALOGUE_SCHEMAS } from '../../../src/modules/catalogue/persistence/catalogue.schema.js';
import { ImportRunWriter } from '../../../src/modules/catalogue/persistence/import-run-writer.js';
import { ImportRunReader } from '../../../src/modules/catalogue/persistence/import-run.reader.js';
import { ProcedureListReader } from '../../../src/modules/catalogue/persistence/procedure-list.reader.js';
import { ProcedureReader } from '../../../src/modules/catalogue/persistence/procedure.reader.js';
import { PublicCatalogueReader } from '../../../src/modules/catalogue/persistence/public-catalogue.reader.js';
import { PublishedVersions } from '../../../src/modules/catalogue/persistence/published-versions.js';
import { CatalogueSeed } from '../../../src/modules/catalogue/seed/catalogue-seed.js';
import { ImportProcedures } from '../../../src/modules/catalogue/use-cases/import-procedures.js';
import { ProceduresSource } from '../../../src/modules/catalogue/use-cases/procedures-source.js';
import { Database } from '../../../src/platform/database/database.js';
import { dataSourceOptions } from '../../../src/platform/database.module.js';
import type { Clock } from '../../../src/shared/clock.js';
import { SettableClock } from '../../support/settable-clock.js';
import { cloneDatabase } from '../../support/test-database.js';

/** Counts the statements that a process sends, so that a test can say how many a question costs. */
class CountingDatabase extends Database {
  statements = 0;

  override read<Row extends Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]> {
    this.statements += 1;
    return super.read<Row>(text, values);
  }
}

/** A process of the installation as the module sees it: its own pool and its own memory. */
function processOn(url: string, clock: Clock) {
  const database = new CountingDatabase(new DataSource(dataSourceOptions(url, 4, CATALOGUE_SCHEMAS)), {
    flushMode: 'single-statement',
    preparedStatements: true,
  });
  const published = new PublishedVersions(database);
  const importProcedures = new ImportProcedures(database, new ImportRunWriter(database), published, clock);
  return {
    database,
    published,
    importProcedures,
    procedures: new ProcedureReader(published),
    lists: new ProcedureListReader(database),
    catalogue: new PublicCatalogueReader(database, published),
    runs: new ImportRunReader(database),
    seed: new CatalogueSeed(database, importProcedures, clock),
  };
}

/** The module on a database of its own, with the clock in hand; `replica` is a second process on the same database. */
export async function catalogueHouse() {
  const database = await cloneDatabase();
  const clock = new SettableClock(new Date('2026-11-24T09:00:00+07:00'));
  const house = processOn(database.appUrl, clock);
  const replica = processOn(database.appUrl, clock);
  await Promise.all([house.database.open(), replica.database.open()]);
  const count = async (table: string): Promise<number> =>
    Number((await house.database.read<{ n: string }>(`select count(*) as n from catalogue.${table}`))[0]?.n);
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-catalogue-'));
  let files = 0;
  /** A procedures file with these rows; texts are written as they are. */
  const fileOf = async (...rows: readonly (object | string)[]): Promise<ProceduresSource> => {
    const path = join(folder, `${++files}.jsonl`);
    await writeFile(path, rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'));
    return new ProceduresSource(path);
  };
  return {
    ...house,
    replica,
    clock,
    count,
    fileOf,
    ownerUrl: database.ownerUrl,
    close: async () => {
      await rm(folder, { recursive: true });
      await Promise.all([house.database.close(), replica.database.close()]);
      await database.drop();
    },
  };
}
