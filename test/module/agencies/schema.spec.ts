import { DataSource } from 'typeorm';
import { AGENCIES_SCHEMAS } from '../../../src/modules/agencies/persistence/agencies.schema.js';
import { dataSourceOptions } from '../../../src/platform/database.module.js';
import { cloneDatabase, type TestDatabase } from '../../support/test-database.js';

describe('the tables of agencies', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await cloneDatabase();
    dataSource = await new DataSource(dataSourceOptions(database.ownerUrl, 2, AGENCIES_SCHEMAS)).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('are what the schemas say after the migration', async () => {
    expect((await dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('keep names without diacritics by themselves', async () => {
    const columns: { expression: string }[] = await dataSource.query(
      `select generation_expression as expression from information_schema.columns where table_schema = 'agencies'
        and column_name like 'plain%' order by 1`,
    );
    expect(columns.map(({ expression }) => expression)).toEqual([
      ...Array<string>(3).fill('platform.search_text(name)'),
      'platform.search_text(old_name)',
    ]);
  });
});
