import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request as rawRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DESK, SampleHouse } from '../support/sample-house.js';

const ORIGIN = 'https://dichvucong.example.vn';
const THING = '/v1/desk/things/0190a0b0-0000-7000-8000-000000000001';
const LIST = '/v1/public/samples?limit=200';

describe('manners of HTTP', () => {
  let house: SampleHouse;
  let desk: string;
  beforeAll(async () => {
    house = await SampleHouse.open({ MOTCUA_CORS_ORIGINS: ORIGIN, MOTCUA_RATE_LIMIT_PER_MINUTE: '200' });
    desk = await house.bearer(DESK);
  });
  afterAll(() => house.close());

  /** The bytes as they came, which clients for tests unpack by themselves. */
  function bytes(path: string, headers: Record<string, string>): Promise<{ readonly answer: IncomingMessage; readonly body: Buffer }> {
    const { port } = house.app.getHttpServer().address() as AddressInfo;
    return new Promise((resolve, reject) => {
      rawRequest({ host: '127.0.0.1', port, path, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({ answer, body: Buffer.concat(chunks) }));
      })
        .on('error', reject)
        .end();
    });
  }

  it('a page of a configured origin may use every method and read every answer, refusals too', async () => {
    const preflight = await house.http
      .options(THING)
      .set({ origin: ORIGIN, 'access-control-request-method': 'DELETE', 'access-control-request-headers': 'if-match' });
    expect([preflight.status, preflight.headers['access-control-allow-methods']]).toEqual([204, 'GET, HEAD, POST, PUT, PATCH, DELETE']);
    const answers = [
      await house.http.get(THING).set({ origin: ORIGIN }),
      await house.http.get('/nowhere').set({ origin: ORIGIN }),
      await house.http.get('/v1/desk/things/%E0%A4%A').set({ origin: ORIGIN }),
      await house.http.delete(THING).set({ origin: ORIGIN }),
      await house.http
        .post('/v1/public/samples')
        .set({ origin: ORIGIN })
        .send({ name: 'x'.repeat(2_000_000) }),
      await house.http.get('/v1/public/samples/failures/database').set({ origin: ORIGIN }),
      await house.http.get('/v1/public/samples/failures/bug').set({ origin: ORIGIN }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 404, 400, 405, 413, 503, 500]);
    for (const { headers } of answers) {
      expect(headers['access-control-allow-origin']).toBe(ORIGIN);
      expect(headers['access-control-expose-headers']).toContain('Location');
      expect(headers['vary']?.split(', ').sort()).toEqual(['Accept-Language', 'Origin']);
    }
    const stranger = await house.http.get(THING).set({ origin: 'https://evil.example' });
    expect(stranger.headers).not.toHaveProperty('access-control-allow-origin');
    expect(stranger.headers['vary']).toContain('Origin');
  });

  it('what is created says where it is', async () => {
    const { status, headers, body } = await house.http
      .post('/v1/desk/things')
      .set({ authorization: desk, 'idempotency-key': 'where' })
      .send({ name: 'x' });
    expect([status, headers['location']]).toEqual([201, `/v1/desk/things/${body.hash}`]);
  });

  it('a known address says what it takes', async () => {
    for (const [method, path, allow] of [
      ['delete', THING, 'GET, HEAD'],
      ['patch', '/v1/desk/things', 'GET, HEAD, POST'],
      ['post', '/health/live', 'GET, HEAD'],
      ['put', '/openapi.json', 'GET, HEAD'],
    ] as const) {
      const { status, headers, body } = await house.http[method](path);
      expect([path, status, body.code, headers['allow']]).toEqual([path, 405, 'METHOD_NOT_ALLOWED', allow]);
    }
    const unknown = await house.http.delete('/v1/desk/nothings');
    expect([unknown.status, unknown.headers['allow']]).toEqual([404, undefined]);
  });

  it('answers a HEAD as it answers a GET, also to whoever has it already', async () => {
    for (const path of [THING, LIST, '/openapi.json']) {
      const head = await house.http.head(path).set({ authorization: desk });
      expect([path, head.status, head.headers['etag']]).toEqual([path, 200, expect.any(String)]);
      for (const encoding of ['identity', 'br']) {
        const same = await house.http
          .head(path)
          .set({ authorization: desk, 'if-none-match': `"other", ${head.headers['etag']}`, 'accept-encoding': encoding });
        expect([path, same.status, same.headers['etag'], same.headers['content-encoding']]).toEqual([
          path,
          304,
          head.headers['etag'],
          undefined,
        ]);
      }
    }
  });

  it('compresses documents and lists under one weak tag, and leaves small ones and versions as they are', async () => {
    const plain = await bytes(LIST, {});
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const encoding of ['br', 'gzip'] as const) {
      const { answer, body } = await bytes(LIST, { 'accept-encoding': encoding });
      expect([answer.headers['content-encoding'], answer.headers['etag']]).toEqual([encoding, plain.answer.headers['etag']]);
      expect(unpack[encoding](body)).toEqual(plain.body);
      expect(body.length).toBeLessThan(plain.body.length / 2);
      const again = await bytes(LIST, { 'accept-encoding': encoding, 'if-none-match': String(answer.headers['etag']) });
      expect([again.answer.statusCode, again.body.length, again.answer.headers['content-encoding']]).toEqual([304, 0, undefined]);
    }
    expect(plain.answer.headers).toMatchObject({
      'cache-control': 'public, max-age=60',
      vary: 'Origin, Accept-Language, accept-encoding',
      etag: expect.stringMatching(/^W\//),
    });
    for (const path of ['/v1/public/samples?limit=2', '/v1/public/samples/limited'])
      expect((await bytes(path, { 'accept-encoding': 'br' })).answer.headers).not.toHaveProperty('content-encoding');
    expect((await bytes(THING, { authorization: desk })).answer.headers['cache-control']).toBe('no-store');
    const document = await bytes('/openapi.json', { 'accept-encoding': 'gzip, br;q=0.1' });
    expect(document.answer.headers).toMatchObject({
      'content-encoding': expect.stringMatching(/^(?:gzip|br)$/),
      'cache-control': 'public, max-age=60',
      etag: expect.stringMatching(/^W\//),
    });
  });

  it('answers a HEAD with the encoding, the length and the one Vary of its GET', async () => {
    for (const path of [LIST, '/v1/public/samples?limit=2', '/openapi.json', THING]) {
      for (const encoding of ['gzip', 'br', 'identity']) {
        const headers = { authorization: desk, 'accept-encoding': encoding };
        const { answer } = await bytes(path, headers);
        const head = await house.http.head(path).set(headers);
        const told = (from: IncomingMessage['headers']) => ['content-encoding', 'content-length', 'vary', 'etag'].map((name) => from[name]);
        expect([path, encoding, ...told(head.headers as IncomingMessage['headers'])]).toEqual([path, encoding, ...told(answer.headers)]);
        const vary = String(answer.headers['vary']).toLowerCase().split(', ');
        expect(vary).toEqual([...new Set(vary)]);
      }
    }
  });

  it.each(['gzip', 'br', 'x', 'gzip, identity'])('takes no body packed as %s', async (encoding) => {
    const packed = await house.http
      .post('/v1/public/samples')
      .set({ 'content-encoding': encoding, 'idempotency-key': 'packed' })
      .send({ name: 'x' });
    expect([packed.status, packed.body.code]).toEqual([415, 'CONTENT_ENCODING_UNSUPPORTED']);
    expect((await house.http.post('/v1/public/samples').set({ 'content-encoding': 'Identity' }).send({ name: 'x' })).status).not.toBe(415);
  });

  it.each(['__proto__', '__pro\u200Bto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'knows no query name %j, whatever the route reads',
    async (name) => {
      for (const path of [LIST, `${THING}?`, '/openapi.json?']) {
        const { status, body } = await house.http.get(`${path}&${encodeURIComponent(name)}=1`).set({ authorization: desk });
        expect([path, status, body.errors?.[0]]).toEqual([path, 422, expect.objectContaining({ field: name, code: 'FIELD_UNKNOWN' })]);
      }
      expect(({} as Record<string, unknown>)['1']).toBeUndefined();
    },
  );

  it('asks those who watch over the server to wait for nobody', async () => {
    let refused = await house.http.get(LIST).set({ origin: ORIGIN });
    for (let i = 0; i < 220 && refused.status !== 429; i += 1) refused = await house.http.get(LIST).set({ origin: ORIGIN });
    expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([429, ORIGIN]);
    for (const path of ['/health/live', '/health/ready']) expect([path, (await house.http.get(path)).status]).toEqual([path, 200]);
  });
});

describe('what is for those who run the server', () => {
  const INNER = [
    '/metrics',
    '/docs',
    '/docs/swagger-ui-init.js',
    '/openapi.json',
    '/%6detrics',
    '/d%6fcs',
    '/%64ocs/swagger-ui-init.js',
    '/openapi%2ejson',
  ];

  it.each([
    ['closed', 'off', 404],
    ['open to other networks', '10.0.0.0/8, 2001:db8::/32', 404],
    ['open to this network', '10.0.0.0/8, 127.0.0.0/8', 200],
    ['open', 'on', 200],
  ])('is %s', async (_, reach, status) => {
    const house = await SampleHouse.open({ MOTCUA_METRICS: reach, MOTCUA_DOCS: reach });
    for (const path of INNER) {
      const answer = await house.http.get(path).set('x-forwarded-for', '10.0.0.1');
      expect([path, answer.status, answer.body.code]).toEqual([path, status, status === 404 ? 'ROUTE_UNKNOWN' : answer.body.code]);
      if (status === 404) expect((await house.http.post(path)).status).toBe(404);
    }
    expect((await house.http.get('/health/live')).status).toBe(200);
    await house.close();
  });
});
