import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Test } from 'supertest';
import { SampleHouse } from '../support/sample-house.js';

const CHECK = '/v1/public/samples';
const utf8 = (text: string): Buffer => Buffer.from(text);
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('bad input', () => {
  let house: SampleHouse;
  beforeAll(async () => {
    house = await SampleHouse.open();
  });
  afterAll(() => house.close());

  const post = (body: Buffer | string, type = 'application/json'): Test =>
    house.http
      .post(CHECK)
      .set('content-type', type)
      .serialize((sent: unknown) => sent as string)
      .send(body);

  it.each([
    ['invalid UTF-8', Buffer.concat([utf8('{"name":"'), Buffer.from([0xc3, 0x28]), utf8('"}')]), 400, 'BODY_NOT_UTF8'],
    ['no JSON', utf8('{"name":'), 400, 'BODY_NOT_JSON'],
    ['a 10 MB body', utf8(`{"name":"${'a'.repeat(10_000_000)}"}`), 413, 'BODY_TOO_LARGE'],
    ['33 levels', utf8(nested(33)), 400, 'BODY_TOO_DEEP'],
    ['half a million levels', utf8('['.repeat(500_000)), 400, 'BODY_TOO_DEEP'],
    ['lists a quarter of a million deep', utf8(`${'['.repeat(250_000)}${']'.repeat(250_000)}`), 400, 'BODY_TOO_DEEP'],
    ['a prototype', utf8('{"name":"x","__proto__":{"admin":true}}'), 400, 'BODY_KEY_FORBIDDEN'],
    ['a nested constructor', utf8('{"name":"x","a":{"constructor":{}}}'), 400, 'BODY_KEY_FORBIDDEN'],
    ['a list', utf8('[]'), 422, 'BODY_NOT_OBJECT'],
    ['a text', utf8('"x"'), 422, 'BODY_NOT_OBJECT'],
  ])('refuses %s', async (_, body, status, code) => {
    const response = await post(body);
    house.contract.check(response);
    expect([response.status, response.body.code]).toEqual([status, code]);
  });

  it('refuses a body that grows too large without saying so beforehand', async () => {
    const call = httpRequest(`${await house.app.getUrl()}${CHECK}`, { method: 'POST', headers: { 'content-type': 'application/json' } });
    const answered = once(call, 'response') as Promise<[IncomingMessage]>;
    for (let i = 0; i < 40; i += 1) call.write(Buffer.alloc(100_000, 97));
    call.end();
    const [response] = await answered;
    expect([response.statusCode, JSON.parse(await text(response)).code]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
    'nonsense',
  ])('refuses the content type %s', async (type) => {
    const response = house.contract.check(await post('{"name":"x"}', type));
    expect([response.status, response.body.code]).toEqual([415, 'MEDIA_TYPE_UNSUPPORTED']);
  });

  it('names the field that holds a NUL, in bodies, queries and paths', async () => {
    const inBody = house.contract.check(await post('{"name":"x","parts":[{"code":"a\\u0000"}]}'));
    expect(inBody.status).toBe(422);
    expect(inBody.body).toMatchObject({ code: 'TEXT_HAS_NUL', errors: [{ field: 'parts.0.code', code: 'TEXT_HAS_NUL' }] });
    const inPath = house.contract.check(await house.http.get(`${CHECK}/failures/a%00b`));
    expect([inPath.status, inPath.body.errors[0].field]).toEqual([422, 'kind']);
    const inQuery = await house.http.get(`${CHECK}/limited?q=%00`);
    expect([inQuery.status, inQuery.body.errors[0].field]).toEqual([422, 'q']);
    const half = await post('{"name":"\\ud800"}');
    expect([half.status, half.body.code]).toEqual([422, 'TEXT_NOT_UNICODE']);
  });

  it('takes text in any composition and keeps it composed', async () => {
    const response = house.contract.check(await post(JSON.stringify({ name: 'Đơn đề nghị'.normalize('NFD') })));
    expect([response.status, response.body.name]).toEqual([201, 'Đơn đề nghị'.normalize('NFC')]);
  });

  it('tells every wrong field, with its path, its code and both languages', async () => {
    const wrong = {
      name: ' ',
      at: '2026-11-20T14:10:00',
      on: '2026-02-30',
      count: 11,
      kind: 'c',
      on2: 'yes',
      parts: [{ code: 'ABC' }, { code: 'toolong', more: 1 }, 5],
      stranger: 1,
    };
    const response = house.contract.check(await post(JSON.stringify(wrong)));
    expect(response.body.code).toBe('FIELDS_INVALID');
    const codes = Object.fromEntries(response.body.errors.map((each: { field: string; code: string }) => [each.field, each.code]));
    expect(codes).toEqual({
      name: 'FIELD_EMPTY',
      at: 'NOT_AN_INSTANT',
      on: 'NOT_A_DATE',
      count: 'NUMBER_TOO_LARGE',
      kind: 'NOT_ONE_OF',
      on2: 'NOT_TRUE_OR_FALSE',
      parts: 'NOT_AN_OBJECT',
      'parts.0.code': 'TEXT_PATTERN',
      'parts.1.code': 'TEXT_TOO_LONG',
      'parts.1.more': 'FIELD_UNKNOWN',
      'parts.2': 'NOT_AN_OBJECT',
      stranger: 'FIELD_UNKNOWN',
    });
    expect(response.body.errors.find((each: { field: string }) => each.field === 'count').message).toBe('Không được lớn hơn 10.');
    const english = await post(JSON.stringify(wrong)).set('accept-language', 'en');
    expect(english.body.errors.find((each: { field: string }) => each.field === 'kind').message).toBe('Must be one of: a, b.');
  });

  it('tells what is missing, and what must not be null', async () => {
    const missing = house.contract.check(await house.http.post(CHECK));
    expect([missing.status, missing.body.errors[0]]).toEqual([
      422,
      { field: 'name', code: 'FIELD_REQUIRED', message: 'Trường này là bắt buộc.' },
    ]);
    const nulls = await post('{"name":null,"at":null,"on2":null}');
    expect(nulls.body.errors.map((each: { field: string; code: string }) => [each.field, each.code])).toEqual([
      ['name', 'FIELD_NULL'],
      ['at', 'FIELD_NULL'],
    ]);
  });

  it('answers what is no request, no path and no route at all', async () => {
    const path = await house.http.get('/v1/%FF');
    expect([path.status, path.body.code, path.headers['content-type']]).toEqual([
      400,
      'REQUEST_MALFORMED',
      'application/problem+json; charset=utf-8',
    ]);
    const route = await house.http.get('/v1/nothing');
    expect([route.status, route.body.code]).toEqual([404, 'ROUTE_UNKNOWN']);
    const method = await house.http.delete(CHECK);
    expect([method.status, method.body.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    const letters = await house.http.get('/V1/public/samples/limited');
    expect(letters.status).toBe(404);
  });
});
