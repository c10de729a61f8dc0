import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { SandboxIssuer } from '../../src/platform/sandbox/sandbox-issuer.js';
import { WARD, atTheCounter } from '../support/handed-in.js';
import { cloneReferenceDatabase } from '../support/reference-database.js';
import { Replica } from '../support/replica.js';
import type { TestDatabase } from '../support/test-database.js';

const SUBJECT = 'can-bo-quay';

/** What changes rights changes their revision in the same transaction, as every writer of posts does. */
const BUMP = 'update agencies.revision set revision = revision + 1 where id = 1';

/** Rights of an officer are rows; here two replicas ask for them, with tokens that both have known for a while. */
describe('a right that is taken away', () => {
  let database: TestDatabase;
  let dataDir: string;
  let replicas: readonly Replica[];
  let owner: Client;
  let token: string;
  beforeAll(async () => {
    database = await cloneReferenceDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'mot-cua-rights-'));
    replicas = [
      await Replica.start(database, dataDir, { MOTCUA_ROLE: 'http' }),
      await Replica.start(database, dataDir, { MOTCUA_ROLE: 'http' }),
    ];
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    // The token says who it is, and nothing of roles: what the officer may do is in the database.
    ({ token } = await (await SandboxIssuer.open(dataDir)).mint({ subject: SUBJECT, name: 'Lê Thị Bình', roles: [] }));
    await owner.query(
      `insert into agencies.officer (id, issuer, subject, name)
       values ('00000000-0000-8000-8000-0000000000c1', 'urn:mot-cua:sandbox', $1, 'Lê Thị Bình')`,
      [SUBJECT],
    );
    await owner.query(
      `insert into agencies.post (id, officer_id, agency_code, title, roles, valid_from)
       values ('00000000-0000-8000-8000-0000000000d1', '00000000-0000-8000-8000-0000000000c1', $1, 'Công chức',
       '{desk-officer}', '2020-01-01')`,
      [WARD],
    );
  });
  afterAll(async () => {
    await owner.end();
    await Promise.all(replicas.map((each) => each.stop()));
    await rm(dataDir, { recursive: true, force: true });
    await database.drop();
  });

  /** Changes the officer's post in one transaction with the revision. */
  const change = (assignment: string): Promise<unknown> =>
    owner.query(`begin; update agencies.post set ${assignment} where id = '00000000-0000-8000-8000-0000000000d1'; ${BUMP}; commit`);
  const asked = (path: string): Promise<readonly unknown[]> =>
    Promise.all(
      replicas.map(async (each) => each.ask(path, { token }).then(({ status, body }) => (status === 200 ? status : body['code']))),
    );
  const listed = (): Promise<readonly unknown[]> =>
    Promise.all(
      replicas.map(async (each) => ((await each.ask('/v1/desk/dossiers', { token })).body['items'] as readonly unknown[]).length),
    );

  it('is gone with the next request on both replicas, and back with the one after it was given again', async () => {
    const { status, body } = await replicas[0]!.ask('/v1/desk/dossiers', {
      method: 'POST',
      token,
      body: JSON.stringify(atTheCounter()),
    });
    expect(status).toBe(201);
    const detail = `/v1/desk/dossiers/${body['id'] as string}`;
    for (let round = 0; round < 5; round += 1) {
      expect(await asked(detail)).toEqual([200, 200]);
      await change(`valid_to = '2021-01-01'`);
      expect(await asked(detail)).toEqual(['POST_MISSING', 'POST_MISSING']);
      await change('valid_to = null');
    }
    expect(await asked(detail)).toEqual([200, 200]);

    await change(`roles = '{accountant}'`);
    expect(await asked(`/v1/officer/tasks?which=unit`)).toEqual([200, 200]);
    await change(`roles = '{archivist}'`);
    expect(await asked(detail)).toEqual(['AUDIENCE_FOREIGN', 'AUDIENCE_FOREIGN']);
    await change(`roles = '{desk-officer}'`);
  });

  it('is narrower as soon as the post is: by sector, by procedure, by clearance, in list and detail alike', async () => {
    const [first] = (await replicas[0]!.ask('/v1/desk/dossiers', { token })).body['items'] as readonly { readonly id: string }[];
    const detail = `/v1/desk/dossiers/${first!.id}`;
    for (const narrower of [`sector_codes = '{none}'`, `procedure_codes = '{none}'`, `confidentialities = '{restricted}'`]) {
      await change(narrower);
      expect([narrower, await asked(detail), await listed()]).toEqual([narrower, ['DOSSIER_NOT_FOUND', 'DOSSIER_NOT_FOUND'], [0, 0]]);
      await change(`sector_codes = null, procedure_codes = null, confidentialities = '{ordinary}'`);
      expect([await asked(detail), await listed()]).toEqual([
        [200, 200],
        [1, 1],
      ]);
    }
    await owner.query(`update dossiers.dossier set confidentiality = 'restricted'`);
    expect(await asked(detail)).toEqual(['DOSSIER_NOT_FOUND', 'DOSSIER_NOT_FOUND']);
    await change(`confidentialities = '{ordinary,restricted}'`);
    expect(await asked(detail)).toEqual([200, 200]);
  });
});
