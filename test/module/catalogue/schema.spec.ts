import { DataSource } from 'typeorm';
import { CATALOGUE_SCHEMAS } from '../../../src/modules/catalogue/persistence/catalogue.schema.js';
import { dataSourceOptions } from '../../../src/platform/database.module.js';
import { cloneDatabase, type TestDatabase } from '../../support/test-database.js';

describe('the tables of the catalogue', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await cloneDatabase();
    dataSource = await new DataSource(dataSourceOptions(database.ownerUrl, 2, CATALOGUE_SCHEMAS)).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('are what the schemas say after the migration', async () => {
    expect((await dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('keep what names are found by on their own', async () => {
    const columns: { expression: string }[] = await dataSource.query(
      `select generation_expression as expression from information_schema.columns where table_schema = 'catalogue'
        and is_generated = 'ALWAYS' order by column_name`,
    );
    expect(columns.map(({ expression }) => expression)).toEqual([
      'catalogue.audiences_of(content)',
      `(content #>> '{decision,decidedOn}'::text[])`,
      'catalogue.life_events_of(content)',
      'catalogue.missing_parts_of(content)',
      'catalogue.province_of(content)',
      `(content ->> 'publishedOn'::text)`,
      `(content #>> '{agencies,publishing,code}'::text[])`,
      `catalogue.resolved_outside((content -> 'agencies'::text))`,
      'catalogue.toned_words_of(name)',
      'catalogue.words_of(name)',
    ]);
  });

  it('have the indexes that lists and searches need', async () => {
    const indexes: { indexdef: string }[] = await dataSource.query(
      `select indexdef from pg_indexes where schemaname = 'catalogue' and tablename = 'procedure_version' order by indexname`,
    );
    expect(indexes.map(({ indexdef }) => indexdef.replace(/^.* USING /, ''))).toEqual([
      'gin (agency_codes) WITH (fastupdate=off)',
      'btree (lower(btrim(procedure_code)) COLLATE "C", procedure_code)',
      'btree (decided_on, procedure_code) WHERE (NOT internal)',
      'gin (life_events) WITH (fastupdate=off)',
      'btree ("left"(name, 120) COLLATE "vi-x-icu", procedure_code) WHERE (NOT internal)',
      'btree (procedure_code, version_no)',
      'btree (procedure_id)',
      'btree (id)',
      'btree (sector_code, "left"(name, 120) COLLATE "vi-x-icu", procedure_code) WHERE (NOT internal)',
      'gin (words) WITH (fastupdate=off)',
    ]);
  });
});
