import { DOSSIER_MOVES, type DossierStatus } from '../../src/modules/dossiers/domain/dossier-status.js';
import type { Response } from 'supertest';
import { atTheCounter, fosterCare, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { refused } from '../support/refused.js';
import { waitingTask } from '../support/way-through.js';

const GROUNDS = { reason: 'Không thuộc thẩm quyền.', legalBasis: 'Điều 17 Nghị định số 61/2018/NĐ-CP' };
const MISSING = { items: ['Bản sao giấy chứng sinh'], reason: 'Thiếu giấy tờ.' };
const HANDED_OVER = { returnedTo: 'Đào Thanh Hà', method: 'counter' };

describe('commands on dossiers that cannot be carried out', () => {
  let house: House;
  let desk: Caller;
  let citizen: Caller;
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as('desk-officer-commune');
    citizen = await house.as('citizen');
  });
  afterAll(() => house.close());

  const submitted = async (): Promise<string> => (await citizen.post('/v1/citizen/dossiers', fosterCare())).body.id as string;
  const received = async (): Promise<{ id: string; version: number }> =>
    (await desk.post('/v1/desk/dossiers', atTheCounter())).body as { id: string; version: number };
  const conflict = async (from: string, to: string, call: () => Promise<Response>): Promise<void> =>
    expect(await refused(house, call)).toMatchObject({
      status: 409,
      code: 'MOVE_NOT_ALLOWED',
      details: { from, to, allowed: DOSSIER_MOVES[from as DossierStatus] },
    });

  it('makes no move that the table does not have', async () => {
    const id = await submitted();
    const path = `/v1/desk/dossiers/${id}`;
    const head = await house.as('agency-head-commune');
    await conflict('submitted', 'result-returned', () => desk.post(`${path}/hand-over`, HANDED_OVER, 1));
    await conflict('submitted', 'stopped', () => head.post(`/v1/officer/dossiers/${id}/stop`, GROUNDS, 1));
    const answer = (version: number) =>
      refused(house, () => citizen.post(`/v1/citizen/dossiers/${id}/supplement-answers`, { fileIds: [] }, version));
    expect(await answer(1)).toMatchObject({ status: 409, code: 'MOVE_NOT_ALLOWED' });
    const accepted = await desk.post(`${path}/acceptance`, {}, 1);
    const version = accepted.body.version as number;
    expect(await answer(version)).toMatchObject({ status: 409, code: 'SUPPLEMENT_NOT_ASKED' });
    await conflict('received', 'received', () => desk.post(`${path}/acceptance`, {}, version));
    await conflict('received', 'not-accepted', () => desk.post(`${path}/refusal`, GROUNDS, version));
    const notAccepted = await submitted();
    await desk.post(`/v1/desk/dossiers/${notAccepted}/refusal`, GROUNDS, 1);
    await conflict('not-accepted', 'received', () => desk.post(`/v1/desk/dossiers/${notAccepted}/acceptance`, {}, 2));
    await conflict('not-accepted', 'withdrawn', () =>
      citizen.post(`/v1/citizen/dossiers/${notAccepted}/withdrawal`, { reason: 'Thôi.' }, 2),
    );
  });

  it('takes ids in paths in either case', async () => {
    const { id, version } = await received();
    const { taskId } = (await waitingTask(house, id))!;
    const officer = await house.as(officerOf(WARD, 'desk-officer'));
    const path = `/v1/officer/tasks/${id.toUpperCase()}/${taskId.toUpperCase()}`;
    expect((await officer.get(path)).body).toMatchObject({ dossierId: id, taskId, version });
    expect((await officer.post(`${path}/claim`, undefined, version)).body).toMatchObject({ dossierId: id, version: version + 1 });
    expect((await desk.get(`/v1/desk/dossiers/${id.toUpperCase()}`)).body).toMatchObject({ id });
  });

  it('asks for papers once only', async () => {
    const id = await submitted();
    const path = `/v1/desk/dossiers/${id}/supplement-requests`;
    await desk.post(path, MISSING, 1);
    await conflict('supplement-required', 'supplement-required', () => desk.post(path, MISSING, 2));
    await citizen.post(`/v1/citizen/dossiers/${id}/supplement-answers`, { fileIds: [] }, 2);
    expect(await refused(house, () => desk.post(path, MISSING, 3))).toMatchObject({
      status: 409,
      code: 'SUPPLEMENT_LIMIT_REACHED',
      details: { limit: 1 },
    });
  });

  it('needs the version that was seen, and the present one', async () => {
    const id = await submitted();
    const path = `/v1/desk/dossiers/${id}/supplement-requests`;
    expect(await refused(house, () => desk.post(path, MISSING))).toMatchObject({ status: 428, code: 'PRECONDITION_REQUIRED' });
    expect(await refused(house, () => desk.post(path, MISSING, undefined, { 'if-match': '*' }))).toMatchObject({ status: 428 });
    expect(await refused(house, () => desk.post(path, MISSING, undefined, { 'if-match': 'W/"1"' }))).toMatchObject({
      status: 412,
      code: 'VERSION_MOVED',
    });
    for (const version of [0, 2, 999_999_999_999_999])
      expect(await refused(house, () => desk.post(path, MISSING, version))).toMatchObject({ status: 412, code: 'VERSION_MOVED' });
    expect(
      await refused(house, () => desk.raw(path, Buffer.from(JSON.stringify(MISSING)), { 'if-match': '"1"', 'idempotency-key': '' })),
    ).toMatchObject({ status: 400, code: 'IDEMPOTENCY_KEY_MISSING' });
    await desk.post(path, MISSING, 1);
    expect(await refused(house, () => citizen.post(`/v1/citizen/dossiers/${id}/withdrawal`, { reason: 'Thôi.' }, 1))).toMatchObject({
      status: 412,
      code: 'VERSION_MOVED',
    });
  });

  it('gives a repeat its first answer, also with its now old version, and another body nothing', async () => {
    const key = { 'idempotency-key': 'reception-1' };
    const first = await desk.post('/v1/desk/dossiers', atTheCounter(), undefined, key);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    const again = await desk.post('/v1/desk/dossiers', atTheCounter(), undefined, key);
    expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([201, first.body, 'true']);
    expect(await refused(house, () => desk.post('/v1/desk/dossiers', atTheCounter({ sets: 2 }), undefined, key))).toMatchObject({
      status: 422,
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    // The key is this officer's: another one's reception under the same key is another reception.
    const colleague = await house.as(officerOf(WARD, 'desk-officer'));
    const theirs = await colleague.post('/v1/desk/dossiers', atTheCounter(), undefined, key);
    expect(theirs.body.id).not.toBe(first.body.id);

    const id = await submitted();
    const path = `/v1/desk/dossiers/${id}`;
    const move = (): Promise<Response> => desk.post(`${path}/acceptance`, {}, 1, { 'idempotency-key': 'acceptance-1' });
    const accepted = await move();
    const repeated = await move();
    expect([repeated.status, repeated.body, repeated.headers['idempotency-replayed']]).toEqual([200, accepted.body, 'true']);
    expect(
      await refused(house, () => desk.post(`${path}/acceptance`, { termsKey: 'direct-1' }, 1, { 'idempotency-key': 'acceptance-1' })),
    ).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await refused(house, () => desk.post(`${path}/refusal`, GROUNDS, 1, { 'idempotency-key': 'acceptance-1' }))).toMatchObject({
      status: 422,
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it("does not know another agency's dossier, whatever is asked of it", async () => {
    const { id, version } = await received();
    const task = await waitingTask(house, id);
    const every = ['desk-officer', 'case-officer', 'unit-head', 'agency-head', 'registry-clerk'] as const;
    const stranger = await house.as(officerOf('H21.110', ...every));
    const taskPath = `/v1/officer/tasks/${id}/${task?.taskId}`;
    const looks = ['desk', 'officer'].flatMap((audience) =>
      ['', '/timeline', '/files/01890000-0000-7000-8000-000000000000'].map((part) => `/v1/${audience}/dossiers/${id}${part}`),
    );
    for (const path of [...looks, `/v1/desk/dossiers/${id}/receipt`])
      expect(await refused(house, () => stranger.get(path))).toMatchObject({ status: 404, code: 'DOSSIER_NOT_FOUND' });
    const commands: readonly [string, object][] = [
      [`/v1/desk/dossiers/${id}/acceptance`, {}],
      [`/v1/desk/dossiers/${id}/refusal`, GROUNDS],
      [`/v1/desk/dossiers/${id}/supplement-requests`, MISSING],
      [`/v1/desk/dossiers/${id}/supplement-answers`, { fileIds: [] }],
      [`/v1/desk/dossiers/${id}/withdrawal`, { reason: 'Thôi.' }],
      [`/v1/desk/dossiers/${id}/hand-over`, HANDED_OVER],
      [`/v1/officer/dossiers/${id}/supplement-requests`, MISSING],
      [`/v1/officer/dossiers/${id}/stop`, GROUNDS],
    ];
    // Neither does a wrong version tell that there is something.
    for (const [path, body] of commands)
      for (const seen of [version, 77])
        expect([path, await refused(house, () => stranger.post(path, body, seen))]).toMatchObject([
          path,
          { status: 404, code: 'DOSSIER_NOT_FOUND' },
        ]);
    const taskCommands: readonly [string, object | undefined][] = [
      ['claim', undefined],
      ['forward', {}],
      ['return', { reason: 'Thiếu.' }],
      ['decide', { outcome: 'granted' }],
      ['assign', { assigneeId: id }],
    ];
    for (const [action, body] of taskCommands)
      for (const seen of [version, 77])
        expect([action, await refused(house, () => stranger.post(`${taskPath}/${action}`, body, seen))]).toMatchObject([
          action,
          { status: 404, code: 'TASK_NOT_FOUND' },
        ]);
    expect(await refused(house, () => stranger.get(taskPath))).toMatchObject({ status: 404, code: 'TASK_NOT_FOUND' });
    const other = await house.as('citizen-2');
    expect(await refused(house, () => other.post(`/v1/citizen/dossiers/${id}/withdrawal`, { reason: 'Thôi.' }, version))).toMatchObject({
      status: 404,
      code: 'DOSSIER_NOT_FOUND',
    });
  });

  it('knows no ids that are none', async () => {
    for (const id of ['1', "1' or '1'='1", '01890000-0000-7000-8000-00000000000g', '..%2f..%2fetc']) {
      expect(await refused(house, () => desk.get(`/v1/desk/dossiers/${encodeURIComponent(id)}`))).toMatchObject({ status: 404 });
      expect(await refused(house, () => desk.post(`/v1/desk/dossiers/${encodeURIComponent(id)}/acceptance`, {}, 1))).toMatchObject({
        status: 404,
      });
    }
    // Written large, an id is the same id.
    const { id, version } = await received();
    const task = await waitingTask(house, id);
    expect((await desk.get(`/v1/desk/dossiers/${id.toUpperCase()}`)).status).toBe(200);
    expect((await desk.post(`/v1/officer/tasks/${id.toUpperCase()}/${task?.taskId}/forward`, {}, version)).status).toBe(200);
    expect(await refused(house, () => desk.post('/v1/desk/dossiers/a%00b/acceptance', {}, 1))).toMatchObject({
      status: 422,
      code: 'TEXT_HAS_NUL',
    });
  });
});
