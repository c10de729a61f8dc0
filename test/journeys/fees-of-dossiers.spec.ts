import { FeeCounter } from '../support/fee-counter.js';
import type { Caller, House } from '../support/house.js';

const OFFICER = { subject: 'hoai-nhon-chuyen-vien', name: 'Chuyên viên', agencyCode: 'H21.195', roles: ['case-officer' as const] };
const PROCEDURE = '1.003930';
const when = (works: string, ...more: object[]) => [{ fact: 'works', oneOf: [works] }, ...more];
const line = (key: string, item: string, rule: object, conditions: object[]) => ({
  key,
  item,
  name: `Lệ phí ${key}`,
  kind: 'charge',
  conditions,
  rule,
  legalBasis: null,
});
/** As Gia Lai has it: by works and area of the ward or commune; what the place is follows from the agency. */
const CONTENT = {
  name: 'Lệ phí cấp giấy chứng nhận',
  scope: { kind: 'procedures', codes: [PROCEDURE] },
  facts: [
    {
      name: 'works',
      type: 'choice',
      vi: 'Loại công trình',
      en: 'Kind of works',
      choices: [
        { value: 'house', vi: 'Nhà ở', en: 'House' },
        { value: 'other', vi: 'Công trình khác', en: 'Other' },
      ],
    },
    { name: 'copies', type: 'whole', vi: 'Số bản', en: 'Copies', min: 0, max: 100, unit: 'bản' },
  ],
  lines: [
    line('house-ward', 'permit', { kind: 'flat', amount: 70_000 }, when('house', { fact: 'communeKind', oneOf: ['ward'] })),
    line('house-commune', 'permit', { kind: 'flat', amount: 50_000 }, when('house', { fact: 'communeKind', oneOf: ['commune'] })),
    line('other', 'permit', { kind: 'flat', amount: 120_000 }, when('other')),
    line('copy', 'copies', { kind: 'per-unit', fact: 'copies', unitAmount: 8_000 }, [{ fact: 'oldProvince', oneOf: ['Tỉnh Bình Định'] }]),
  ],
  benefits: [
    {
      key: 'poor',
      name: 'Hộ nghèo',
      kind: 'reduction',
      category: 'poor-household',
      evidence: 'Giấy chứng nhận hộ nghèo',
      percent: '50',
      rounding: { to: 1000, mode: 'down' },
      conditions: [],
      kinds: [],
      exceptItems: ['copies'],
      legalBasis: 'Nghị quyết của tỉnh',
    },
  ],
};
const DECISION = { number: '09/2025/NQ-HĐND', issuer: 'Hội đồng nhân dân tỉnh', signedOn: '2026-11-20' };

