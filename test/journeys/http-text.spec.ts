import type { Response } from 'supertest';
import { SampleHouse } from '../support/sample-house.js';

const CHECK = '/v1/public/samples';

describe('text as people and programs send it', () => {
  let house: SampleHouse;
  beforeAll(async () => {
    house = await SampleHouse.open();
  });
  afterAll(() => house.close());

  const send = async (body: object): Promise<Response> => house.contract.check(await house.http.post(CHECK).send(body));
  const told = ({ status, body }: Response): unknown[] => [
    status,
    ...body.errors.map((each: { field: string; code: string }) => `${each.field} ${each.code}`),
  ];

  it.each([
    ['edges', '  Đơn \t', 'Đơn'],
    ['white space inside', 'Đơn   đề\u00A0\u3000nghị\t1', 'Đơn đề nghị 1'],
    ['the end of the line that was copied along', 'Đơn\r\n', 'Đơn'],
    ['zero-width characters and a byte order mark', '\uFEFFĐ\u200Bơ\u200Dn\u2060', 'Đơn'],
    ['direction marks', '\u202Eabc\u202C\u2066d\u2069\u200E', 'abcd'],
    ['soft hyphens and fillers', 'Đơn\u00AD\u3164\u115F', 'Đơn'],
    ['a joiner between a letter and its mark', 'e\u200D\u0302\u200B\u0301', 'ế'],
  ])('one line loses %s', async (_, sent, kept) => {
    expect((await send({ name: sent })).body.name).toBe(kept);
    expect((await send({ name: 'x', labels: [sent, 'y'] })).body.labels).toEqual([kept, 'y']);
  });

  it.each(['', ' ', '\u200B', '\u3164\u2800', '\u00A0\u202E ', '\n\n'])('what shows nothing (%j) is empty', async (name) => {
    expect(told(await send({ name }))).toEqual([422, 'name FIELD_EMPTY']);
    expect(told(await send({ name: 'x', note: name }))).toEqual([422, 'note FIELD_EMPTY']);
  });

  it.each(['a\nb', 'a\r\nb', 'a\u2028b', 'a\u2029b', 'a\u0085b', 'a\u0007b', 'a\u001Bb', 'a\u007Fb', 'a\u009Fb', 'a\vb'])(
    'one line is one line: %j',
    async (name) => {
      expect(told(await send({ name, labels: ['x', name] }))).toEqual([422, 'name TEXT_NOT_ONE_LINE', 'labels TEXT_NOT_ONE_LINE']);
    },
  );

  it('several lines keep their lines and tabs and lose the rest', async () => {
    expect((await send({ name: 'x', note: ' a\r\nb\u2028c\td\u200B\u202E \n' })).body.note).toBe('a\nb\nc\td');
    expect(told(await send({ name: 'x', note: 'a\u0007b' }))).toEqual([422, 'note TEXT_HAS_CONTROLS']);
  });

  it('bounds and forms hold for what is kept', async () => {
    expect((await send({ name: `${' '.repeat(30)}x` })).body.name).toBe('x');
    expect((await send({ name: 'x', parts: [{ code: ' abc\u200B' }] })).body.parts).toEqual([{ code: 'abc' }]);
    expect(told(await send({ name: 'x'.repeat(21) }))).toEqual([422, 'name TEXT_TOO_LONG']);
  });

  it('no name of a field reaches a prototype by invisible characters', async () => {
    const hidden = await house.http
      .post(CHECK)
      .set('content-type', 'application/json')
      .serialize((sent: unknown) => sent as string)
      .send('{"name":"x","__pro\u200Bto__":{}}');
    expect([hidden.status, hidden.body.code]).toEqual([400, 'BODY_KEY_FORBIDDEN']);
  });
});
