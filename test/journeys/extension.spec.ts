import { Followers } from '../../src/platform/journal/followers.js';
import { Database } from '../../src/platform/database/database.js';
import { atTheCounter, CITIZEN, fosterCare, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { refused } from '../support/refused.js';
import { StatementCount } from '../support/statement-count.js';
import { carryThrough, waitingTask } from '../support/way-through.js';

const LETTER = { dueOn: '2026-12-04', reason: 'Cần xác minh thêm tại thực địa.', letterNumber: '15/UBND-XL' };
const THE_FOURTH = '2026-12-04T17:00:00+07:00';
const ORIGINAL = '2026-11-30T17:00:00+07:00';

describe('a deadline that is extended with a letter of apology', () => {
  let house: House;
  let desk: Caller;
  let head: Caller;
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as(officerOf(WARD, 'desk-officer'));
    head = await house.as(officerOf(WARD, 'agency-head'));
  });
  afterAll(() => house.close());

  const receive = async (changes: object = {}): Promise<{ id: string; version: number }> =>
    (await desk.post('/v1/desk/dossiers', atTheCounter(changes))).body as { id: string; version: number };
  const extend = (id: string, version: number, changes: object = {}, who = head) =>
    who.post(`/v1/officer/dossiers/${id}/extensions`, { ...LETTER, ...changes }, version);
  const detail = async (id: string): Promise<Record<string, unknown>> =>
    (await desk.get(`/v1/desk/dossiers/${id}`)).body as Record<string, unknown>;

  describe('on the day of reception, five working days before 30 November', () => {
    it('is refused without a reason, and for a date that is not later, does not work or is in no calendar', async () => {
      const { id, version } = await receive();
      const attempt = (changes: object) => refused(house, () => extend(id, version, changes));
      expect(await attempt({ reason: ' ' })).toMatchObject({ status: 422, fields: ['reason'] });
      expect(await attempt({ reason: undefined })).toMatchObject({ status: 422, fields: ['reason'] });
      expect(await attempt({ dueOn: '2026-11-31' })).toMatchObject({ status: 422, fields: ['dueOn'] });
      expect(await attempt({ dueOn: '2026-11-30' })).toMatchObject({ status: 422, code: 'EXTENSION_NOT_LATER', fields: ['dueOn'] });
      expect(await attempt({ dueOn: '2026-12-05' })).toMatchObject({ status: 422, code: 'EXTENSION_NOT_WORKING_DAY', fields: ['dueOn'] });
      expect(await attempt({ dueOn: '2038-12-06' })).toMatchObject({ status: 422, code: 'CALENDAR_NOT_COVERED' });
    });

    it('is for the head of the resolving agency alone, and for who saw the present version', async () => {
      const { id, version } = await receive();
      const attempt = async (who: Parameters<House['as']>[0], seen = version) =>
        refused(house, async () => extend(id, seen, {}, await house.as(who)));
      expect(await attempt(officerOf('H21.110', 'agency-head'))).toMatchObject({ status: 404, code: 'DOSSIER_NOT_FOUND' });
      for (const role of ['case-officer', 'unit-head', 'desk-officer'] as const)
        expect(await attempt(officerOf(WARD, role))).toMatchObject({ status: 403 });
      expect(await attempt('citizen')).toMatchObject({ status: 403 });
      expect(await attempt(officerOf(WARD, 'agency-head'), version - 1)).toMatchObject({ status: 412, code: 'VERSION_MOVED' });
    });

    it('is refused while no deadline runs', async () => {
      const citizen = await house.as('citizen');
      const submitted = (await citizen.post('/v1/citizen/dossiers', fosterCare({ components: [], defaultAbsenceReason: 'Nộp sau.' })))
        .body as {
        id: string;
        version: number;
      };
      expect(await refused(house, () => extend(submitted.id, submitted.version))).toMatchObject({
        status: 409,
        code: 'NO_DEADLINE_TO_EXTEND',
        details: { status: 'submitted' },
      });
    });

    it('costs one read and one write', async () => {
      const { id, version } = await receive();
      const count = new StatementCount(house.app.get(Database));
      expect(await count.during(async () => expect((await extend(id, version)).status).toBe(200))).toBeLessThanOrEqual(6);
    });
  });

  it('granted: both deadlines are shown everywhere, the applicant is told, and a second one is refused', async () => {
    const { id, version } = await receive();
    const granted = await extend(id, version);
    expect(granted.body).toMatchObject({ id, status: 'received', deadlineState: 'running', dueAt: THE_FOURTH, version: version + 1 });
    const both = { dueAt: THE_FOURTH, originalDueAt: ORIGINAL };
    expect(await detail(id)).toMatchObject({
      ...both,
      timing: 'in-time',
      onTime: null,
      onTimeAfterExtension: null,
      extensions: [{ number: 1, previousDueAt: ORIGINAL, dueAt: THE_FOURTH, reason: LETTER.reason, letterNumber: LETTER.letterNumber }],
    });
    expect((await desk.get('/v1/desk/dossiers?limit=1')).body.items).toMatchObject([{ id, ...both }]);
    expect((await desk.get(`/v1/desk/dossiers/${id}/receipt`)).body).toMatchObject({ appointmentAt: THE_FOURTH, originalDueAt: ORIGINAL });
    const explained = await desk.get(`/v1/desk/dossiers/${id}/deadline`, { 'accept-language': 'en' });
    expect(explained.body).toMatchObject({ dueAt: THE_FOURTH });
    expect(explained.body.segments.at(-1)).toMatchObject({
      kind: 'extension',
      from: ORIGINAL,
      to: THE_FOURTH,
      label: 'Extension by apology letter 15/UBND-XL',
    });
    expect((await waitingTask(house, id)) as object).toMatchObject({ dossierDueAt: THE_FOURTH });
    const timeline = (await desk.get(`/v1/desk/dossiers/${id}/timeline?limit=1`)).body.items as { facts: object }[];
    expect(timeline).toMatchObject([
      {
        type: 'dossiers.extended.v1',
        title: { vi: 'Xin lỗi và gia hạn thời gian giải quyết', en: 'Deadline extended with a letter of apology' },
        facts: { number: 1, letterNumber: LETTER.letterNumber },
      },
    ]);
    expect(JSON.stringify(timeline[0]?.facts)).not.toContain('xác minh');
    expect(await refused(house, () => extend(id, version + 1, { dueOn: '2026-12-11' }))).toMatchObject({
      status: 409,
      code: 'EXTENSION_LIMIT_REACHED',
      details: { limit: 1 },
    });
    await house.app.get(Followers).drain();
    const told = (await house.anybody.get(`/v1/sandbox/outbox?dossierId=${id}`)).body.items as { templateCode: string; body: string }[];
    expect(told.find(({ templateCode }) => templateCode === 'extended')?.body).toMatch(
      /xin lỗi Ông\/Bà .* Thời hạn trả kết quả mới: 17:00 ngày 04\/12\/2026/s,
    );
  });

  it('paused afterwards: both move by the working days of the pause; late against the original one, in time by the other', async () => {
    const { id, version } = await receive({ applicant: CITIZEN });
    const third = (await waitingTask(house, id))?.stepCode.replace(/\d+$/, '3');
    const extended = (await extend(id, version)).body.version as number;
    const begun = await carryThrough(house, id, extended, 'granted', third);
    await house.clockTo('2026-11-25 09:00');
    const asked = await head.post(
      `/v1/officer/dossiers/${id}/supplement-requests`,
      { items: ['Giấy xác nhận'], reason: 'Thiếu.' },
      begun.version,
    );
    expect(asked.body).toMatchObject({ status: 'supplement-required', dueAt: null });
    expect(await refused(house, () => extend(id, asked.body.version as number))).toMatchObject({
      status: 409,
      code: 'NO_DEADLINE_TO_EXTEND',
    });
    await house.clockTo('2026-11-27 10:00');
    const answered = await desk.post(`/v1/desk/dossiers/${id}/supplement-answers`, { fileIds: [] }, asked.body.version as number);
    // The closings of the 25th and the 26th were covered: two working days on each.
    expect(answered.body).toMatchObject({ dueAt: '2026-12-08T17:00:00+07:00' });
    expect(await detail(id)).toMatchObject({ dueAt: '2026-12-08T17:00:00+07:00', originalDueAt: '2026-12-02T17:00:00+07:00' });
    await house.clockTo('2026-12-04 09:00');
    expect(await detail(id)).toMatchObject({ timing: 'overdue' });
    await carryThrough(house, id, answered.body.version as number, 'granted');
    expect(await detail(id)).toMatchObject({ status: 'completed', timing: 'late', onTime: false, onTimeAfterExtension: true });
    const timeline = (await desk.get(`/v1/desk/dossiers/${id}/timeline`)).body.items as { type: string; facts: object }[];
    expect(timeline.find(({ type }) => type === 'dossiers.concluded.v1')?.facts).toMatchObject({
      timing: 'late',
      onTime: false,
      onTimeAfterExtension: true,
    });
  });

  it('too late: on the due date itself, and not yet on the working day before it', async () => {
    await house.clockTo('2026-12-04 09:01');
    const [early, late] = [await receive(), await receive()];
    // Received on Friday 4 December, due on Friday the 11th.
    const dueOn = '2026-12-16';
    await house.clockTo('2026-12-10 17:30');
    expect((await extend(early.id, early.version, { dueOn })).body).toMatchObject({ dueAt: `${dueOn}T17:00:00+07:00` });
    await house.clockTo('2026-12-11 00:00');
    expect(await refused(house, () => extend(late.id, late.version, { dueOn }))).toMatchObject({
      status: 409,
      code: 'EXTENSION_TOO_LATE',
      details: { leadDays: 1, lastOn: '2026-12-10' },
    });
  });
});
