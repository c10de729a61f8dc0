import { Database } from '../../src/platform/database/database.js';
import { CITIZEN, atTheCounter } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { pdf } from '../support/pdf.js';
import { StatementCount } from '../support/statement-count.js';
import { connectedTo } from '../support/whole-database.js';

describe('who read what', () => {
  let house: House;
  let desk: Caller;
  let id: string;
  let fileId: string;
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as('desk-officer-commune');
    fileId = (await desk.upload('desk', 'don.pdf', 'application/pdf', pdf('noted'))).body.id as string;
    const components = [
      { key: '1', fileId },
      { key: '2', copies: 1 },
    ];
    id = (await desk.post('/v1/desk/dossiers', atTheCounter({ applicant: CITIZEN, components }))).body.id as string;
  });
  afterAll(() => house.close());

  /** As somebody else sees it who reads the database, not as the process remembers it. */
  const notes = (): Promise<number> =>
    connectedTo(house.clone.ownerUrl, async (client) => {
      const { rows } = await client.query<{ count: number }>(
        'select count(*)::int as count from platform.access_log where subject_id = $1::text',
        [id],
      );
      return rows[0]!.count;
    });
  const asOwner = (statement: string): Promise<unknown> => connectedTo(house.clone.ownerUrl, (client) => client.query(statement));
  const detail = (): string => `/v1/desk/dossiers/${id}`;

  it('is on disk when the answer arrives, also of a file, a HEAD, what the caller has already, and an id in capitals', async () => {
    const before = await notes();
    const answer = await desk.get(detail());
    expect([answer.status, await notes()]).toEqual([200, before + 1]);
    const asked: readonly [string, () => Promise<{ readonly status: number }>, number][] = [
      ['the file', () => desk.get(`${detail()}/files/${fileId}`), 200],
      ['head', () => desk.ask('head', detail(), undefined), 200],
      ['unchanged', () => desk.get(detail(), { 'if-none-match': answer.headers['etag'] as string }), 304],
      ['capitals', () => desk.get(`/v1/desk/dossiers/${id.toUpperCase()}`), 200],
    ];
    for (const [index, [name, ask, status]] of asked.entries())
      expect([name, (await ask()).status, await notes()]).toEqual([name, status, before + 2 + index]);
  });

  it('is written together for all who read at the same time', async () => {
    const count = new StatementCount(house.app.get(Database));
    const before = await notes();
    const writes = await count.during(
      () => Promise.all(Array.from({ length: 40 }, () => desk.get(detail()))),
      /^insert into platform\.access_log/,
    );
    expect(await notes()).toBe(before + 40);
    expect(writes).toBeLessThan(40);
  });

  it('is not shown where it cannot be noted, neither text nor file, and shown again when it can', async () => {
    await asOwner('revoke insert on platform.access_log from motcua_app');
    const before = await notes();
    try {
      for (const path of [detail(), `${detail()}/files/${fileId}`]) {
        const refused = await desk.get(path);
        expect([refused.status, refused.headers['content-type'], refused.headers['etag']]).toEqual([
          500,
          expect.stringContaining('application/problem+json'),
          undefined,
        ]);
        expect(refused.headers['content-disposition']).toBeUndefined();
        expect(JSON.stringify(refused.body)).not.toContain(CITIZEN.name);
      }
    } finally {
      await asOwner('grant insert on platform.access_log to motcua_app');
    }
    expect([(await desk.get(detail())).status, await notes()]).toEqual([200, before + 1]);
  });
});
