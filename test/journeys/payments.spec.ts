import { Database } from '../../src/platform/database/database.js';
import { CASHIER, FeeCounter, refused } from '../support/fee-counter.js';
import type { Caller, House } from '../support/house.js';
import { carryThrough, waitingTask } from '../support/way-through.js';

const OFFICER = { subject: 'hoai-nhon-chuyen-vien', name: 'Chuyên viên', agencyCode: 'H21.195', roles: ['case-officer' as const] };
const STRANGER = { subject: 'syt-ke-toan', name: 'Kế toán nơi khác', agencyCode: 'H21.19', roles: ['accountant' as const] };

describe('the fee of a real procedure at the counter of Hoài Nhơn', () => {
  let house: House;
  let desk: Caller;
  let cashier: Caller;
  let receive: FeeCounter['receive'];
  let receivablesOf: FeeCounter['receivablesOf'];
  let pay: FeeCounter['pay'];
  let secondStep: FeeCounter['secondStep'];
  beforeAll(async () => void ({ house, desk, cashier, receive, receivablesOf, pay, secondStep } = await FeeCounter.open()));
  afterAll(() => house.close());

  const balance = async (id: string): Promise<unknown> =>
    (
      await house.app.get(Database).read(
        `select count(*)::int4 as lines, sum(debit)::int4 as debit, sum(credit)::int4 as credit
            from payments.ledger_line where dossier_id = $1`,
        [id],
      )
    )[0];

  it('is asked for with the acceptance, keeps the dossier from its end, and lets it go once it is paid', async () => {
    const { body } = await receive();
    expect(body).toMatchObject({ status: 'received', feeState: 'due' });
    const { receivables, owed, paid } = await receivablesOf(body.id);
    expect([receivables, owed, paid]).toEqual([[expect.objectContaining({ amount: 70_000, state: 'open' })], 70_000, 0]);

    await expect(carryThrough(house, body.id, body.version, 'granted')).rejects.toThrow('FEE_NOT_SETTLED');
    const held = (await desk.get(`/v1/desk/dossiers/${body.id}`)).body;
    expect(held).toMatchObject({ status: 'in-progress', feeState: 'due', outcome: null, completedAt: null });
    const waiting = await waitingTask(house, body.id);
    await expect(carryThrough(house, body.id, held.version, 'granted')).rejects.toThrow('FEE_NOT_SETTLED');
    expect([await waitingTask(house, body.id), (await desk.get(`/v1/desk/dossiers/${body.id}`)).body]).toEqual([waiting, held]);

    const settled = await pay(body.id, receivables[0]!.id, held.version);
    expect([settled.status, settled.body]).toEqual([
      201,
      expect.objectContaining({ state: 'settled', feeSettled: true, version: held.version + 2 }),
    ]);
    expect(await balance(body.id)).toEqual({ lines: 2, debit: 70_000, credit: 70_000 });
    const { version } = await carryThrough(house, body.id, settled.body.version, 'granted');
    expect((await desk.get(`/v1/desk/dossiers/${body.id}`)).body).toMatchObject({
      status: 'completed',
      feeState: 'settled',
      feeSettledAt: expect.any(String),
      version,
    });
  });

  it('refuses another amount, a second payment, a number again, an unknown receivable, a foreign agency, and changes nothing', async () => {
    const { body } = await receive();
    const { receivables, version } = await receivablesOf(body.id);
    const { id } = receivables[0]!;
    expect(refused(await pay(body.id, id, version, { amount: 69_999 }))).toEqual([409, 'AMOUNT_DIFFERS']);
    expect(refused(await pay(body.id, id, version, { amount: 700_000 }))).toEqual([409, 'AMOUNT_DIFFERS']);
    for (const amount of [70_000.5, -70_000, 0, '70000', null]) expect((await pay(body.id, id, version, { amount })).status).toBe(422);
    for (const changes of [{ method: 'gold' }, { receiptNumber: ' ' }, { receiptNumber: "1'; drop" }])
      expect((await pay(body.id, id, version, changes)).status).toBe(422);
    expect(refused(await pay(body.id, id, version, {}, await house.as(STRANGER)))).toEqual([404, 'DOSSIER_NOT_FOUND']);
    expect(refused(await pay(body.id, '0197a000-0000-7000-8000-000000000009', version))).toEqual([404, 'RECEIVABLE_NOT_FOUND']);
    expect(refused(await pay('khong-co', id, version))).toEqual([404, 'DOSSIER_NOT_FOUND']);
    expect(refused(await pay(body.id, id, version + 1))).toEqual([412, 'VERSION_MOVED']);
    const other = await house.as({ ...CASHIER, subject: 'hoai-nhon-chuyen-vien', roles: ['case-officer'] });
    expect((await pay(body.id, id, version, {}, other)).status).toBe(403);
    expect(await receivablesOf(body.id)).toMatchObject({ owed: 70_000, paid: 0, payments: [], version });

    const payment = { amount: 70_000, receiptNumber: 'BL-77', method: 'cash' };
    const twice = { 'idempotency-key': `payment-of-${id}` };
    const settled = await cashier.post(`/v1/desk/receivables/${body.id}/${id}/payments`, payment, version, twice);
    const again = await cashier.post(`/v1/desk/receivables/${body.id}/${id}/payments`, payment, version, twice);
    expect([settled.status, again.status, again.body]).toEqual([201, 201, settled.body]);
    expect(await balance(body.id)).toEqual({ lines: 2, debit: 70_000, credit: 70_000 });
    expect(refused(await pay(body.id, id, settled.body.version))).toEqual([409, 'RECEIVABLE_SETTLED']);
    const next = (await receive()).body;
    const nextReceivable = (await receivablesOf(next.id)).receivables[0]!.id;
    expect(refused(await pay(next.id, nextReceivable, next.version, { receiptNumber: 'BL-77' }))).toEqual([409, 'RECEIPT_NUMBER_USED']);
    expect(await receivablesOf(next.id)).toMatchObject({ owed: 70_000, version: next.version });
    expect(await balance(next.id)).toEqual({ lines: 0, debit: null, credit: null });
  });

  it('refuses money for a dossier that owes nothing', async () => {
    const { body } = await receive('1.004944');
    expect(body.feeState).toBe('none');
    expect(await receivablesOf(body.id)).toMatchObject({ receivables: [], owed: 0 });
    expect(refused(await pay(body.id, '0197a000-0000-7000-8000-000000000009', body.version))).toEqual([409, 'NOTHING_OWED']);
    expect(refused(await pay(body.id, '0197a000-0000-7000-8000-000000000009', body.version, {}, await house.as(STRANGER)))).toEqual([
      404,
      'DOSSIER_NOT_FOUND',
    ]);
    const withdrawn = await receive();
    const { version } = await carryThrough(
      house,
      withdrawn.body.id,
      withdrawn.body.version,
      'granted',
      await secondStep(withdrawn.body.id),
    );
    const ended = await desk.post(`/v1/desk/dossiers/${withdrawn.body.id}/withdrawal`, { reason: 'Không còn nhu cầu.' }, version);
    const { receivables } = await receivablesOf(withdrawn.body.id);
    expect([ended.body.feeState, receivables[0]!.state]).toEqual(['none', 'cancelled']);
    expect(refused(await pay(withdrawn.body.id, receivables[0]!.id, ended.body.version))).toEqual([409, 'NOTHING_OWED']);
  });

  it('is not asked for any more once the dossier is refused', async () => {
    const { body } = await receive();
    const { version } = await carryThrough(house, body.id, body.version, 'refused');
    expect((await desk.get(`/v1/desk/dossiers/${body.id}`)).body).toMatchObject({
      status: 'completed',
      outcome: 'refused',
      feeState: 'none',
      version,
    });
    const { receivables, owed } = await receivablesOf(body.id);
    expect([receivables[0]!.state, owed]).toEqual(['cancelled', 0]);
    expect(refused(await pay(body.id, receivables[0]!.id, version))).toEqual([409, 'NOTHING_OWED']);
  });

  it('waits for an officer to set it where the procedure states none, and shows the same to the applicant', async () => {
    const { body } = await receive('1.011441');
    const { receivables, version } = await receivablesOf(body.id);
    expect(receivables).toEqual([expect.objectContaining({ amount: null, state: 'to-be-set' })]);
    const { id } = receivables[0]!;
    expect(refused(await pay(body.id, id, version))).toEqual([409, 'AMOUNT_NOT_SET']);
    const path = `/v1/officer/receivables/${body.id}/${id}/amount`;
    const setting = { amount: 80_000, reason: 'Diện tích dưới 500 m²', legalBasis: 'Nghị quyết của Hội đồng nhân dân tỉnh' };
    const setter = await house.as(OFFICER);
    for (const changes of [{ reason: '.' }, { reason: 'ok' }, { legalBasis: '-' }, { reason: undefined }, { legalBasis: undefined }])
      expect((await setter.post(path, { ...setting, ...changes }, version)).status).toBe(422);
    expect((await cashier.post(path, setting, version)).status).toBe(403);
    expect(refused(await (await house.as({ ...STRANGER, roles: ['case-officer'] })).post(path, setting, version))).toEqual([
      404,
      'DOSSIER_NOT_FOUND',
    ]);
    const set = await setter.post(path, setting, version);
    expect(set.body).toMatchObject({ state: 'open', amount: 80_000, feeSettled: false });

    const citizen = await house.as('citizen');
    expect(await receivablesOf(body.id, citizen, 'citizen')).toMatchObject({
      owed: 80_000,
      receivables: [{ legalBasis: 'Nghị quyết của Hội đồng nhân dân tỉnh' }],
    });
    expect((await receivablesOf(body.id, setter, 'officer')).owed).toBe(80_000);
    for (const [caller, audience] of [
      [await house.as('citizen-2'), 'citizen'],
      [await house.as(STRANGER), 'desk'],
      [await house.as(STRANGER), 'officer'],
    ] as const) {
      expect(refused(await caller.get(`/v1/${audience}/receivables/${body.id}`))).toEqual([404, 'DOSSIER_NOT_FOUND']);
    }
    const settled = await pay(body.id, id, set.body.version, { amount: 80_000, method: 'transfer' });
    expect(settled.body.feeSettled).toBe(true);
    expect(refused(await setter.post(path, { ...setting, amount: 1 }, settled.body.version))).toEqual([409, 'RECEIVABLE_SETTLED']);
  });

  it('is fixed where the procedure states it: less is owed only on a ground of law, and never what somebody likes', async () => {
    const { body } = await receive();
    const { receivables, version } = await receivablesOf(body.id);
    const { id } = receivables[0]!;
    const path = `/v1/officer/receivables/${body.id}/${id}`;
    const officer = await house.as(OFFICER);
    for (const amount of [0, 100_000, 999_000]) {
      expect(
        refused(await officer.post(`${path}/amount`, { amount, reason: 'Theo đề nghị.', legalBasis: 'Nghị quyết của tỉnh' }, version)),
      ).toEqual([409, 'AMOUNT_FIXED']);
    }
    const ground = {
      kind: 'reduction',
      percent: 50,
      category: 'poor-household',
      legalBasis: 'Điều 10 Luật Phí và lệ phí',
      evidence: 'Sổ hộ nghèo năm 2026',
    };
    expect((await officer.post(`${path}/relief`, { ...ground, legalBasis: '.' }, version)).status).toBe(422);
    expect(refused(await officer.post(`${path}/relief`, { ...ground, percent: null }, version))).toEqual([422, 'RELIEF_PERCENT_WRONG']);
    expect(refused(await officer.post(`${path}/relief`, { ...ground, evidence: null, evidenceFileId: id }, version))).toEqual([
      422,
      'RELIEF_EVIDENCE_UNKNOWN',
    ]);
    expect((await desk.post(`${path}/relief`, ground, version)).status).toBe(403);
    expect(await receivablesOf(body.id)).toMatchObject({ owed: 70_000, version });
    const reduced = await officer.post(`${path}/relief`, ground, version);
    expect(reduced.body).toMatchObject({ state: 'open', amount: 35_000, feeSettled: false });
    expect(await receivablesOf(body.id)).toMatchObject({
      owed: 35_000,
      receivables: [{ statutoryAmount: 70_000, amount: 35_000, relief: { base: 70_000, percent: 50, relieved: 35_000 } }],
    });
    const both = await house.as({ ...OFFICER, roles: ['case-officer', 'desk-officer'] });
    expect(refused(await pay(body.id, id, reduced.body.version, { amount: 35_000 }, both))).toEqual([403, 'COLLECTOR_SET_AMOUNT']);
    expect((await pay(body.id, id, reduced.body.version, { amount: 35_000 })).body.feeSettled).toBe(true);
  });

  it('is the business of its own agency: the province looks on', async () => {
    const { body } = await receive();
    const { receivables, version } = await receivablesOf(body.id);
    const accountant = await house.as('accountant');
    expect((await receivablesOf(body.id, accountant)).owed).toBe(70_000);
    expect(refused(await pay(body.id, receivables[0]!.id, version, {}, accountant))).toEqual([403, 'DOSSIER_OF_OTHER_AGENCY']);
    const head = await house.as('agency-head');
    const ground = { kind: 'exemption', category: 'other', legalBasis: 'Nghị quyết của tỉnh', evidence: 'Công văn của tỉnh' };
    expect(
      (await head.post(`/v1/officer/receivables/${body.id}/${receivables[0]!.id}/relief`, ground, version)).status,
    ).toBeGreaterThanOrEqual(403);
    expect(await receivablesOf(body.id)).toMatchObject({ owed: 70_000, version });
  });
});
