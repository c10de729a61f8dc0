import { FORM_EXAMPLE } from '../../src/modules/catalogue/http/form-example.js';
import { House, type Caller } from '../support/house.js';

const FORMS = '/v1/admin/forms';
const PUBLICATION = {
  decision: { number: '88/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-20' },
  effectiveFrom: '2026-12-01',
};
const withSchema = (schema: object) => ({ ...FORM_EXAMPLE, schema: { ...FORM_EXAMPLE.schema, ...schema } });

describe('an electronic form', () => {
  let house: House;
  let [controller, head]: Caller[] = [];
  beforeAll(async () => {
    house = await House.open();
    controller = await house.as('procedure-controller');
    head = await house.as('head-of-procedure-control');
  });
  afterAll(() => house.close());

  const shown = async (on = '') => house.anybody.get(`/v1/public/forms/BM-1${on}`);

  it('is drafted by one, checked by another, published by a decision, and then read by everybody', async () => {
    const drafted = await controller!.post(FORMS, { code: 'BM-1', content: FORM_EXAMPLE });
    expect([drafted.status, drafted.body, drafted.headers['location']]).toEqual([201, { code: 'BM-1', version: 1 }, `${FORMS}/BM-1`]);
    expect((await controller!.post(FORMS, { code: 'BM-1', content: FORM_EXAMPLE })).body.code).toBe('FORM_EXISTS');
    const { draft } = (await controller!.get(`${FORMS}/BM-1`)).body;
    expect(draft).toMatchObject({ content: FORM_EXAMPLE, checkedBy: null });
    expect((await controller!.post(`${FORMS}/BM-1/draft/revise`, { content: draft.content }, 1)).body.code).toBe('DRAFT_UNCHANGED');
    expect((await controller!.post(`${FORMS}/BM-1/draft/publish`, PUBLICATION, 1)).body.code).toBe('DRAFT_NOT_CHECKED');
    expect((await controller!.post(`${FORMS}/BM-1/draft/check`, undefined, 1)).body.code).toBe('DRAFT_CHECKED_BY_AUTHOR');
    expect((await head!.post(`${FORMS}/BM-1/draft/check`, undefined, 1)).body).toEqual({ code: 'BM-1', version: 2 });
    const published = await controller!.post(`${FORMS}/BM-1/draft/publish`, PUBLICATION, 2);
    expect(published.body).toEqual({ code: 'BM-1', version: 3, versionNo: 1, effectiveFrom: '2026-12-01' });
    expect((await shown()).body.code).toBe('FORM_NOT_FOUND');
    expect((await shown('?on=2026-12-01')).body).toMatchObject({ code: 'BM-1', versionNo: 1, content: FORM_EXAMPLE });
    expect((await controller!.get(FORMS)).body.items).toEqual([{ code: 'BM-1', name: FORM_EXAMPLE.name, versions: 1, hasDraft: false }]);
  });

  it('is followed by its next version, which can be withdrawn until it begins and never after', async () => {
    const next = { ...FORM_EXAMPLE, name: 'Đơn đề nghị đổi Giấy xác nhận khuyết tật' };
    expect((await controller!.post(`${FORMS}/BM-1/draft`, { content: next }, 3)).body).toEqual({ code: 'BM-1', version: 4 });
    expect((await controller!.post(`${FORMS}/BM-1/draft`, { content: next }, 4)).body.code).toBe('FORM_DRAFT_OPEN');
    await head!.post(`${FORMS}/BM-1/draft/check`, undefined, 4);
    expect((await controller!.post(`${FORMS}/BM-1/draft/publish`, PUBLICATION, 5)).body.code).toBe('VERSION_OVERLAPS');
    const later = { ...PUBLICATION, effectiveFrom: '2026-12-05' };
    expect((await controller!.post(`${FORMS}/BM-1/draft/publish`, later, 5)).body).toMatchObject({ versionNo: 2, version: 6 });
    expect([(await shown('?on=2026-12-04')).body.versionNo, (await shown('?on=2026-12-05')).body.versionNo]).toEqual([1, 2]);
    const reason = { reason: 'Nhập sai ngày có hiệu lực.' };
    expect((await controller!.post(`${FORMS}/BM-1/versions/9/withdraw`, reason, 6)).body.code).toBe('FORM_VERSION_NOT_FOUND');
    expect((await controller!.post(`${FORMS}/BM-1/versions/2/withdraw`, reason, 6)).body).toEqual({ code: 'BM-1', version: 7 });
    expect((await controller!.post(`${FORMS}/BM-1/versions/2/withdraw`, reason, 7)).body.code).toBe('FORM_VERSION_WITHDRAWN');
    expect((await shown('?on=2026-12-05')).body.versionNo).toBe(1);
    await house.clockTo('2026-12-01 00:00');
    expect((await controller!.post(`${FORMS}/BM-1/versions/1/withdraw`, reason, 7)).body.code).toBe('FORM_VERSION_BEGUN');
    expect((await shown()).body.versionNo).toBe(1);
  });

  it('that is no schema, refers outside, or would search for ever is refused by name, and nothing is there afterwards', async () => {
    const refused = async (schema: object) => {
      const { status, body } = await controller!.post(FORMS, { code: 'BM-2', content: withSchema(schema) });
      return [status, body.code, ...(body.errors as { field: string; code: string }[]).map(({ field, code }) => `${field} ${code}`)];
    };
    const properties = { ...FORM_EXAMPLE.schema.properties };
    const phone = (schema: object): object => ({ properties: { ...properties, phone: schema } });
    const at = 'content.schema.properties.phone';
    expect(await refused(phone({ type: 'telephone' }))).toEqual([422, 'FORM_WRONG', `${at}.type FORM_SCHEMA_INVALID`]);
    expect(await refused(phone({ $ref: 'http://127.0.0.1:9/x' }))).toEqual([422, 'FORM_WRONG', `${at}.$ref FORM_REF_OUTSIDE`]);
    expect(await refused(phone({ type: 'string', pattern: '^(a+)+\\1$' }))).toEqual([
      422,
      'FORM_WRONG',
      `${at}.pattern FORM_PATTERN_UNKNOWN`,
    ]);
    expect((await controller!.get(`${FORMS}/BM-2`)).body.code).toBe('FORM_NOT_FOUND');
    expect((await controller!.post(`${FORMS}/BM-2/draft/discard`, undefined, 1)).status).toBe(404);
  });
});
