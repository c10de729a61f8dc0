import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { Database } from '../../src/platform/database/database.js';
import { SandboxIssuer } from '../../src/platform/sandbox/sandbox-issuer.js';
import { House } from '../support/house.js';
import { StatementCount } from '../support/statement-count.js';

const READERS = 5;

describe.each([
  ['the open data of the catalogue', '/v1/public/catalogue/procedures.jsonl', /from catalogue\.procedure_version v/],
  ['the export of the catalogue', '/v1/admin/catalogue/procedures.jsonl', /from catalogue\.procedure p/],
])('%s, read by some who take nothing more', (_, path, batch) => {
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
    // In so many pieces that a part of them can be told from the whole; procedures of other provinces are not among them.
    expect(whole).toBeGreaterThan(40);
    let stalled: IncomingMessage[] = [];
    const beside = await count.during(async () => {
      stalled = await Promise.all(Array.from({ length: READERS }, begin));
      expect(await bytesOf(await begin())).toBe(bytes);
    }, batch);
    // What the sockets of this machine hold in between is read for them, and no more.
    expect(beside - whole).toBeLessThanOrEqual((READERS * whole) / 2);
    const [first, ...others] = stalled;
    expect(await bytesOf(first!)).toBe(bytes);
    for (const other of others) other.destroy();
    expect((await house.anybody.get('/health/live')).status).toBe(200);
  });
});

describe('the workbook of the catalogue, three megabytes that the two ends of a connection would hold', () => {
  let house: House;
  beforeAll(async () => void (house = await House.open()));
  afterAll(() => house.close());

  it('is made as its bytes are taken, piece by piece', async () => {
    const count = new StatementCount(house.app.get(Database));
    const { token } = await house.app.get(SandboxIssuer).mint(await house.persona('procedure-controller'));
    const begin = async () => {
      const asked = { url: '/v1/admin/catalogue/procedures.xlsx', headers: { authorization: `Bearer ${token}` } } as const;
      // No socket is between the one who writes and the one who reads.
      const answer = await house.app
        .getHttpAdapter()
        .getInstance()
        .inject({ ...asked, payloadAsStream: true });
      return answer.stream();
    };
    let size = 0;
    const batches = /from catalogue\.procedure p/;
    const whole = await count.during(async () => {
      for await (const piece of await begin()) size += (piece as Buffer).length;
    }, batches);
    expect([size > 2_000_000, whole > 50]).toEqual([true, true]);
    let [taken, made] = [0, 0];
    const stalled = (await begin())[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    for (const part of [0.1, 0.3, 0.6, 1]) {
      made += await count.during(async () => {
        while (taken < size * part) taken += ((await stalled.next()).value as Buffer).length;
      }, batches);
      // Somebody else is given the whole of it meanwhile, so that one that ran ahead would have come to its end.
      made += await count.during(async () => {
        for await (const piece of await begin()) expect((piece as Buffer).length).toBeGreaterThan(0);
      }, batches);
      made -= whole;
      expect(made / whole).toBeLessThanOrEqual(part + 0.1);
      expect(made / whole).toBeGreaterThan(part - 0.1);
    }
    expect([taken, (await stalled.next()).done]).toEqual([size, true]);
  });
});
