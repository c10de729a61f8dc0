import { Database } from '../../src/platform/database/database.js';
import { atTheCounter, officerOf, WARD } from '../support/handed-in.js';
import { House, JOURNEY_START, type Caller } from '../support/house.js';
import { enrolled, type GivenPost } from '../support/limited-officer.js';
import { carryThrough, waitingTask } from '../support/way-through.js';

const LEAVE = { validFrom: JOURNEY_START.slice(0, 10), validTo: '2026-11-25', reason: 'Nghỉ phép năm' };
const BOTH = ['ordinary', 'restricted'] as const;

interface Person {
  readonly id: string;
  readonly caller: Caller;
}
interface Colleague {
  readonly id: string;
  readonly code?: string;
  readonly backOn?: string | null;
}

describe('who stands in acts in the post of another and within a clearance of his own', () => {
  let house: House;
  let away: Person;
  let uncleared: Person;
  let cleared: Person;
  let head: Person;
  let closed: Person;
  beforeAll(async () => {
    house = await House.open();
    away = await person('di-vang', { agencyCode: WARD, roles: ['case-officer'], confidentialities: BOTH });
    uncleared = await person('khong-mat', { agencyCode: WARD, roles: ['registry-clerk'] });
    cleared = await person('duoc-mat', { agencyCode: WARD, roles: ['registry-clerk'], confidentialities: BOTH });
    head = await person('chu-tich', { agencyCode: WARD, roles: ['agency-head'], confidentialities: BOTH });
    closed = await person('chi-mat', { agencyCode: WARD, roles: ['case-officer'], confidentialities: ['restricted'] });
  });
  afterAll(() => house.close());

  async function person(subject: string, post: GivenPost): Promise<Person> {
    const caller = await house.as(await enrolled(house, subject, post));
    return { caller, id: (await caller.get('/v1/me')).body.id as string };
  }

  /** Two dossiers whose appraisal the officer has; the second one is closed. */
  async function appraisals(): Promise<{ readonly dossierId: string; readonly path: string; readonly query: string }[]> {
    const desk = await house.as(officerOf(WARD, 'desk-officer'));
    const found = [];
    for (const confidentiality of BOTH) {
      const { body } = await desk.post('/v1/desk/dossiers', atTheCounter());
      const first = (await waitingTask(house, body.id))!.stepCode;
      await carryThrough(house, body.id, body.version as number, 'granted', first.replace(/\d+$/, '3'));
      const { taskId } = (await waitingTask(house, body.id))!;
      const path = `/v1/officer/tasks/${body.id}/${taskId}`;
      const { version } = (await away.caller.get(path)).body;
      expect((await away.caller.post(`${path}/claim`, undefined, version)).status).toBe(200);
      for (const [table, key] of [
        ['dossiers.dossier', 'id'],
        ['workflow.work_case', 'dossier_id'],
        ['workflow.task', 'dossier_id'],
      ])
        await house.app.get(Database).write(`update ${table} set confidentiality = $2 where ${key} = $1::uuid`, [body.id, confidentiality]);
      found.push({ dossierId: body.id as string, path, query: `dossierId=${body.id}&taskId=${taskId}` });
    }
    return found;
  }

  const arrange = (substitute: Person, officer = away) =>
    head.caller.post('/v1/officer/absences', { ...LEAVE, officerId: officer.id, substituteId: substitute.id });
  const mineOf = async ({ caller }: Person) =>
    ((await caller.get('/v1/officer/tasks?which=mine')).body.items as { dossierId: string }[]).map(({ dossierId }) => dossierId);
  const statusOf = async ({ caller }: Person, path: string) => (await caller.get(path)).status;

  it('sees and does what both are cleared for; the rest is told at once, and stays with the head', async () => {
    const [ordinary, restricted] = await appraisals();
    const arranged = await arrange(uncleared);
    expect([arranged.status, arranged.body.notCleared]).toEqual([201, ['restricted']]);
    expect(await mineOf(uncleared)).toEqual([ordinary!.dossierId]);
    expect([await statusOf(uncleared, ordinary!.path), await statusOf(uncleared, restricted!.path)]).toEqual([200, 404]);
    expect(await statusOf(uncleared, `/v1/officer/dossiers/${restricted!.dossierId}`)).toBe(404);
    // The role is that of the absent officer's post, which the substitute has not.
    expect((await uncleared.caller.get(ordinary!.path)).body.allowedActions).toContain('forward');
    const listed = await head.caller.get(`/v1/officer/tasks?which=agency&assigneeId=${away.id}`);
    expect((listed.body.items as { dossierId: string }[]).map(({ dossierId }) => dossierId).toSorted()).toEqual(
      [ordinary!.dossierId, restricted!.dossierId].toSorted(),
    );

    // Whom the head may give the closed one to, and why not to others.
    const { officers, others } = (await head.caller.get(`/v1/officer/colleagues?${restricted!.query}`)).body as Record<string, Colleague[]>;
    expect(officers!.map(({ id }) => id)).toEqual([closed.id]);
    const reasonOf = (id: string) => others!.find((each) => each.id === id);
    expect(reasonOf(away.id)).toMatchObject({ code: 'OFFICER_AWAY', backOn: LEAVE.validTo });
    expect(others!.filter(({ id }) => id !== away.id).map(({ code }) => code)).toEqual(others!.slice(1).map(() => 'OFFICER_NOT_SUITABLE'));
    const { version } = (await head.caller.get(restricted!.path)).body;
    const given = (assigneeId: string) => head.caller.post(`${restricted!.path}/assign`, { assigneeId }, version);
    expect((await given(uncleared.id)).body.code).toBe('OFFICER_NOT_SUITABLE');
    expect((await given(closed.id)).status).toBe(200);
    await away.caller.post(`/v1/officer/absences/${arranged.body.id}/ending`, {});
  });

  it('sees both where he is cleared for both', async () => {
    const [ordinary, restricted] = await appraisals();
    const arranged = await arrange(cleared);
    expect([arranged.status, arranged.body.notCleared]).toEqual([201, []]);
    expect([await statusOf(cleared, ordinary!.path), await statusOf(cleared, restricted!.path)]).toEqual([200, 200]);
    expect((await cleared.caller.get(restricted!.path)).body.allowedActions).toContain('forward');
    await away.caller.post(`/v1/officer/absences/${arranged.body.id}/ending`, {});
  });

  it('is refused where the posts would bring him nothing', async () => {
    expect((await arrange(uncleared, closed)).body).toMatchObject({ status: 409, code: 'SUBSTITUTE_NOT_CLEARED' });
    expect((await arrange(cleared, closed)).status).toBe(201);
    expect((await cleared.caller.get('/v1/me')).body.standsInFor).toMatchObject([{ officerId: closed.id }]);
  });
});
