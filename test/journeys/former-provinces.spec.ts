import { FeeCounter, refused } from '../support/fee-counter.js';
import { officerOf, WARD } from '../support/handed-in.js';
import type { House } from '../support/house.js';

const PROCEDURE = '1.003930';
const [BINH_DINH, GIA_LAI] = ['Tỉnh Bình Định', 'Tỉnh Gia Lai'] as const;
/** A commune of the former Gia Lai, which is merged into a ward of the former Bình Định. */
const AYUN = 'H21.109';
const DECISION = { number: '2026/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Gia Lai', signedOn: '2026-11-02' };
const line = (key: string, amount: number, oldProvince: string) => ({
  key,
  item: 'permit',
  name: 'Lệ phí cấp giấy chứng nhận',
  kind: 'charge',
  conditions: [{ fact: 'oldProvince', oneOf: [oldProvince] }],
  rule: { kind: 'flat', amount },
  legalBasis: null,
});
const CONTENT = {
  name: 'Lệ phí theo địa bàn tỉnh cũ',
  scope: { kind: 'procedures', codes: [PROCEDURE] },
  facts: [],
  lines: [line('binh-dinh', 10_000, BINH_DINH), line('gia-lai', 20_000, GIA_LAI)],
  benefits: [],
};

describe('fees by former provinces, when a commune of the one is merged into a ward of the other', () => {
  let counter: FeeCounter;
  let house: House;
  let before = '';
  beforeAll(async () => {
    counter = await FeeCounter.open();
    ({ house } = counter);
    const [controller, head] = [await house.as('procedure-controller'), await house.as('head-of-procedure-control')];
    await controller.post('/v1/admin/fee-schedules', { code: 'DB', content: CONTENT });
    await head.post('/v1/admin/fee-schedules/DB/draft/check', undefined, 1);
    const publication = { decision: DECISION, effectiveFrom: '2026-11-20' };
    expect((await controller.post('/v1/admin/fee-schedules/DB/draft/publish', publication, 2)).status).toBe(200);
  });
  afterAll(() => house?.close());

  const publicQuote = async (facts: object) => {
    const { total, missing } = (await house.anybody.post(`/v1/public/procedures/${PROCEDURE}/fee-quote`, { facts })).body;
    return [total, (missing as { name: string }[]).map(({ name }) => name)];
  };
  const officerQuote = async (id: string, facts: object = {}) => {
    const officer = await house.as(officerOf(WARD, 'case-officer'));
    return officer.post(`/v1/officer/receivables/${id}/fee-quote`, { facts });
  };
  const state = async (id: string, facts: object, version: number) =>
    counter.desk.post(`/v1/desk/receivables/${id}/fee-facts`, { facts, evidence: 'Giấy tờ về nơi có tàu cá' }, version);

  it('follow from the ward alone while all of it was of one province', async () => {
    expect(await publicQuote({ channel: 'direct' })).toEqual([null, ['oldProvince']]);
    expect(await publicQuote({ channel: 'direct', oldProvince: BINH_DINH })).toEqual([10_000, []]);
    const { body } = await counter.receive(PROCEDURE);
    before = body.id as string;
    expect(await counter.receivablesOf(before)).toMatchObject({ owed: 10_000, receivables: [{ amount: 10_000, state: 'open' }] });
    expect(refused(await officerQuote(before, { oldProvince: GIA_LAI }))).toEqual([422, 'FEE_FACT_KNOWN']);
  });

  it('are asked for where the ward governs land of both, are stated at the counter, and come to what everybody is quoted', async () => {
    const administrator = await house.as('administrator');
    const merged = await administrator.post(`/v1/admin/agencies/${WARD}/mergers`, {
      decision: DECISION,
      effectiveFrom: '2026-11-23',
      agencies: [{ agencyCode: AYUN, version: 1 }],
    });
    expect(merged.status).toBe(200);
    await house.clockTo('2026-11-23 08:00');
    for (const [oldProvince, amount] of [
      [BINH_DINH, 10_000],
      [GIA_LAI, 20_000],
    ] as const) {
      const { body } = await counter.receive(PROCEDURE);
      const raised = await counter.receivablesOf(body.id);
      expect(raised).toMatchObject({
        receivables: [{ amount: null, state: 'to-be-set', explanation: { missing: [{ name: 'oldProvince' }] } }],
      });
      const asked = await officerQuote(body.id, { oldProvince });
      expect([asked.body.total, asked.body.missing]).toEqual([amount, []]);
      expect(await publicQuote({ channel: 'direct', oldProvince })).toEqual([amount, []]);
      const stated = await state(body.id, { oldProvince }, raised.version);
      expect([stated.status, stated.body]).toEqual([200, expect.objectContaining({ owed: amount, missing: [], feeSettled: false })]);
      const owed = await counter.receivablesOf(body.id);
      const [charge] = owed.receivables;
      expect(charge).toMatchObject({ amount, state: 'open' });
      // Money takes two hands: who said by which facts it is owed does not take it.
      const own = await counter.pay(body.id, charge!.id, owed.version, { amount }, counter.desk);
      expect(refused(own)).toEqual([403, 'COLLECTOR_SET_AMOUNT']);
      expect((await counter.pay(body.id, charge!.id, owed.version, { amount })).status).toBe(201);
    }
  });

  it('stay as they were for what was handed in before', async () => {
    expect(await counter.receivablesOf(before)).toMatchObject({ owed: 10_000 });
    const asked = await officerQuote(before);
    expect([asked.body.on, asked.body.total]).toEqual(['2026-11-20', 10_000]);
  });
});
