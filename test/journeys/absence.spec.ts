import { Database } from '../../src/platform/database/database.js';
import { atTheCounter, officerOf, WARD } from '../support/handed-in.js';
import { House, JOURNEY_START, type Caller } from '../support/house.js';
import { enrolled, type GivenPost } from '../support/limited-officer.js';
import { stateOf } from '../support/row-counts.js';
import { carryThrough, waitingTask } from '../support/way-through.js';

const OTHER = 'H21.110';
const TODAY = JOURNEY_START.slice(0, 10);
const LEAVE = { validFrom: TODAY, validTo: '2026-11-25', reason: 'Nghỉ phép năm' };

interface Person {
  readonly id: string;
  readonly caller: Caller;
}

describe('an officer on leave, and a colleague who stands in', () => {
  let house: House;
  let away: Person;
  let substitute: Person;
  let head: Person;
  let stranger: Person;
  let heir: Person;
  let task: { readonly path: string; readonly version: () => Promise<number> };
  let dossierId: string;
  beforeAll(async () => {
    house = await House.open();
    const person = async (
      subject: string,
      ...posts: { agencyCode: string; roles: ('case-officer' | 'desk-officer' | 'agency-head')[] }[]
    ) => {
      const caller = await house.as(await enrolled(house, subject, ...posts));
      return { caller, id: (await caller.get('/v1/me')).body.id as string };
    };
    away = await person('di-vang', { agencyCode: WARD, roles: ['case-officer'] });
    substitute = await person('thay-the', { agencyCode: WARD, roles: ['desk-officer'] });
    head = await person('chu-tich', { agencyCode: WARD, roles: ['agency-head'] });
    stranger = await person('nguoi-ngoai', { agencyCode: OTHER, roles: ['agency-head'] });
    heir = await person('ke-nhiem', { agencyCode: WARD, roles: ['case-officer'] });
    ({ dossierId, task } = await taken());
  });
  afterAll(() => house.close());

  async function person(subject: string, ...posts: GivenPost[]): Promise<Person> {
    const caller = await house.as(await enrolled(house, subject, ...posts));
    return { caller, id: (await caller.get('/v1/me')).body.id as string };
  }

  /** A dossier whose appraisal the officer has taken. */
  async function taken() {
    const desk = await house.as(officerOf(WARD, 'desk-officer'));
    const { body } = await desk.post('/v1/desk/dossiers', atTheCounter());
    const first = (await waitingTask(house, body.id))!.stepCode;
    await carryThrough(house, body.id, body.version as number, 'granted', first.replace(/\d+$/, '3'));
    const waiting = (await waitingTask(house, body.id))!;
    expect(waiting.role).toBe('case-officer');
    const path = `/v1/officer/tasks/${body.id}/${waiting.taskId}`;
    const version = async () => (await away.caller.get(path)).body.version as number;
    expect((await away.caller.post(`${path}/claim`, undefined, await version())).status).toBe(200);
    return { dossierId: body.id as string, taskId: waiting.taskId, task: { path, version } };
  }

  const arrange = ({ caller }: Person, body: object) => caller.post('/v1/officer/absences', { ...LEAVE, ...body });
  const mineOf = async ({ caller }: Person) =>
    ((await caller.get('/v1/officer/tasks?which=mine')).body.items as { dossierId: string; assigneeId: string }[]).map((each) => [
      each.dossierId,
      each.assigneeId,
    ]);
  const forward = async ({ caller }: Person) => {
    const { status, body } = await caller.post(`${task.path}/forward`, {}, await task.version());
    return [status, body.code];
  };

  it('is arranged by the officer or a head above, with somebody of the same agency, and by nobody else', async () => {
    const before = await stateOf(house);
    const refusals: [Person, object, number, string][] = [
      [substitute, { officerId: away.id, substituteId: substitute.id }, 403, 'ABSENCE_DECIDED_ABOVE'],
      [away, { officerId: head.id }, 403, 'ABSENCE_DECIDED_ABOVE'],
      [stranger, { officerId: away.id, substituteId: substitute.id }, 404, 'OFFICER_NOT_FOUND'],
      [stranger, { officerId: away.id, agencyCode: WARD }, 422, 'AGENCY_UNKNOWN'],
      [head, { officerId: away.id, substituteId: head.id }, 422, 'SUBSTITUTE_IS_GIVER'],
      [away, { substituteId: away.id }, 422, 'SUBSTITUTE_IS_GIVER'],
      [head, { officerId: away.id, substituteId: stranger.id }, 422, 'SUBSTITUTE_OF_OTHER_AGENCY'],
      [head, { officerId: away.id, validFrom: '2026-11-19' }, 422, 'ABSENCE_IN_PAST'],
      [head, { officerId: away.id, validTo: TODAY }, 422, 'ABSENCE_ENDS_BEFORE_IT_BEGINS'],
      [head, { officerId: '019ab7f2-7c1e-7000-8000-00000000dead' }, 404, 'OFFICER_NOT_FOUND'],
    ];
    for (const [person, body, status, code] of refusals) {
      const answer = await arrange(person, body);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    expect((await house.as('citizen').then((citizen) => citizen.post('/v1/officer/absences', LEAVE))).status).toBe(403);
    expect(await stateOf(house)).toEqual(before);
  });

  it('lets the substitute do what the officer does, from the next request on, on his behalf', async () => {
    expect(await mineOf(substitute)).toEqual([]);
    expect(await forward(substitute)).toEqual([403, 'ROLE_MISSING']);
    const fellows = (await head.caller.get('/v1/officer/fellow-officers?limit=200')).body.items as { id: string }[];
    expect(fellows.map(({ id }) => id)).toEqual(expect.arrayContaining([away.id, substitute.id, head.id]));
    const arranged = await arrange(head, { officerId: away.id, substituteId: substitute.id });
    expect(arranged.status).toBe(201);
    expect((await substitute.caller.get('/v1/me')).body).toMatchObject({
      roles: ['desk-officer', 'case-officer'],
      standsInFor: [{ officerId: away.id, agencyCode: WARD, roles: ['case-officer'], validTo: LEAVE.validTo }],
    });
    const again = await arrange(away, { validFrom: '2026-11-24', validTo: '2026-11-27' });
    expect([again.status, again.body.code, again.body.details.absenceId]).toEqual([409, 'ABSENCE_OVERLAPS', arranged.body.id]);
    const both = await arrange(substitute, { validFrom: '2026-11-24', validTo: '2026-11-26', substituteId: away.id });
    expect([both.status, both.body.code]).toEqual([409, 'SUBSTITUTE_AWAY']);
    const alone = await arrange(substitute, { validFrom: '2026-11-24', validTo: '2026-11-26' });
    expect([alone.status, alone.body.code, alone.body.details]).toEqual([409, 'OFFICER_STANDS_IN', { absenceId: arranged.body.id }]);

    const own = await arrange(substitute, { validFrom: '2026-12-01', validTo: '2026-12-02' });
    expect(own.status).toBe(201);
    expect((await substitute.caller.post(`/v1/officer/absences/${own.body.id}/ending`, {})).status).toBe(200);
    expect(await mineOf(substitute)).toEqual([[dossierId, away.id]]);
    expect((await substitute.caller.get('/v1/officer/tasks/counts')).body.mine.open).toBe(1);
    expect((await substitute.caller.get(task.path)).body.allowedActions).toContain('forward');
    expect(await forward(substitute)).toEqual([200, undefined]);
    const [entry] = await house.app
      .get(Database)
      .read<Record<string, unknown>>(
        `select type, actor_id as actor, on_behalf_of as principal from journal.entry where stream_id = $1::uuid order by seq desc limit 1`,
        [dossierId],
      );
    expect(entry).toMatchObject({ actor: substitute.id, principal: away.id });
    const told = ((await head.caller.get(`/v1/officer/dossiers/${dossierId}`)).body.recentEntries as Record<string, unknown>[]).find(
      ({ type }) => type === 'workflow.task-forwarded.v1',
    );
    const names = await Promise.all([substitute, away].map(async ({ caller }) => (await caller.get('/v1/me')).body.name as string));
    expect(told).toMatchObject({ actorId: substitute.id, actorName: names[0], onBehalfOf: away.id, onBehalfOfName: names[1] });
    expect(told!['facts']).toMatchObject({
      role: 'case-officer',
      roleName: 'Cán bộ thụ lý',
      officerId: substitute.id,
      officerName: names[0],
    });
  });

  it('shows who is away to both and to heads of the agency, why to the officer and heads alone', async () => {
    const shown = async ({ caller }: Person) =>
      ((await caller.get('/v1/officer/absences')).body.items as { officerId: string; substituteId: string; reason: string | null }[]).map(
        ({ officerId, substituteId, reason }) => [officerId, substituteId, reason],
      );
    for (const person of [away, head]) expect(await shown(person)).toEqual([[away.id, substitute.id, LEAVE.reason]]);
    expect(await shown(substitute)).toEqual([[away.id, substitute.id, null]]);
    expect(await shown(stranger)).toEqual([]);
  });

  it('is over with the next request when the officer is back, and can be called off before it begins', async () => {
    const [{ id }] = (await away.caller.get('/v1/officer/absences')).body.items as [{ id: string }];
    const end = async ({ caller }: Person, absenceId: string, body: object = {}) => {
      const answer = await caller.post(`/v1/officer/absences/${absenceId}/ending`, body);
      return [answer.status, answer.body.code];
    };
    expect(await end(stranger, id)).toEqual([404, 'ABSENCE_NOT_FOUND']);
    expect(await end(substitute, id)).toEqual([403, 'ABSENCE_DECIDED_ABOVE']);
    expect(await end(away, 'khong-co')).toEqual([404, 'ABSENCE_NOT_FOUND']);
    expect(await end(away, id, { validTo: LEAVE.validTo })).toEqual([422, 'ABSENCE_END_OUTSIDE']);
    expect(await end(away, id)).toEqual([200, undefined]);
    expect(await end(away, id)).toEqual([409, 'ABSENCE_OVER']);
    expect((await substitute.caller.get('/v1/me')).body).toMatchObject({ roles: ['desk-officer'], standsInFor: [] });
    const later = await arrange(away, { validFrom: '2026-12-01', validTo: '2026-12-05' });
    expect(later.status).toBe(201);
    expect(await end(head, later.body.id)).toEqual([200, undefined]);
    expect((await away.caller.get('/v1/officer/absences')).body.items).toEqual([]);
  });

  it('leaves all open tasks to another one in one request of the head, each with its entry', async () => {
    const [one, two] = [await taken(), await taken()];
    const limited = await person('truong-phong', { agencyCode: WARD, roles: ['agency-head'], sectorCodes: ['G02-CT38'] });
    const handOver = ({ caller }: Person, to: Person) => caller.post('/v1/officer/hand-overs', { officerId: away.id, toOfficerId: to.id });
    for (const [by, to] of [
      [head, away],
      [head, stranger],
      [stranger, heir],
    ] as const) {
      const refused = await handOver(by, to);
      expect([refused.status, refused.body.code]).toEqual([409, 'OFFICER_NOT_SUITABLE']);
    }
    expect((await handOver(away, heir)).status).toBe(403);
    const unsuitable = await handOver(head, substitute);
    expect([unsuitable.status, unsuitable.body.handedOver]).toEqual([200, []]);
    const nothing = { handedOver: [], kept: [], isMore: false };
    const none = await handOver(limited, heir);
    expect([none.status, none.body]).toEqual([200, nothing]);
    const nobody = { officerId: '019ab7f2-7c1e-7000-8000-00000000dead', toOfficerId: heir.id };
    expect((await head.caller.post('/v1/officer/hand-overs', nobody)).body).toMatchObject({ status: 404, code: 'TASK_NOT_FOUND' });
    expect(unsuitable.body.kept.map(({ code }: { code: string }) => code)).toEqual(['OFFICER_NOT_SUITABLE', 'OFFICER_NOT_SUITABLE']);

    const listed = await head.caller.get(`/v1/officer/tasks?which=agency&assigneeId=${away.id}`);
    const ids = [one, two].map(({ taskId }) => taskId).toSorted();
    const taskIds = (rows: { taskId: string }[]) => rows.map(({ taskId }) => taskId).toSorted();
    expect(taskIds(listed.body.items)).toEqual(ids);
    const done = await handOver(head, heir);
    expect([done.status, taskIds(done.body.handedOver), done.body.kept, done.body.isMore]).toEqual([200, ids, [], false]);
    expect((await handOver(head, heir)).body).toEqual(nothing);
    expect(await mineOf(away)).toEqual([]);
    expect((await mineOf(heir)).map(([, assignee]) => assignee)).toEqual([heir.id, heir.id]);
    const entries = await house.app.get(Database).read(
      `select stream_id as id, facts->>'from' as previous, facts->>'assigneeId' as now from journal.entry
         where type = 'workflow.task-assigned.v1' and stream_id = any($1::uuid[]) order by stream_id`,
      [[one.dossierId, two.dossierId]],
    );
    expect(entries).toEqual(
      [one, two].map(({ dossierId: id }) => ({ id, previous: away.id, now: heir.id })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });
});
