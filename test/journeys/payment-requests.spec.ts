import { FeeCounter, refused } from '../support/fee-counter.js';
import type { Caller, House } from '../support/house.js';
import { carryThrough } from '../support/way-through.js';

describe('a payment that an officer asks for', () => {
  let house: House;
  let desk: Caller;
  let receive: FeeCounter['receive'];
  let receivablesOf: FeeCounter['receivablesOf'];
  let pay: FeeCounter['pay'];
  let secondStep: FeeCounter['secondStep'];
  beforeAll(async () => void ({ house, desk, receive, receivablesOf, pay, secondStep } = await FeeCounter.open()));
  afterAll(() => house.close());

  it('asked for while officers work: the clock and the case stand still until it is paid', async () => {
    const { body } = await receive();
    const { version } = await carryThrough(house, body.id, body.version, 'granted', await secondStep(body.id));
    const asked = await desk.post(`/v1/desk/dossiers/${body.id}/payment-requests`, { reason: 'Chưa nộp lệ phí.' }, version);
    expect(asked.body).toMatchObject({ status: 'payment-required', deadlineState: 'suspended', dueAt: null, feeState: 'due' });
    await expect(carryThrough(house, body.id, asked.body.version, 'granted')).rejects.toThrow('CASE_SUSPENDED');
    await house.clockTo('2026-11-25 10:00');
    const { receivables } = await receivablesOf(body.id);
    const settled = await pay(body.id, receivables[0]!.id, asked.body.version);
    expect((await desk.get(`/v1/desk/dossiers/${body.id}`)).body).toMatchObject({
      status: 'in-progress',
      deadlineState: 'running',
      feeState: 'settled',
      suspensions: [{ reason: 'financial-obligation' }],
    });
    expect(
      refused(await desk.post(`/v1/desk/dossiers/${body.id}/payment-requests`, { reason: 'Nộp thêm.' }, settled.body.version)),
    ).toEqual([409, 'NOTHING_OWED']);
    await carryThrough(house, body.id, settled.body.version, 'granted');
  });

  it('asked for before reception: paid first, then accepted with nothing left to pay', async () => {
    const citizen = await house.as('citizen');
    const handedIn = {
      procedureCode: '1.003930',
      caseKey: '1',
      resolvingAgencyCode: 'H21.195',
      returnMethod: 'counter',
      components: [],
      defaultAbsenceReason: 'Đã nộp bản giấy.',
    };
    const submitted = await citizen.post('/v1/citizen/dossiers', {
      ...handedIn,
      applicant: { kind: 'citizen', name: 'Đào Thanh Hà', identityNumber: '052088627434' },
    });
    const path = `/v1/desk/dossiers/${submitted.body.id}`;
    const asked = await desk.post(`${path}/payment-requests`, { reason: 'Nộp lệ phí trước khi tiếp nhận.' }, 1);
    expect(asked.body).toMatchObject({ status: 'payment-required', feeState: 'due', deadlineState: 'not-started' });
    expect(refused(await desk.post(`${path}/acceptance`, { caseKey: '1' }, asked.body.version))).toEqual([409, 'MOVE_NOT_ALLOWED']);
    const { receivables } = await receivablesOf(submitted.body.id, citizen, 'citizen');
    const settled = await pay(submitted.body.id, receivables[0]!.id, asked.body.version);
    const accepted = await desk.post(`${path}/acceptance`, { caseKey: '1' }, settled.body.version);
    expect(accepted.body).toMatchObject({ status: 'received', feeState: 'settled' });
    expect(await receivablesOf(submitted.body.id)).toMatchObject({ owed: 0, paid: 70_000, receivables: [{ state: 'settled' }] });
    const free = (await receive('1.004944')).body;
    const begun = await carryThrough(house, free.id, free.version, 'granted', await secondStep(free.id));
    expect(refused(await desk.post(`/v1/desk/dossiers/${free.id}/payment-requests`, { reason: 'Lệ phí.' }, begun.version))).toEqual([
      409,
      'NOTHING_OWED',
    ]);
  });
});
