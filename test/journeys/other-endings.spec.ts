import type { Response } from 'supertest';
import { House, type Caller } from '../support/house.js';
import { carryThrough, waitingTask } from '../support/way-through.js';

const CLERK = { subject: 'hoai-nhon-tiep-nhan', name: 'Cán bộ một cửa', agencyCode: 'H21.195', roles: ['desk-officer' as const] };
const HEAD = { subject: 'hoai-nhon-chu-tich', name: 'Chủ tịch', agencyCode: 'H21.195', roles: ['agency-head' as const] };

describe('dossiers of a commune that end otherwise', () => {
  let house: House;
  let desk: Caller;
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as(CLERK);
  });
  afterAll(() => house.close());

  /** A person at the counter of Hoài Nhơn asks to end the foster care of a child: five working days, a real process of six steps. */
  const receive = (changes: object = {}): Promise<Response> =>
    desk.post('/v1/desk/dossiers', {
      procedureCode: '1.004944',
      resolvingAgencyCode: 'H21.195',
      channel: 'direct',
      applicant: { kind: 'citizen', name: 'Đào Thanh Hà', identityNumber: '052088627434' },
      returnMethod: 'counter',
      components: [
        { key: '1', originals: 1 },
        { key: '2', copies: 1 },
      ],
      ...changes,
    });
  const detail = async (id: string): Promise<Record<string, unknown>> =>
    (await desk.get(`/v1/desk/dossiers/${id}`)).body as Record<string, unknown>;

  it('refused: a negative result is a result that is handed over too', async () => {
    const { body } = await receive();
    expect(body).toMatchObject({ status: 'received', dueAt: '2026-11-30T17:00:00+07:00', version: expect.any(Number) });
    const { version, steps } = await carryThrough(house, body.id, body.version, 'refused');
    expect(steps.map(({ role }) => role)).toEqual([
      'desk-officer',
      'unit-head',
      'case-officer',
      'unit-head',
      'agency-head',
      'registry-clerk',
    ]);
    expect(await detail(body.id)).toMatchObject({ status: 'completed', outcome: 'refused', timing: 'early' });
    const handedOver = await desk.post(
      `/v1/desk/dossiers/${body.id}/hand-over`,
      { returnedTo: 'Đào Thanh Hà', method: 'counter' },
      version,
    );
    expect(handedOver.body).toMatchObject({ status: 'result-returned', deadlineState: 'finished' });
    expect(await detail(body.id)).toMatchObject({ deadlineState: 'finished', timing: 'early' });
  });

  it('not accepted: form 03 with reason and legal basis, and no code is spent', async () => {
    const citizen = await house.as('citizen');
    const handedIn = await citizen.post('/v1/citizen/dossiers', {
      procedureCode: '1.004944',
      resolvingAgencyCode: 'H21.195',
      applicant: { kind: 'citizen', name: 'Đào Thanh Hà', identityNumber: '052088627434' },
      returnMethod: 'counter',
      components: [],
      defaultAbsenceReason: 'Sẽ nộp sau.',
    });
    const refused = await desk.post(
      `/v1/desk/dossiers/${handedIn.body.id}/refusal`,
      { reason: 'Không thuộc thẩm quyền.', legalBasis: 'Điều 17 Nghị định số 61/2018/NĐ-CP' },
      1,
    );
    expect(refused.body).toMatchObject({ status: 'not-accepted', code: null });
    expect((await citizen.get(`/v1/citizen/dossiers/${handedIn.body.id}`)).body).toMatchObject({
      status: 'not-accepted',
      reason: 'Không thuộc thẩm quyền.',
    });
  });

  it('withdrawn: the applicant takes it back while an officer works on it, and the task is gone', async () => {
    const { body } = await receive();
    const { version } = await carryThrough(house, body.id, body.version, 'granted', await thirdStep(body.id));
    const citizen = await house.as('citizen');
    const withdrawn = await citizen.post(`/v1/citizen/dossiers/${body.id}/withdrawal`, { reason: 'Không còn nhu cầu.' }, version);
    expect(withdrawn.body.status).toBe('withdrawn');
    expect(await waitingTask(house, body.id)).toBeUndefined();
    const other = await house.as('citizen-2');
    expect((await other.get(`/v1/citizen/dossiers/${body.id}`)).status).toBe(404);
  });

  it('stopped: by the head on a legal basis', async () => {
    const { body } = await receive();
    const { version } = await carryThrough(house, body.id, body.version, 'granted', await thirdStep(body.id));
    const head = await house.as(HEAD);
    const stopped = await head.post(
      `/v1/officer/dossiers/${body.id}/stop`,
      { reason: 'Chủ hồ sơ đã chết.', legalBasis: 'Điều 19 Nghị định số 61/2018/NĐ-CP' },
      version,
    );
    expect(stopped.body.status).toBe('stopped');
    expect(await detail(body.id)).toMatchObject({
      status: 'stopped',
      legalBasis: 'Điều 19 Nghị định số 61/2018/NĐ-CP',
      deadlineState: 'finished',
      timing: null,
    });
  });

  it('late: told once before and once after the deadline, and late in the end', async () => {
    const { body } = await receive();
    const soon = await house.clockTo('2026-11-30 16:00');
    const overdue = await house.clockTo('2026-12-01 09:00');
    expect((soon.body.ran as unknown[]).length).toBeGreaterThan(0);
    expect((overdue.body.ran as unknown[]).length).toBeGreaterThan(0);
    expect(await detail(body.id)).toMatchObject({ timing: 'overdue' });
    const { version } = await carryThrough(house, body.id, body.version, 'granted');
    expect(await detail(body.id)).toMatchObject({ status: 'completed', timing: 'late', version });
  });

  async function thirdStep(dossierId: string): Promise<string> {
    const first = await waitingTask(house, dossierId);
    // The steps of this process are numbered; the third is the case officer's.
    return first?.stepCode.replace(/\d+$/, '3') ?? '';
  }
});
