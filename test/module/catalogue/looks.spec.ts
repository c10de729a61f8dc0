import { DataSource } from 'typeorm';
import { CATALOGUE_SCHEMAS } from '../../../src/modules/catalogue/persistence/catalogue.schema.js';
import { PublishedVersions } from '../../../src/modules/catalogue/persistence/published-versions.js';
import { dataSourceOptions } from '../../../src/platform/database.module.js';
import { HeldDatabase } from '../../support/held-database.js';
import { cleanRow, COLLECTED_ON } from '../../unit/catalogue/seed-rows.js';
import { catalogueHouse } from './catalogue-house.js';

const CODE = '1.000001';

describe('a look at what is published', () => {
  let house: Awaited<ReturnType<typeof catalogueHouse>>;
  let database: HeldDatabase;
  beforeEach(async () => {
    house = await catalogueHouse();
    await importNamed('Tên một');
    const source = new DataSource(dataSourceOptions(house.appUrl, 2, CATALOGUE_SCHEMAS));
    database = new HeldDatabase(source, { flushMode: 'single-statement', preparedStatements: true });
    await database.open();
  });
  afterEach(async () => {
    await database.close();
    await house.close();
  });

  const importNamed = async (name: string) => house.importProcedures.execute(await house.fileOf(cleanRow({ name })), COLLECTED_ON);

  it('sees what was committed before it was asked for, though another one is under way that began before', async () => {
    const published = new PublishedVersions(database);
    expect(await published.periodsOf(CODE)).toHaveLength(1);
    const { read, release } = database.hold();
    const begunBefore = published.refresh();
    await read;
    await importNamed('Tên hai');
    const askedAfter = published.refresh();
    release();
    await Promise.all([begunBefore, askedAfter]);
    expect(await published.periodsOf(CODE)).toHaveLength(2);
  });
});
