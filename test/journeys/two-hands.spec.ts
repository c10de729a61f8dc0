import { House, type Caller } from '../support/house.js';
import { atTheCounter, officerOf, WARD } from '../support/handed-in.js';
import { carryThrough, waitingTask } from '../support/way-through.js';

/** One person with all the posts of a small commune. */
const ALONE = {
  subject: 'mot-nguoi-nhieu-viec',
  name: 'Một người nhiều việc',
  agencyCode: WARD,
  roles: ['case-officer' as const, 'unit-head' as const, 'agency-head' as const],
};

describe('who appraises a dossier and who decides it', () => {
  let house: House;
  let alone: Caller;
  let administrator: Caller;
  beforeAll(async () => {
    house = await House.open();
    [alone, administrator] = [await house.as(ALONE), await house.as('administrator')];
  });
  afterAll(() => house.close());

  /** A dossier that one person has appraised, before its decision. */
  const appraised = async (): Promise<string> => {
    const desk = await house.as(officerOf(WARD, 'desk-officer'));
    const { body } = await desk.post('/v1/desk/dossiers', atTheCounter());
    let { version } = body as { version: number };
    for (let item = await waitingTask(house, body.id); item; item = await waitingTask(house, body.id)) {
      const path = `/v1/officer/tasks/${body.id}/${item.taskId}`;
      const caller = item.role === 'desk-officer' ? desk : alone;
      const task = await caller.get(path);
      if (item.role === 'agency-head') return body.id as string;
      version = (await caller.post(`${path}/forward`, {}, task.body.version ?? version)).body.version as number;
    }
    throw new Error('the process has no decision');
  };
  const decide = async (dossierId: string, caller: Caller) => {
    const item = await waitingTask(house, dossierId);
    const path = `/v1/officer/tasks/${dossierId}/${item!.taskId}`;
    const task = await caller.get(path);
    return {
      allowed: task.body.allowedActions as string[],
      answer: await caller.post(`${path}/decide`, { outcome: 'granted' }, task.body.version),
      path,
    };
  };
  const rule = { validFrom: '2026-11-20', appraiserMayDecide: true, receiverMayResolve: true, decision: '12/QĐ-UBND' };

  it('are two people, unless a decision of the agency combines the posts, which is then shown and counted', async () => {
    const id = await appraised();
    const refused = await decide(id, alone);
    expect([refused.allowed, refused.answer.status, refused.answer.body.code]).toEqual([
      expect.not.arrayContaining(['decide', 'claim']),
      409,
      'APPRAISER_MAY_NOT_DECIDE',
    ]);

    const duties = `/v1/admin/agencies/${WARD}/duties`;
    expect((await administrator.post(duties, rule)).status).toBe(428);
    const set = await administrator.post(duties, rule, 1);
    expect([set.status, set.headers['etag'], set.body]).toEqual([
      201,
      '"2"',
      { agencyCode: WARD, agencyName: 'Ủy ban nhân dân phường Hoài Nhơn', ...rule, version: 2 },
    ]);
    const decided = await decide(id, alone);
    expect([decided.allowed, decided.answer.status]).toEqual([expect.arrayContaining(['decide']), 200]);
    const seen = (await alone.get(decided.path)).body.visits as { stepCode: string; combinedBy: string | null }[];
    expect(seen.filter(({ combinedBy }) => combinedBy !== null)).toEqual([expect.objectContaining({ combinedBy: '12/QĐ-UBND' })]);
    await carryThrough(house, id, decided.answer.body.version as number, 'granted');
    expect((await alone.get(`/v1/officer/dossiers/${id}`)).body).toMatchObject({ status: 'completed', combinedBy: '12/QĐ-UBND' });
    expect((await (await house.as('citizen')).get(`/v1/citizen/dossiers/${id}`)).body).toMatchObject({
      status: 'completed',
      combinedBy: null,
    });
    expect((await alone.get('/v1/officer/dossiers?combinedPosts=true&count=exact')).body).toMatchObject({ count: 1, items: [{ id }] });

    const apart = { ...rule, appraiserMayDecide: false, decision: '13/QĐ-UBND' };
    expect((await administrator.post(duties, apart, 1)).body).toMatchObject({ status: 412, code: 'VERSION_MOVED' });
    expect((await administrator.post(duties, apart, 2)).body.version).toBe(3);
    expect((await decide(await appraised(), alone)).answer.body.code).toBe('APPRAISER_MAY_NOT_DECIDE');
    const listed = await administrator.get(duties);
    expect([listed.headers['etag'], listed.body]).toEqual([
      expect.stringMatching(/^"3-/),
      { items: [{ agencyCode: WARD, agencyName: 'Ủy ban nhân dân phường Hoài Nhơn', ...apart }], version: 3 },
    ]);
  });

  it('is decided by the administrators of the agency and of those above it, for the time to come', async () => {
    const path = `/v1/admin/agencies/${WARD}/duties`;
    const another = await house.as({ ...officerOf('H21.110', 'administrator') });
    expect((await another.post(path, rule, 1)).status).toBe(404);
    expect((await another.get(path)).status).toBe(404);
    expect((await alone.post(path, rule, 1)).status).toBe(403);
    const both = await house.as({ ...ALONE, subject: 'vua-lam-vua-quan-tri', roles: ['administrator', 'agency-head'] });
    expect((await both.post(path, rule, 3)).body).toMatchObject({ status: 403, code: 'DUTIES_OF_ONESELF' });
    expect((await administrator.post('/v1/admin/agencies/G01/duties', rule, 1)).status).toBe(404);
    expect((await administrator.post(path, { ...rule, validFrom: '2026-11-19' }, 3)).body).toMatchObject({
      status: 422,
      code: 'DUTY_RULE_IN_PAST',
    });
    expect((await administrator.post(path, { ...rule, decision: '.' }, 3)).status).toBe(422);
  });
});
