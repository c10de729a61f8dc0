import { FeeCounter } from '../support/fee-counter.js';
import type { Caller, House } from '../support/house.js';

const OFFICER = { subject: 'hoai-nhon-chuyen-vien', name: 'Chuyên viên', agencyCode: 'H21.195', roles: ['case-officer' as const] };
const PROCEDURE = '1.003930';
/** Half of the fee for digital citizens, once in a year, over the fee of the national data. */
const CONTENT = {
  name: 'Ưu đãi của công dân số',
  scope: { kind: 'procedures', codes: [PROCEDURE] },
  facts: [],
  lines: [],
  benefits: [
    {
      key: 'vessel',
      name: 'Công dân số',
      kind: 'reduction',
      category: 'digital-citizen',
      evidence: 'Mức quyền lợi do hệ thống định danh và xác thực điện tử cung cấp',
      percent: '50',
      rounding: { to: 1, mode: 'down' },
      from: '2026-08-15',
      until: '2027-02-28',
      entitlement: { assetKind: 'vessel', yearsFrom: '2026-08-15', baseSalaries: 5 },
      conditions: [],
      kinds: [],
      exceptItems: [],
      legalBasis: 'Thông tư 117/2026/TT-BTC, khoản 1 Điều 1',
    },
  ],
};
const DECISION = { number: '117/2026/TT-BTC', issuer: 'Bộ Tài chính', signedOn: '2026-08-14' };
const CLAIM = { facts: {}, categories: ['digital-citizen'] };

describe('what a digital citizen may have once in a year', () => {
  let house: House;
  let officer: Caller;
  let counter: FeeCounter;
  beforeAll(async () => {
    counter = await FeeCounter.open();
    ({ house } = counter);
    officer = await house.as(OFFICER);
    const controller = await house.as('procedure-controller');
    const { on } = (await house.anybody.post(`/v1/public/procedures/${PROCEDURE}/fee-quote`, { facts: {} })).body as { on: string };
    await controller.post('/v1/admin/fee-schedules', { code: 'CDS', content: CONTENT });
    await (await house.as('head-of-procedure-control')).post('/v1/admin/fee-schedules/CDS/draft/check', undefined, 1);
    const published = await controller.post('/v1/admin/fee-schedules/CDS/draft/publish', { decision: DECISION, effectiveFrom: on }, 2);
    expect(published.status).toBe(200);
  });
  afterAll(() => house.close());

  const claim = async (id: string) => {
    const { version } = await counter.receivablesOf(id, officer, 'officer');
    return officer.post(`/v1/officer/receivables/${id}/fee-facts`, { ...CLAIM, evidence: 'Kết quả xác thực trên VNeID' }, version);
  };
  const benefitOf = async (id: string) => {
    const { body } = await officer.post(`/v1/officer/receivables/${id}/fee-quote`, CLAIM);
    const [{ amount, benefits }] = body.fees as [{ amount: number; benefits: { state: string; entitlement?: object }[] }];
    return { amount, state: benefits[0]!.state, entitlement: benefits[0]!.entitlement };
  };

  it('is had by one dossier, whoever claims at the same moment, and is there again when nothing of it was paid', async () => {
    const dossiers = await Promise.all([counter.receive(), counter.receive(), counter.receive()]);
    const ids = dossiers.map(({ body }) => body.id as string);
    expect(await benefitOf(ids[0]!)).toEqual({
      amount: 35_000,
      state: 'applied',
      entitlement: { assetKind: 'vessel', yearFrom: '2026-08-15', cap: 12_650_000, isCapped: false },
    });
    await Promise.all(ids.map(claim));
    const owed = await Promise.all(ids.map(async (id) => (await counter.receivablesOf(id)).owed));
    expect(owed.toSorted((one, other) => one - other)).toEqual([35_000, 70_000, 70_000]);

    const having = ids[owed.indexOf(35_000)]!;
    const [other, third] = ids.filter((id) => id !== having) as [string, string];
    expect(await benefitOf(other)).toMatchObject({ amount: 70_000, state: 'used-up' });
    expect((await claim(having)).body).toMatchObject({ owed: 35_000 });
    const { version } = await counter.receivablesOf(having);
    const ended = await counter.desk.post(`/v1/desk/dossiers/${having}/withdrawal`, { reason: 'Không còn nhu cầu.' }, version);
    expect(ended.status).toBe(200);
    expect(await benefitOf(other)).toMatchObject({ amount: 35_000, state: 'applied' });

    expect((await claim(other)).body).toMatchObject({ owed: 35_000 });
    const { receivables, version: now } = await counter.receivablesOf(other);
    expect((await counter.pay(other, receivables[0]!.id, now, { amount: 35_000 })).status).toBe(201);
    expect((await claim(third)).body).toMatchObject({ owed: 70_000 });
    // The charge keeps why nothing was taken off, and the use stays with the dossier that has it.
    expect(await counter.receivablesOf(third)).toMatchObject({
      receivables: [{ amount: 70_000, explanation: { benefits: [{ state: 'used-up', entitlement: { yearFrom: expect.any(String) } }] } }],
    });
    expect(await benefitOf(other)).toMatchObject({ state: 'applied' });
  });
});
