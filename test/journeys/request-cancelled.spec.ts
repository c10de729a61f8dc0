import { Database } from '../../src/platform/database/database.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { atTheCounter, fosterCare, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { refused } from '../support/refused.js';
import { carryThrough, waitingTask } from '../support/way-through.js';

const MISSING = { items: ['Bản sao giấy chứng sinh'], reason: 'Thiếu giấy tờ.' };
const REASON = { reason: 'Giấy tờ đã có trong cơ sở dữ liệu.' };
const VESSEL = { procedureCode: '1.003930', caseKey: '1', components: [], defaultAbsenceReason: 'Đã đối chiếu bản chính.' };

describe('a request that is taken back, where the clock goes on while the applicant is asked', () => {
  let house: House;
  let desk: Caller;
  let citizen: Caller;
  beforeAll(async () => {
    house = await House.open();
    await house.app.get(Database).write(
      `insert into dossiers.intake_rules (valid_from, online_reply_hours, supplement_limit, extension_lead_days, extension_limit,
        policy, code_pattern, code_digits)
       select '2026-11-01', online_reply_hours, supplement_limit, extension_lead_days, extension_limit,
       '{"suspension": "continue"}', code_pattern, code_digits
       from dossiers.intake_rules order by valid_from desc limit 1`,
    );
    [desk, citizen] = [await house.as('desk-officer-commune'), await house.as('citizen')];
  });
  afterAll(() => house.close());

  const received = async (changes: object = {}): Promise<{ id: string; version: number }> =>
    (await desk.post('/v1/desk/dossiers', atTheCounter(changes))).body as { id: string; version: number };
  const lastStep = async (id: string): Promise<string> => (await waitingTask(house, id))?.stepCode.replace(/\d+$/, '6') ?? '';

  it('lets the dossier be decided though nobody answered, by who asked or by a head, and the applicant is told', async () => {
    const { id, version } = await received();
    const officer = await house.as(officerOf(WARD, 'case-officer'));
    const ask = await officer.post(`/v1/officer/dossiers/${id}/supplement-requests`, MISSING, version);
    expect(ask.body).toMatchObject({ status: 'supplement-required', deadlineState: 'running' });
    const { version: decided } = await carryThrough(house, id, ask.body.version as number, 'granted', await lastStep(id));
    const task = (await waitingTask(house, id))!;
    const clerk = await house.as(officerOf(WARD, 'registry-clerk'));
    const conclude = () => clerk.post(`/v1/officer/tasks/${id}/${task.taskId}/forward`, { resultSymbol: '15/GCN-UBND' }, decided);
    expect(await refused(house, conclude)).toMatchObject({
      status: 409,
      code: 'MOVE_NOT_ALLOWED',
      details: { from: 'supplement-required' },
    });

    const path = `/v1/officer/dossiers/${id}/request-cancellations`;
    const another = await house.as({ ...officerOf(WARD, 'case-officer'), subject: 'somebody-else' });
    expect(await refused(house, () => another.post(path, REASON, decided))).toMatchObject({
      status: 403,
      code: 'REQUEST_OF_OTHER_OFFICER',
    });
    const stranger = await house.as(officerOf('H21.110', 'agency-head'));
    expect(await refused(house, () => stranger.post(path, REASON, decided))).toMatchObject({ status: 404, code: 'DOSSIER_NOT_FOUND' });
    const cancelled = await officer.post(path, REASON, decided);
    expect(cancelled.body).toMatchObject({ status: 'in-progress', deadlineState: 'running' });
    expect(await refused(house, () => officer.post(path, REASON, cancelled.body.version as number))).toMatchObject({
      status: 409,
      code: 'NOTHING_ASKED',
    });

    await carryThrough(house, id, cancelled.body.version as number, 'granted');
    const { body } = await desk.get(`/v1/desk/dossiers/${id}`);
    expect(body).toMatchObject({ status: 'completed', outcome: 'granted', answerDueAt: null });
    expect(body.supplements).toEqual([expect.objectContaining({ answeredAt: null, cancelledAt: expect.any(String) })]);
    await house.app.get(Followers).drain();
    const outbox = (await house.anybody.get(`/v1/sandbox/outbox?limit=200&dossierId=${id}`)).body.items as {
      templateCode: string;
      body: string;
    }[];
    expect(outbox.filter(({ templateCode }) => templateCode === 'request-cancelled').map((notice) => notice.body)).toEqual([
      expect.stringContaining('đã được hủy'),
    ]);
  });

  it('goes back to where it was asked, before reception too, and is not asked a second time', async () => {
    const { body: handedIn } = await citizen.post('/v1/citizen/dossiers', fosterCare());
    const path = `/v1/desk/dossiers/${handedIn.id}`;
    const asked = await desk.post(`${path}/supplement-requests`, MISSING, 1);
    const cancelled = await desk.post(`${path}/request-cancellations`, REASON, asked.body.version);
    expect(cancelled.body).toMatchObject({ status: 'submitted' });
    expect((await desk.get(path)).body.replyDueAt).not.toBeNull();
    const again = () => desk.post(`${path}/supplement-requests`, MISSING, cancelled.body.version as number);
    expect(await refused(house, again)).toMatchObject({ status: 409, code: 'SUPPLEMENT_LIMIT_REACHED' });
  });

  it('leaves a payment owed that is not waited for any more, so that the dossier can be refused', async () => {
    const { id, version } = await received(VESSEL);
    const asked = await desk.post(`/v1/desk/dossiers/${id}/payment-requests`, { reason: 'Chưa nộp lệ phí.' }, version);
    expect(asked.body).toMatchObject({ status: 'payment-required' });
    const head = await house.as(officerOf(WARD, 'unit-head'));
    const cancelled = await head.post(`/v1/officer/dossiers/${id}/request-cancellations`, REASON, asked.body.version);
    expect(cancelled.body).toMatchObject({ status: 'received' });
    expect((await desk.get(`/v1/desk/receivables/${id}`)).body).toMatchObject({ owed: 70_000 });
    await carryThrough(house, id, cancelled.body.version as number, 'refused');
    expect((await desk.get(`/v1/desk/dossiers/${id}`)).body).toMatchObject({ status: 'completed', outcome: 'refused' });
  });

  it('lapses where nobody answers though the dossier is decided, and no decision is thrown away', async () => {
    const { id, version } = await received();
    const ask = await desk.post(`/v1/desk/dossiers/${id}/supplement-requests`, MISSING, version);
    await carryThrough(house, id, ask.body.version as number, 'granted', await lastStep(id));
    const undecided = await received();
    await desk.post(`/v1/desk/dossiers/${undecided.id}/supplement-requests`, MISSING, undecided.version);
    await house.clockTo('2026-12-15 08:00');
    expect((await desk.get(`/v1/desk/dossiers/${undecided.id}`)).body).toMatchObject({ status: 'stopped', stopGround: 'applicant-silent' });
    const { body } = await desk.get(`/v1/desk/dossiers/${id}`);
    expect(body).toMatchObject({ status: 'in-progress', supplements: [{ answeredAt: null, cancelledAt: expect.any(String) }] });
    await carryThrough(house, id, body.version as number, 'granted');
    expect((await desk.get(`/v1/desk/dossiers/${id}`)).body).toMatchObject({ status: 'completed', outcome: 'granted' });
  });
});
