import type { Test } from 'supertest';
import { DESK, PARTNER, SampleHouse } from '../support/sample-house.js';

const THINGS = '/v1/desk/things';
const MOVES = `${THINGS}/0190a0b0-0000-7000-8000-000000000001/moves`;

describe('commands, versions and pages', () => {
  let house: SampleHouse;
  let desk: string;
  beforeAll(async () => {
    house = await SampleHouse.open();
    desk = await house.bearer(DESK);
  });
  afterAll(() => house.close());

  const create = (key: string | undefined, body: object): Test => {
    const call = house.http.post(THINGS).set('authorization', desk);
    return (key === undefined ? call : call.set('idempotency-key', key)).send(body);
  };
  const move = (ifMatch: string | undefined, bearer = desk): Test => {
    const call = house.http.post(MOVES).set('authorization', bearer).set('idempotency-key', 'k');
    return ifMatch === undefined ? call : call.set('if-match', ifMatch);
  };

  it('needs a key for what creates, before anything else is looked at', async () => {
    const missing = house.contract.check(await create(undefined, { wrong: 1 }));
    expect([missing.status, missing.body.code]).toEqual([400, 'IDEMPOTENCY_KEY_MISSING']);
    for (const key of ['has space', 'é'.normalize('NFC'), 'x'.repeat(201)]) {
      const malformed = await create(key, { name: 'x' });
      expect([malformed.status, malformed.body.code]).toEqual([400, 'IDEMPOTENCY_KEY_MALFORMED']);
    }
  });

  it('binds the key to its caller and to the meaning of the body, not to how it is written', async () => {
    const first = house.contract.check(await create('k1', { name: 'x', count: 1 }));
    expect(first.status).toBe(201);
    expect(first.body.caller).toBe('urn:mot-cua:sandbox|desk-1');
    const reordered = await create('k1', { count: 1, name: 'x' });
    const other = await create('k1', { count: 2, name: 'x' });
    expect(reordered.body.hash).toBe(first.body.hash);
    expect(other.body.hash).not.toBe(first.body.hash);
  });

  it('needs the version that was seen for what moves; only partner systems may say any', async () => {
    const none = house.contract.check(await move(undefined));
    expect([none.status, none.body.code]).toEqual([428, 'PRECONDITION_REQUIRED']);
    const any = house.contract.check(await move('*'));
    expect([any.status, any.body.code, any.body.detail]).toEqual([428, 'PRECONDITION_REQUIRED', expect.stringContaining('If-Match: *')]);
    for (const wrong of ['3', '"3', '"3" "4"', '"3",', '*, "3"', `"${'x'.repeat(600)}"`]) {
      const malformed = await move(wrong);
      expect([malformed.status, malformed.body.code]).toEqual([400, 'IF_MATCH_MALFORMED']);
    }
    for (const [tags, versions] of [
      ['W/"3"', 'none'],
      ['"3", "4"', '3,4'],
      ['"03", "x"', 'none'],
      ['W/"2","3" , "a,b"', '3'],
      ['"3-2jmj7l5rSw0yVb_vlWAYkK_YBwk"', '3'],
    ] as const) {
      expect([tags, house.contract.check(await move(tags)).body.name]).toEqual([tags, versions]);
    }
    const seen = house.contract.check(await move('"3"'));
    expect([seen.status, seen.body.name, seen.headers['etag']]).toEqual([200, '3', '"4"']);
    expect(seen.headers['idempotency-replayed']).toBe('true');
    const partner = house.contract.check(await move('*', await house.bearer(PARTNER)));
    expect([partner.status, partner.body.name]).toEqual([200, 'any']);
  });

  it('gives versions as ETags and answers 304 to whoever has it', async () => {
    const get = (tag?: string): Test => {
      const call = house.http.get(`${THINGS}/0190a0b0-0000-7000-8000-000000000001`).set('authorization', desk);
      return tag === undefined ? call : call.set('if-none-match', tag);
    };
    const first = house.contract.check(await get());
    const tag = first.headers['etag'] as string;
    expect([first.status, tag, first.headers['cache-control']]).toEqual([200, expect.stringMatching(/^"7-[\w-]{27}"$/), 'no-store']);
    for (const known of [tag, `W/${tag}`, `"1", ${tag}`, '*']) {
      const same = house.contract.check(await get(known));
      expect([same.status, same.text, same.headers['etag']]).toEqual([304, '', tag]);
    }
    for (const other of ['"6"', '"7"', 'W/"6", "8"', '7', tag.replace('7-', '6-')])
      expect([other, (await get(other)).status]).toEqual([other, 200]);
  });

  it('pages by opaque cursor and refuses what it did not hand out', async () => {
    const list = (query: string): Test => house.http.get(`${THINGS}?${query}`).set('authorization', desk);
    const first = house.contract.check(await list(''));
    expect(first.body.items[0].name).toBe('limit 50');
    const second = house.contract.check(await list(`limit=200&cursor=${first.body.next as string}&count=exact`));
    expect(second.body.items[0]).toEqual({ name: 'limit 200', version: 50 });
    for (const query of ['limit=0', 'limit=201', 'limit=x', 'limit=1&limit=2', 'offset=3', 'count=about', 'cursor=%24']) {
      const refused = house.contract.check(await list(query));
      expect([query, refused.status, refused.body.code]).toEqual([query, 422, 'FIELDS_INVALID']);
    }
    for (const cursor of ['abc', Buffer.from('["x"]').toString('base64url'), Buffer.from('[1,2]').toString('base64url')]) {
      expect((await list(`cursor=${cursor}`)).body.code).toBe('CURSOR_INVALID');
    }
  });

  it('takes a file as a stream, of any type and beyond the limit of JSON', async () => {
    const bytes = Buffer.alloc(3_000_000, 1);
    const sent = await house.http.post('/v1/public/samples/files').set('content-type', 'application/pdf').send(bytes);
    expect([house.contract.check(sent).status, sent.body.version]).toEqual([201, 3_000_000]);
  });
});
