import { createHash, createHmac } from 'node:crypto';
import { Client } from 'pg';
import { personKey, usePersonSecret } from '../../../src/platform/auth/person-key.js';
import { PersonSecretNeeded, runMigrations } from '../../../src/platform/database/migrator.js';
import { newDossier } from '../../support/dossier-builder.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

const SECRET = Buffer.alloc(32, 3);
const [BARE, NUMBER] = ['0100100079001', '0100100079-001'];
const OTHER = '052088627434';
/** The key of a number as it was written, by which a code of 13 digits without its hyphen was kept. */
const formerKey = (number: string): string =>
  `1:${createHmac('sha256', SECRET)
    .update(createHash('sha256').update(`person:${number}`).digest('hex').slice(0, 32))
    .digest('hex')
    .slice(0, 32)}`;
const FORMER = formerKey(BARE);

const PAPER = `insert into documents.document (id, owner_key, kind, title, issuer, issued_on, file_id, name, media_type, size, sha256,
  source_dossier_id, kept_at) select gen_random_uuid(), key, 'paper', 'Giấy', 'Sở', '2026-01-01', gen_random_uuid(), 'a', 'b', 1, 'c',
  gen_random_uuid(), '2026-01-01T00:00:00Z' from (values ('${FORMER}'), ('${formerKey(OTHER)}')) as keys (key)`;
const CONSENT = `insert into documents.consent (id, owner_key, owner_name, agency_code, evidence, recorded_by, recorded_by_name, given_at,
  valid_until) values (gen_random_uuid(), '${FORMER}', 'Công ty', 'H21', 'online', gen_random_uuid(), 'Công ty', '2026-01-01T00:00:00Z',
  '2027-01-01')`;
/** What of a person is kept elsewhere under the key; the year 2026 was used up under both spellings. */
const ELSEWHERE = [
  PAPER,
  CONSENT,
  `insert into payments.entitlement_use (person_key, asset_kind, year_from, dossier_id)
   values ('${FORMER}', 'land', '2025-01-01', gen_random_uuid()), ('${FORMER}', 'land', '2026-01-01', gen_random_uuid()),
     ('${personKeyOf(NUMBER)}', 'land', '2026-01-01', gen_random_uuid())`,
  `insert into platform.hold (id, kind, subject, reason, set_by, set_at)
   values (gen_random_uuid(), 'person', '${FORMER}', 'kiện', gen_random_uuid(), '2026-01-01T00:00:00Z')`,
  `insert into platform.access_log (id, at, actor_id, action, subject_id, trace_id)
   values (gen_random_uuid(), '2026-01-01T00:00:00Z', gen_random_uuid(), 'documents.search', '${FORMER}', 't')`,
  `insert into privacy.data_request (id, kind, person_key, requested_by, dossier_id, agency_code, procedure_code, confidentiality, wish,
     requested_at, due_at, warn_at, due_basis)
   values (gen_random_uuid(), 'access', '${FORMER}', gen_random_uuid(), gen_random_uuid(), 'H21', '1', 'ordinary', 'Xem',
     '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'luật')`,
];
const KEYS = `select 'dossier' as kept, applicant_key as key from dossiers.dossier
  union all select 'grant', grantee_key from dossiers.access_grant where grantee_kind = 'person'
  union all select 'paper', owner_key from documents.document union all select 'consent', owner_key from documents.consent
  union all select 'use ' || year_from, person_key from payments.entitlement_use
  union all select 'hold', subject from platform.hold union all select 'note', subject_id from platform.access_log
  union all select 'request', person_key from privacy.data_request order by kept, key`;

function personKeyOf(number: string): string {
  return formerKey(number);
}

describe('tax codes of 13 digits that were stored without their hyphen', () => {
  let house: PlainHouse;
  let owner: Client;
  beforeAll(async () => {
    usePersonSecret(SECRET);
    house = await plainHouse('single-statement');
    owner = new Client({ connectionString: house.clone.ownerUrl });
    await owner.connect();
    for (const [number, key] of [
      [BARE, FORMER],
      [OTHER, personKey(OTHER)],
    ] as const)
      await house.transactions.run('any', async () => {
        const dossier = newDossier(house.clock.at, { applicantPersonKey: key });
        Object.assign(dossier, { applicantIdentityNumber: number });
        house.dossiers.add(dossier);
        return { id: (await house.dossiers.save(dossier)).id };
      });
    for (const statement of ELSEWHERE) await owner.query(statement);
    await owner.query(`delete from public.migrations where name ~ 'Hyphenated'`);
  });
  afterAll(async () => {
    await owner.end();
    await house.close();
  });
  const rows = async (text: string): Promise<object[]> => (await owner.query<{ kept: string; key: string }>(text)).rows;

  it('wait for whoever has the secret', async () => {
    const before = await rows(KEYS);
    await expect(runMigrations(house.clone.ownerUrl, 'expand')).rejects.toThrow(PersonSecretNeeded);
    expect(await rows(KEYS)).toEqual(before);
  });

  it('stand under the key of the number with its hyphen, wherever they are kept, and nobody else is moved', async () => {
    expect(personKey(BARE)).toBe(personKey(NUMBER));
    await runMigrations(house.clone.ownerUrl, 'expand', SECRET);
    const [own, others] = [personKey(NUMBER), personKey(OTHER)];
    const moved = ['consent', 'dossier', 'grant', 'hold', 'note', 'paper', 'request', 'use 2025-01-01', 'use 2026-01-01'];
    const expected = [
      ...moved.map((kept) => ({ kept, key: own })),
      ...['dossier', 'grant', 'paper'].map((kept) => ({ kept, key: others })),
    ];
    const order = (list: readonly object[]): string[] => list.map((each) => JSON.stringify(each)).toSorted();
    expect(order(await rows(KEYS))).toEqual(order(expected));
    expect(await rows('select applicant_identity_number as number from dossiers.dossier order by 1')).toEqual([
      { number: NUMBER },
      { number: OTHER },
    ]);
  });

  it('that were still written without it are moved when migrating is finished, and nothing is left of it', async () => {
    await owner.query(`update dossiers.dossier set applicant_key = '${FORMER}', applicant_identity_number = '${BARE}'
      where applicant_identity_number = '${NUMBER}'`);
    await runMigrations(house.clone.ownerUrl, 'finish', SECRET);
    expect(await rows(`select applicant_key as key from dossiers.dossier where applicant_identity_number = '${NUMBER}'`)).toEqual([
      { key: personKey(NUMBER) },
    ]);
    expect(
      await rows(`select 1 from pg_class where relname = 'rekeyed_person' union all select 1 from pg_proc
      where proname = 'key_of_number'`),
    ).toEqual([]);
  });
});
