import type { Response } from 'supertest';
import { SampleHouse } from '../support/sample-house.js';

const CHECK = '/v1/public/samples';
const ACUTE = '\u0301';
const MARKS = `${ACUTE}\u0316`;

describe('too much input', () => {
  let house: SampleHouse;
  beforeAll(async () => {
    house = await SampleHouse.open();
  });
  afterAll(() => house.close());

  async function send(body: string): Promise<Response> {
    const test = house.http.post(CHECK).set('content-type', 'application/json');
    return house.contract.check(await test.serialize((sent: unknown) => sent as string).send(body));
  }
  const many = (count: number, entry: (number: number) => string): string =>
    Array.from({ length: count }, (_, number) => entry(number)).join(',');
  const LARGEST = 512 * 1024 - 100;

  it.each([
    ['150,000 empty objects in a list of two', `{"name":"x","parts":[${many(150_000, () => '{}')}]}`, 'BODY_TOO_MANY_VALUES'],
    ['45,000 unknown fields', `{${many(45_000, (n) => `"k${n}":1`)}}`, 'BODY_TOO_MANY_VALUES'],
    ['50,000 times one field', `{"name":"x",${many(50_000, () => '"name":1')}}`, 'BODY_TOO_MANY_VALUES'],
    ['a quarter of a million numbers', `{"parts":[${many(250_000, () => '1')}]}`, 'BODY_TOO_MANY_VALUES'],
    ['a text of half a megabyte', `{"name":"${'a'.repeat(500_000)}"}`, 'TEXT_TOO_LONG'],
    ['half a megabyte of escapes', `{"name":"${'\\u0061'.repeat(80_000)}"}`, 'TEXT_TOO_LONG'],
    ['a letter under a pile of marks', `{"name":"a${MARKS.repeat(5)}"}`, 'TEXT_TOO_MANY_MARKS'],
    ['160 KB of marks', `{"name":"a${MARKS.repeat(40_000)}"}`, 'TEXT_TOO_LONG'],
    ['marks with nothing visible between them', `{"name":"a${`${ACUTE}\u200B\u0316\u2060`.repeat(5)}"}`, 'TEXT_TOO_MANY_MARKS'],
    ['marks in the name of a field', `{"a${MARKS.repeat(5)}":1}`, 'TEXT_TOO_MANY_MARKS'],
    ['marks in a name of a field, too long', `{"a${MARKS.repeat(100)}":1}`, 'TEXT_TOO_LONG'],
    ['a number beyond all numbers', '{"name":"x","count":1e999}', 'NUMBER_NOT_FINITE'],
    ['a negative one', '{"name":"x","parts":[{"code":-1e999}]}', 'NUMBER_NOT_FINITE'],
    ['a number of half a megabyte', `{"name":"x","count":${'9'.repeat(500_000)}}`, 'NUMBER_NOT_FINITE'],
  ])('%s is refused with its own code', async (_, body, code) => {
    const response = await send(body);
    expect([response.status, response.body.code]).toEqual([422, code]);
    expect(response.text.length).toBeLessThan(2_000);
  });

  it.each([
    ['lists', '['.repeat(LARGEST)],
    ['objects', '{"a":'.repeat(LARGEST / 5)],
    ['lists that end', `${'['.repeat(LARGEST / 2)}${']'.repeat(LARGEST / 2)}`],
  ])('half a megabyte of nested %s is never parsed', async (_, body) => {
    const response = await send(body);
    expect([response.status, response.body.code]).toEqual([400, 'BODY_TOO_DEEP']);
  });

  it('tells 50 errors and how many there are', async () => {
    const unknown = await send(`{"name":"x",${many(4_900, (n) => `"k${n}":1`)}}`);
    expect([unknown.body.code, unknown.body.errors.length, unknown.body.errorCount]).toEqual(['FIELDS_INVALID', 50, 4_900]);
    expect(unknown.body.detail).toContain('4900 trường');
    const deep = await send(`{"name":"x","parts":[${many(40, () => '{"code":"A","x":1,"y":2}')}]}`);
    expect([deep.body.errors.length, deep.body.errorCount]).toEqual([50, 80]);
    expect(deep.body.errors[49]).toMatchObject({ field: 'parts.24.y', code: 'FIELD_UNKNOWN' });
    const query = await house.http.get(`${CHECK}/limited?${many(400, (n) => `q${n}=1`).replaceAll(',', '&')}`);
    expect([query.status, query.body.errors.length, query.body.errorCount]).toEqual([422, 50, 400]);
  });

  it('says of a list that is far too long only this', async () => {
    const { body } = await send(`{"name":"x","parts":[${many(2_400, () => '{}')}]}`);
    expect([body.code, body.errorCount, body.errors]).toEqual([
      'FIELDS_INVALID',
      1,
      [expect.objectContaining({ field: 'parts', code: 'LIST_TOO_LONG' })],
    ]);
  });

  it('bounds marks and lengths in queries and paths too', async () => {
    const inQuery = await house.http.get(`${CHECK}/failures/rule?cursor=${encodeURIComponent(`a${MARKS.repeat(5)}`)}`);
    expect([inQuery.status, inQuery.body.code, inQuery.body.errors[0].field]).toEqual([422, 'TEXT_TOO_MANY_MARKS', 'cursor']);
    const inPath = await house.http.get(`${CHECK}/failures/${encodeURIComponent(`a${MARKS.repeat(5)}`)}`);
    expect([inPath.status, inPath.body.errors[0].field]).toEqual([422, 'kind']);
  });

  it('takes the marks that people write', async () => {
    const { status, body } = await send(JSON.stringify({ name: 'e\u0302\u0323\u0301 \u0E01\u0E39\u0E49' }));
    expect([status, body.name]).toEqual([201, 'e\u0302\u0323\u0301 \u0E01\u0E39\u0E49'.normalize('NFC')]);
  });
});