describe('the fees of a dossier', () => {
  let house: House;
  let officer: Caller;
  let counter: FeeCounter;
  let today: string;
  beforeAll(async () => {
    counter = await FeeCounter.open();
    ({ house } = counter);
    officer = await house.as(OFFICER);
    today = (await house.anybody.post(`/v1/public/procedures/${PROCEDURE}/fee-quote`, { facts: {} })).body.on as string;
  });
  afterAll(() => house.close());

  const publish = async () => {
    const controller = await house.as('procedure-controller');
    await controller.post('/v1/admin/fee-schedules', { code: 'GCN', content: CONTENT });
    await (await house.as('head-of-procedure-control')).post('/v1/admin/fee-schedules/GCN/draft/check', undefined, 1);
    const published = await controller.post('/v1/admin/fee-schedules/GCN/draft/publish', { decision: DECISION, effectiveFrom: today }, 2);
    expect(published.status).toBe(200);
  };
  const owes = async (id: string) => counter.receivablesOf(id, officer, 'officer');
  const state = (id: string, facts: object, version: number, more: object = { evidence: 'Tờ khai kèm theo hồ sơ' }) =>
    officer.post(`/v1/officer/receivables/${id}/fee-facts`, { facts, ...more }, version);

  it('charges by post what it quoted, where the procedure states terms for the counter alone', async () => {
    const quoted = await house.anybody.post('/v1/public/procedures/2.000942/fee-quote', { facts: { channel: 'post' } });
    expect([quoted.status, quoted.body.total]).toEqual([200, 2_000]);
    const received = await counter.receive('2.000942', { channel: 'post' });
    expect(received.status).toBe(201);
    expect((await counter.receivablesOf(received.body.id)).owed).toBe(2_000);
    const officers = await officer.post(`/v1/officer/receivables/${received.body.id}/fee-quote`, {});
    expect([officers.status, officers.body.total]).toEqual([200, 2_000]);
  });

  it('are what everybody is quoted by the rules of the moment of submission, once an officer stated what was missing', async () => {
    const { body: before } = await counter.receive();
    await publish();
    expect((await owes(before.id)).receivables).toMatchObject([{ amount: 70_000, state: 'open', source: null }]);

    const { body } = await counter.receive();
    const raised = await owes(body.id);
    expect(raised.receivables).toMatchObject([
      {
        amount: null,
        state: 'to-be-set',
        explanation: { missing: [{ name: 'works', choices: [{ value: 'house' }, { value: 'other' }] }] },
      },
      { amount: null, state: 'to-be-set', explanation: { missing: [{ name: 'copies', unit: 'bản' }] } },
    ]);
    const permit = raised.receivables[0]!.id;
    const byHand = { amount: 1, reason: 'Đoán mức thu.', legalBasis: 'Không có căn cứ' };
    const set = await officer.post(`/v1/officer/receivables/${body.id}/${permit}/amount`, byHand, raised.version);
    expect(set.body).toMatchObject({ status: 409, code: 'FEE_FACTS_NEEDED', details: { missing: ['works'] } });

    const facts = { works: 'house', copies: 2 };
    const everybody = { channel: 'direct', communeKind: 'ward', oldProvince: 'Tỉnh Bình Định', ...facts };
    const quoted = (await house.anybody.post(`/v1/public/procedures/${PROCEDURE}/fee-quote`, { facts: everybody })).body;
    expect([quoted.total, quoted.missing]).toEqual([86_000, []]);
    const asked = await officer.post(`/v1/officer/receivables/${body.id}/fee-quote`, { facts });
    expect([asked.status, asked.body]).toEqual([200, quoted]);

    const contradicted = await state(body.id, { ...facts, oldProvince: 'Tỉnh Gia Lai', channel: 'online' }, raised.version);
    expect([
      contradicted.status,
      contradicted.body.errors.map((each: { field: string; code: string }) => `${each.field} ${each.code}`),
    ]).toEqual([422, ['facts.oldProvince FEE_FACT_KNOWN', 'facts.channel FEE_FACT_KNOWN']]);
    for (const oldProvince of ['Bình Định', 'Tỉnh Bình Ðịnh']) {
      const { status, body: refused } = await house.anybody.post(`/v1/public/procedures/${PROCEDURE}/fee-quote`, {
        facts: { oldProvince },
      });
      expect([status, refused.errors[0].code]).toEqual([422, 'FEE_FACT_VALUE_WRONG']);
    }

    const half = await state(body.id, { works: 'house' }, raised.version);
    expect(half.body).toMatchObject({ owed: null, missing: ['copies'], feeSettled: false });
    const stated = await state(body.id, facts, half.body.version);
    expect(stated.body).toMatchObject({ owed: 86_000, missing: [], feeSettled: false });
    const charged = await owes(body.id);
    expect(charged).toMatchObject({
      owed: 86_000,
      receivables: [
        { amount: 70_000, statutoryAmount: 70_000, state: 'open', source: { scheduleCode: 'GCN', key: 'house-ward', decision: DECISION } },
        {
          amount: 16_000,
          state: 'open',
          explanation: { steps: [{ change: 16_000, vi: '2 bản × 8.000 đồng = 16.000 đồng' }], missing: [] },
        },
      ],
    });
    const poor = await state(body.id, facts, stated.body.version, { categories: ['poor-household'], evidence: 'Giấy chứng nhận hộ nghèo' });
    expect(poor.body).toMatchObject({ owed: 51_000 });
    const more = { kind: 'exemption', category: 'child', legalBasis: 'Điều 10 Luật Phí và lệ phí', evidence: 'Giấy khai sinh' };
    const added = await officer.post(`/v1/officer/receivables/${body.id}/${permit}/relief`, more, poor.body.version);
    expect(added.body).toMatchObject({ status: 409, code: 'RELIEF_GIVEN' });
    const paid = await counter.pay(body.id, permit, poor.body.version, { amount: 35_000 });
    expect(paid.status).toBe(201);
  });

  it('are stated with evidence, by whoever takes no money, and not for other facts than there are', async () => {
    const { body } = await counter.receive();
    const { version } = await owes(body.id);
    const none = await state(body.id, { works: 'house' }, version, {});
    expect(none.body).toMatchObject({ status: 422, errors: [{ code: 'RELIEF_EVIDENCE_ONE' }] });
    expect((await state(body.id, { works: 'castle' }, version)).body).toMatchObject({
      status: 422,
      errors: [{ field: 'facts.works', code: 'FEE_FACT_VALUE_WRONG' }],
    });
    const strange = await state(body.id, { works: 'house' }, version, { evidenceFileId: body.id });
    expect(strange.body.errors).toMatchObject([{ code: 'RELIEF_EVIDENCE_UNKNOWN' }]);
    const free = await counter.receive('1.004944');
    expect((await state(free.body.id, {}, free.body.version)).body.code).toBe('NOTHING_OWED');
    expect((await officer.post(`/v1/officer/receivables/${free.body.id}/fee-quote`, { facts: {} })).body).toMatchObject({
      total: 0,
      fees: [],
    });
    const stranger = await house.as({ ...OFFICER, subject: 'syt-chuyen-vien', agencyCode: 'H21.19' });
    expect((await stranger.post(`/v1/officer/receivables/${body.id}/fee-quote`, { facts: {} })).status).toBe(404);
    expect((await owes(body.id)).version).toBe(version);
  });

  it('are owed by the correction where nothing was charged before it, and stay what they were where something was', async () => {
    const [charged, waiting] = [(await counter.receive()).body, (await counter.receive()).body];
    const facts = { works: 'house', copies: 1 };
    expect((await state(charged.id, facts, charged.version)).body).toMatchObject({ owed: 78_000 });

    // At a later instant than the charge.
    await house.clockTo(`${today} 16:00`);
    const path = '/v1/admin/fee-schedules/GCN';
    const [controller, checker] = [await house.as('procedure-controller'), await house.as('head-of-procedure-control')];
    const lines = CONTENT.lines.map((each) => (each.key === 'copy' ? { ...each, rule: { ...each.rule, unitAmount: 800 } } : each));
    const begun = await controller.post(`${path}/draft`, { content: { ...CONTENT, lines } }, (await controller.get(path)).body.version);
    const checked = await checker.post(`${path}/draft/check`, undefined, begun.body.version);
    const decision = { ...DECISION, number: '10/2025/NQ-HĐND' };
    const corrected = { decision, effectiveFrom: today, correctsVersionNo: 1 };
    expect((await controller.post(`${path}/draft/publish`, corrected, checked.body.version)).body).toMatchObject({ versionNo: 2 });

    expect((await officer.post(`/v1/officer/receivables/${waiting.id}/fee-quote`, { facts })).body.total).toBe(70_800);
    expect((await state(waiting.id, facts, waiting.version)).body).toMatchObject({ owed: 70_800 });
    const { version } = await owes(charged.id);
    expect((await state(charged.id, { ...facts, copies: 2 }, version)).body).toMatchObject({ owed: 86_000 });
  });
});
