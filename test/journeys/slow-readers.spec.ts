import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { Database } from '../../src/platform/database/database.js';
import { SandboxIssuer } from '../../src/platform/sandbox/sandbox-issuer.js';
import { House } from '../support/house.js';
import { StatementCount } from '../support/statement-count.js';

const READERS = 5;

describe.each([
  ['the open data of the catalogue', '/v1/public/catalogue/procedures.jsonl', /from catalogue\.procedure_version v/, 0.5],
  ['the export of the catalogue', '/v1/admin/catalogue/procedures.jsonl', /from catalogue\.procedure p/, 0.5],
  // Three megabytes, which fit between the two ends of a connection.
  ['the workbook of the catalogue', '/v1/admin/catalogue/procedures.xlsx', /from catalogue\.procedure p/, 1],
])('%s, read by some who take nothing more', (_, path, batch, share) => {
  let house: House;
  let count: StatementCount;
  beforeAll(async () => {
    house = await House.open();
    count = new StatementCount(house.app.get(Database));
  });
  afterAll(() => house.close());

  /** An answer whose bytes nobody takes yet. */
  const begin = async (): Promise<IncomingMessage> => {
    const { token } = await house.app.get(SandboxIssuer).mint(await house.persona('procedure-controller'));
    const asked = get(`${await house.app.getUrl()}${path}`, { agent: false, headers: { authorization: `Bearer ${token}` } });
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    return answer.pause();
  };
  const bytesOf = async (answer: IncomingMessage): Promise<number> => {
    let bytes = 0;
    for await (const piece of answer) bytes += (piece as Buffer).length;
    return bytes;
  };

  it('is made as it is taken: a stalled reader is read a part for, beside whom others get the whole, and gets it later', async () => {
    let bytes = 0;
    const whole = await count.during(async () => (bytes = await bytesOf(await begin())), batch);
    expect(whole).toBeGreaterThan(50);
    let stalled: IncomingMessage[] = [];
    const beside = await count.during(async () => {
      stalled = await Promise.all(Array.from({ length: READERS }, begin));
      expect(await bytesOf(await begin())).toBe(bytes);
    }, batch);
    // What the sockets of this machine hold in between is read for them, and no more.
    expect(beside - whole).toBeLessThanOrEqual(READERS * whole * share);
    const [first, ...others] = stalled;
    expect(await bytesOf(first!)).toBe(bytes);
    for (const other of others) other.destroy();
    expect((await house.anybody.get('/health/live')).status).toBe(200);
  });
});
