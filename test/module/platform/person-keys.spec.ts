import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { currentPersonKey, personKey, usePersonSecret } from '../../../src/platform/auth/person-key.js';
import { assertPersonSecret, PersonSecretDiffers } from '../../../src/platform/auth/person-secret.js';
import { PersonSecretNeeded, runMigrations } from '../../../src/platform/database/migrator.js';
import { newDossier } from '../../support/dossier-builder.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

const SECRET = Buffer.alloc(32, 3);
const NUMBER = '052088627434';
const BARE = createHash('sha256').update(`person:${NUMBER}`).digest('hex').slice(0, 32);

/** What this database was like before persons had keyed hashes. */
const AS_BEFORE = [
  'drop view reporting.dossier_viewer',
  `drop table platform.person_secret`,
  ...['dossiers.dossier applicant', 'documents.document owner', 'documents.consent owner'].flatMap((each) => {
    const [table, role] = each.split(' ') as [string, string];
    return [
      `alter table ${table} add column ${role}_person_key text not null default '${BARE}'`,
      `alter table ${table} alter column ${role}_person_key drop default`,
      `alter table ${table} drop column ${role}_key`,
      `create index ${table.split('.')[1]}_by_${role} on ${table} (${role}_person_key, id)`,
    ];
  }),
  `update dossiers.access_grant set grantee_key = '${BARE}' where grantee_kind = 'person'`,
  `insert into platform.hold (id, kind, subject, reason, set_by, set_at)
   values (gen_random_uuid(), 'person', '${BARE}', 'kiện', gen_random_uuid(), now())`,
  `insert into platform.access_log (id, at, actor_id, action, subject_id, trace_id)
   values (gen_random_uuid(), now(), gen_random_uuid(), 'documents.search', '${BARE}', 't')`,
  `delete from public.migrations where name ~ 'Person(Keys|Secret)'`,
];

describe('keys of persons from before there was a secret', () => {
  let house: PlainHouse;
  let owner: Client;
  beforeAll(async () => {
    usePersonSecret(SECRET);
    house = await plainHouse('single-statement');
    owner = new Client({ connectionString: house.clone.ownerUrl });
    await owner.connect();
    await house.transactions.run('any', async () => {
      const dossier = newDossier(house.clock.at, { applicantPersonKey: personKey(NUMBER) });
      house.dossiers.add(dossier);
      return { id: (await house.dossiers.save(dossier)).id };
    });
    for (const statement of AS_BEFORE) await owner.query(statement);
  });
  afterAll(async () => {
    await owner.end();
    await house.close();
  });
  const all = async (text: string): Promise<unknown[]> => (await owner.query<{ found: unknown }>(text)).rows.map(({ found }) => found);
  const grants = `select grantee_key as found from dossiers.access_grant where grantee_kind = 'person' order by 1`;

  it('are converted only by whoever has the secret, and nothing is changed by anybody else', async () => {
    await expect(runMigrations(house.clone.ownerUrl, 'expand')).rejects.toThrow(PersonSecretNeeded);
    expect(await all(grants)).toEqual([BARE]);
  });

  it('stand beside the new ones for replicas of the version before', async () => {
    await runMigrations(house.clone.ownerUrl, 'expand', SECRET);
    expect(await all(grants)).toEqual([personKey(NUMBER), BARE].sort());
    expect(await all('select jsonb_build_array(applicant_person_key, applicant_key) as found from dossiers.dossier')).toEqual([
      [BARE, personKey(NUMBER)],
    ]);
    expect(await all('select subject as found from platform.hold union all select subject_id from platform.access_log')).toEqual([
      personKey(NUMBER),
      personKey(NUMBER),
    ]);
    expect(currentPersonKey(BARE)).toBe(personKey(NUMBER));
  });

  it('are gone when migrating is finished, those that were still written too', async () => {
    await owner.query(`update dossiers.dossier set applicant_key = null`);
    await runMigrations(house.clone.ownerUrl, 'finish', SECRET);
    expect(await all(grants)).toEqual([personKey(NUMBER)]);
    expect(await all('select applicant_key as found from dossiers.dossier')).toEqual([personKey(NUMBER)]);
    // The others are of tables that came later and never held bare numbers.
    expect(await all(`select column_name as found from information_schema.columns where column_name ~ 'person_key$' order by 1`)).toEqual([
      'applicant_person_key',
      'person_key',
      'person_key',
    ]);
  });

  it('are not looked for under another secret', async () => {
    await assertPersonSecret(house.database);
    usePersonSecret(Buffer.alloc(32, 4));
    await expect(assertPersonSecret(house.database)).rejects.toThrow(PersonSecretDiffers);
    usePersonSecret(SECRET);
    await assertPersonSecret(house.database);
  });
});
