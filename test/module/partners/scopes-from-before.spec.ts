import { Client } from 'pg';
import { runMigrations } from '../../../src/platform/database/migrator.js';
import { cloneDatabase, type TestDatabase } from '../../support/test-database.js';

const REGISTERED: Readonly<Record<string, readonly string[]>> = {
  'with files': ['dossier.read', 'file.read', 'file.upload'],
  'with dossiers alone': ['dossier.read', 'dossier.receive'],
  'with events alone': ['event.read'],
  'with files and nothing to find them by': ['file.read'],
  'with everything since': ['dossier.read', 'file.read', 'person.read'],
};

describe('systems that were registered before there was a scope to see whose dossiers are', () => {
  let clone: TestDatabase;
  let owner: Client;
  beforeAll(async () => {
    clone = await cloneDatabase();
    owner = new Client({ connectionString: clone.ownerUrl });
    await owner.connect();
    for (const [name, scopes] of Object.entries(REGISTERED))
      await owner.query(
        `insert into partners.partner_system (id, agency_code, name, name_key, contact_name, contact_email, scopes, networks,
           rate_per_minute, registered_at)
         values (gen_random_uuid(), 'H21.195', $1, $1, 'Lê Thị Bình', 'binh@example.vn', $2, '{}', 100, '2026-10-01T00:00:00Z')`,
        [name, scopes],
      );
    await owner.query(`delete from public.migrations where name ~ 'PartnersReadPersons'`);
  });
  afterAll(async () => {
    await owner.end();
    await clone.drop();
  });

  it('go on seeing it where they were given the files, which show it, and see it nowhere else', async () => {
    await runMigrations(clone.ownerUrl, 'expand');
    const { rows } = await owner.query<{ name: string; scopes: string[] }>('select name, scopes from partners.partner_system');
    expect(Object.fromEntries(rows.map(({ name, scopes }) => [name, scopes]))).toEqual({
      ...REGISTERED,
      'with files': ['dossier.read', 'file.read', 'file.upload', 'person.read'],
    });
  });
});
