import { Client } from 'pg';
import { cloneDatabase, type TestDatabase } from '../../support/test-database.js';

/** Where what was published of each kind lies, and what was withdrawn of it. */
const FOR_GOOD = [
  'catalogue.procedure_version',
  'catalogue.procedure_repeal',
  'catalogue.withdrawal',
  'catalogue.local_scope_part',
  'catalogue.local_scope_withdrawal',
  'catalogue.fee_schedule_version',
  'catalogue.fee_schedule_withdrawal',
  'catalogue.form_version',
  'catalogue.form_withdrawal',
  'workflow.process_definition',
  'workflow.process_withdrawal',
];

describe('what was published, as the application', () => {
  let database: TestDatabase;
  let app: Client;
  beforeAll(async () => {
    database = await cloneDatabase();
    app = new Client({ connectionString: database.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await database.drop();
  });

  it.each(FOR_GOOD)('%s: a row is neither changed, in any of its columns, nor removed', async (table) => {
    const { rows } = await app.query<{ name: string }>(
      `select quote_ident(attname) as name from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [table],
    );
    expect(rows.length).toBeGreaterThan(2);
    const statements = [
      ...rows.map(({ name }) => `update ${table} set ${name} = ${name}`),
      `delete from ${table}`,
      `truncate ${table} cascade`,
      `alter table ${table} rename to other`,
    ];
    for (const statement of statements) await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
    await expect(app.query(`select 1 from ${table} limit 1`)).resolves.toBeDefined();
  });
});
