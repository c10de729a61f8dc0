import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { SandboxIssuer } from '../../src/platform/sandbox/sandbox-issuer.js';
import { localDate } from '../../src/shared/clock.js';
import { WARD, atTheCounter } from '../support/handed-in.js';
import { cloneReferenceDatabase } from '../support/reference-database.js';
import { Replica } from '../support/replica.js';
import type { TestDatabase } from '../support/test-database.js';

const SUBJECT = 'can-bo-quay';

/** Rights of an officer are rows; here two replicas ask for them, with tokens that both have known for a while. */
describe('a right that is taken away', () => {
  let database: TestDatabase;
  let dataDir: string;
  let replicas: readonly Replica[];
  let owner: Client;
  let token: string;
  let administrator: string;
  /** The officer with the post and the version of the last command. */
  let last: Readonly<Record<string, unknown>> = {};
  beforeAll(async () => {
    database = await cloneReferenceDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'mot-cua-rights-'));
    replicas = [
      await Replica.start(database, dataDir, { MOTCUA_ROLE: 'http' }),
      await Replica.start(database, dataDir, { MOTCUA_ROLE: 'http' }),
    ];
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const issuer = await SandboxIssuer.open(dataDir);
    ({ token: administrator } = await issuer.mint({ subject: 'quan-tri', name: 'Quản trị', agencyCode: 'H21', roles: ['administrator'] }));
    // The token says who it is, and nothing of roles: what the officer may do is in the database.
    ({ token } = await issuer.mint({ subject: SUBJECT, name: 'Lê Thị Bình', roles: [] }));
    await command('POST', '', { issuer: 'urn:mot-cua:sandbox', subject: SUBJECT, name: 'Lê Thị Bình' });
    await give(['desk-officer']);
  });
  afterAll(async () => {
    await owner.end();
    await Promise.all(replicas.map((each) => each.stop()));
    await rm(dataDir, { recursive: true, force: true });
    await database.drop();
  });

  /** A command of an administrator on the officer, to one replica and then the other. */
  async function command(method: 'POST' | 'PATCH', path: string, body: object): Promise<void> {
    const { version = 0 } = last;
    const headers = { 'if-match': `"${String(version)}"` };
    const replica = replicas[Number(version) % 2]!;
    const answer = await replica.ask(`/v1/admin/officers${path}`, { method, token: administrator, headers, body: JSON.stringify(body) });
    expect([answer.status, answer.body['code']]).toEqual([method === 'POST' && !path.endsWith('/ending') ? 201 : 200, undefined]);
    last = answer.body;
  }
  const give = (roles: readonly string[]): Promise<void> =>
    command('POST', `/${String(last['id'])}/posts`, { agencyCode: WARD, title: 'Công chức', roles, validFrom: localDate(new Date()) });
  const change = (changes: object): Promise<void> => command('PATCH', `/${String(last['id'])}/posts/${String(last['postId'])}`, changes);
  const end = (): Promise<void> => command('POST', `/${String(last['id'])}/posts/${String(last['postId'])}/ending`, {});
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
      await end();
      expect(await asked(detail)).toEqual(['POST_MISSING', 'POST_MISSING']);
      await give(['desk-officer']);
    }
    expect(await asked(detail)).toEqual([200, 200]);

    await end();
    await give(['accountant']);
    expect(await asked(`/v1/officer/tasks?which=unit`)).toEqual([200, 200]);
    await end();
    await give(['archivist']);
    expect(await asked(detail)).toEqual(['AUDIENCE_FOREIGN', 'AUDIENCE_FOREIGN']);
    await end();
    await give(['desk-officer']);
  });

  it('is narrower as soon as the post is: by sector, by procedure, by clearance, in list and detail alike', async () => {
    const [first] = (await replicas[0]!.ask('/v1/desk/dossiers', { token })).body['items'] as readonly { readonly id: string }[];
    const detail = `/v1/desk/dossiers/${first!.id}`;
    for (const narrower of [{ sectorCodes: ['G02-CT38'] }, { procedureCodes: ['2.000986'] }, { confidentialities: ['restricted'] }]) {
      await change(narrower);
      expect([narrower, await asked(detail), await listed()]).toEqual([narrower, ['DOSSIER_NOT_FOUND', 'DOSSIER_NOT_FOUND'], [0, 0]]);
      await change({ sectorCodes: null, procedureCodes: null, confidentialities: ['ordinary'] });
      expect([await asked(detail), await listed()]).toEqual([
        [200, 200],
        [1, 1],
      ]);
    }
    await owner.query(`update dossiers.dossier set confidentiality = 'restricted'`);
    expect(await asked(detail)).toEqual(['DOSSIER_NOT_FOUND', 'DOSSIER_NOT_FOUND']);
    await change({ confidentialities: ['ordinary', 'restricted'] });
    expect(await asked(detail)).toEqual([200, 200]);
  });
});
