import { once } from 'node:events';
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { DESK, SampleHouse } from '../support/sample-house.js';

const THINGS = '/v1/desk/things';
const THING = `${THINGS}/0190a0b0-0000-7000-8000-000000000001`;
const FIVE_MEGABYTES = 5 * 1024 * 1024;

describe('before a body is read', () => {
  let house: SampleHouse;
  let desk: string;
  let citizen: string;
  beforeAll(async () => {
    house = await SampleHouse.open({ MOTCUA_SANDBOX: 'on' });
    desk = await house.bearer(DESK);
    citizen = await house.bearer({ subject: 'citizen-1', name: 'Lê Thị Dân', roles: ['citizen'], identityNumber: '052099001234' });
  });
  afterAll(() => house.close());

  async function begin(path: string, headers: Record<string, string>, method = 'POST'): Promise<ClientRequest> {
    return httpRequest(`${await house.app.getUrl()}${path}`, { method, headers });
  }
  async function answerOf(call: ClientRequest): Promise<[number | undefined, string]> {
    const [response] = (await once(call, 'response')) as [IncomingMessage];
    return [response.statusCode, JSON.parse(await text(response)).code];
  }

  it.each([
    ['without a token', () => ({}), 401, 'TOKEN_MISSING'],
    ['with no token at all', () => ({ authorization: 'Bearer abc' }), 401, 'TOKEN_MALFORMED'],
    ['whom the address is not for', () => ({ authorization: citizen }), 403, 'AUDIENCE_FOREIGN'],
  ])('a caller %s is refused while the body is still on its way', async (_, headers, status, code) => {
    const call = await begin(THINGS, { ...headers(), 'content-type': 'application/json', 'content-length': String(FIVE_MEGABYTES) });
    // The answer comes after the first bytes; a server that waits for the rest never gives it.
    call.write('{"name":"');
    expect(await answerOf(call)).toEqual([status, code]);
    call.destroy();
  });

  it('a refused sender may finish, and uses the connection again', async () => {
    const { port } = new URL(await house.app.getUrl());
    const socket = connect(Number(port), '127.0.0.1');
    const body = 'x'.repeat(300_000);
    socket.write(`POST ${THINGS} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
    socket.write('GET /health/live HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    const answers = await text(socket);
    expect(answers.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 401', 'HTTP/1.1 200']);
  });

  it('a body is refused where none is taken, however it is announced', async () => {
    const command = { authorization: desk, 'idempotency-key': 'k1', 'if-match': '"1"' };
    for (const sent of ['{}', '{"name":"x"}', ' ']) {
      const refused = house.contract.check(
        await house.http.post(`${THING}/moves`).set(command).set('content-type', 'application/json').send(sent),
      );
      expect([refused.status, refused.body.code]).toEqual([422, 'BODY_NOT_TAKEN']);
    }
    const inPieces = await begin(`${THING}/moves`, { ...command, 'transfer-encoding': 'chunked', 'content-type': 'application/json' });
    inPieces.end('{}');
    expect(await answerOf(inPieces)).toEqual([422, 'BODY_NOT_TAKEN']);
    const asked = await begin(THING, { authorization: desk, 'content-length': '2' }, 'GET');
    asked.end('{}');
    expect(await answerOf(asked)).toEqual([422, 'BODY_NOT_TAKEN']);
  });

  it('clients that say that there is no body pass', async () => {
    const address = `${await house.app.getUrl()}${THING}/moves`;
    const headers = { authorization: desk, 'if-match': '"1"' };
    const fetched = await fetch(address, { method: 'POST', headers: { ...headers, 'idempotency-key': 'k2' } });
    const withType = await fetch(address, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': 'k3', 'content-type': 'application/json' },
      body: '',
    });
    expect([fetched.status, withType.status]).toEqual([200, 200]);
    const inPieces = await begin(`${THING}/moves`, { ...headers, 'idempotency-key': 'k4', 'transfer-encoding': 'chunked' });
    inPieces.end();
    expect((await answerOf(inPieces))[0]).toBe(200);
  });

  it('query names are refused where none is taken, and where others are', async () => {
    const none = house.contract.check(await house.http.get(`${THING}?x=1&y=2`).set('authorization', desk));
    expect([none.status, none.body.code, none.body.errors.map((each: { field: string }) => each.field)]).toEqual([
      422,
      'FIELDS_INVALID',
      ['x', 'y'],
    ]);
    const others = house.contract.check(await house.http.get(`${THINGS}?limit=5&x=1`).set('authorization', desk));
    expect([others.status, others.body.errors[0]]).toEqual([422, expect.objectContaining({ field: 'x', code: 'FIELD_UNKNOWN' })]);
    const command = await house.http
      .post(`${THING}/moves?force=true`)
      .set({ authorization: desk, 'idempotency-key': 'k5', 'if-match': '"1"' });
    expect([command.status, command.body.errors[0].field]).toEqual([422, 'force']);
  });

  it('nobody learns from a body, a media type or a query who may not call at all', async () => {
    const text = await house.http.post(THINGS).set('content-type', 'text/plain').send('x');
    const junk = await house.http.post(THINGS).set('content-type', 'application/json').send('{');
    const query = await house.http.get(`${THING}?x=%00`);
    expect([text.status, junk.status, query.status]).toEqual([401, 401, 401]);
  });
});
