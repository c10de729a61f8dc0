import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { atTheCounter, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { waitingTask } from '../support/way-through.js';

const statuses = (answers: readonly Response[]): number[] => answers.map(({ status }) => status).sort();

describe('many at once', () => {
  let house: House;
  let desk: Caller;
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as('desk-officer-commune');
  });
  afterAll(() => house.close());

  const receive = (key: string): Promise<Response> => desk.post('/v1/desk/dossiers', atTheCounter(), undefined, { 'idempotency-key': key });
  const atOnce = <T>(times: number, call: (index: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: times }, (_, index) => call(index)));

  it('64 receptions at one counter: 64 codes without a gap, none lost, with one moment more or less', async () => {
    const answers = await atOnce(64, () => receive(randomUUID()));
    expect(new Set(statuses(answers))).toEqual(new Set([201]));
    const numbers = answers.map(({ body }) => Number((body.code as string).slice('H21.195-261120-'.length))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 64 }, (_, index) => index + 1));
    const list = await desk.get('/v1/desk/dossiers?limit=200&count=exact&receivingAgencyCode=H21.195');
    expect(list.body.count).toBe(64);
    expect(new Set((list.body.items as { code: string }[]).map(({ code }) => code))).toEqual(new Set(answers.map(({ body }) => body.code)));
    for (const { body } of answers.slice(0, 5))
      expect((await desk.get(`/v1/desk/dossiers/${body.id}`)).body).toMatchObject({ code: body.code, version: body.version });
  });

  it('one key ten times: one dossier, ten equal answers', async () => {
    const before = (await desk.get('/v1/desk/dossiers?count=exact')).body.count as number;
    const key = randomUUID();
    const answers = await atOnce(10, () => receive(key));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    expect((await desk.get('/v1/desk/dossiers?count=exact')).body.count).toBe(before + 1);
  });

  it('two officers on one version: one acts, the other learns that it moved', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, version } = (await receive(randomUUID())).body as { id: string; version: number };
      const task = await waitingTask(house, id);
      const officers = await atOnce(2, (index) => house.as({ ...officerOf(WARD, 'desk-officer'), subject: `desk-${index}` }));
      const answers = await Promise.all(
        officers.map((officer) => officer.post(`/v1/officer/tasks/${id}/${task?.taskId}/forward`, {}, version)),
      );
      expect(statuses(answers)).toEqual([200, 412]);
      expect(answers.find(({ status }) => status === 412)?.body.code).toBe('VERSION_MOVED');
      const timeline = await desk.get(`/v1/desk/dossiers/${id}/timeline?limit=200`);
      expect((timeline.body.items as { type: string }[]).filter(({ type }) => type === 'workflow.task-forwarded.v1')).toHaveLength(1);
    }
  });

  it('two claims of one task: one has it, the other does not', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, version } = (await receive(randomUUID())).body as { id: string; version: number };
      const task = await waitingTask(house, id);
      const path = `/v1/officer/tasks/${id}/${task?.taskId}`;
      const officers = await atOnce(2, (index) => house.as({ ...officerOf(WARD, 'desk-officer'), subject: `desk-${index}` }));
      const answers = await Promise.all(officers.map((officer) => officer.post(`${path}/claim`, undefined, version)));
      expect(statuses(answers)).toEqual([200, 412]);
      const loser = officers[answers.findIndex(({ status }) => status === 412)];
      const seen = await loser?.get(path);
      expect(seen?.body).toMatchObject({ state: 'claimed', allowedActions: [] });
      expect((await loser?.post(`${path}/claim`, undefined, seen?.body.version as number))?.body.code).toBe('TASK_NOT_OPEN');
    }
  });

  it('thirty clerks at thirty counters and one: every counter counts for itself', async () => {
    const communes = ['H21.109', 'H21.110', 'H21.113'];
    const clerks = await Promise.all(communes.map((agencyCode) => house.as(officerOf(agencyCode, 'desk-officer'))));
    const answers = await atOnce(30, (index) =>
      clerks[index % 3]!.post('/v1/desk/dossiers', atTheCounter({ resolvingAgencyCode: communes[index % 3] })),
    );
    for (const [place, agencyCode] of communes.entries()) {
      const codes = answers.filter((_, index) => index % 3 === place).map(({ body }) => body.code as string);
      expect(codes.sort()).toEqual(Array.from({ length: 10 }, (_, index) => `${agencyCode}-261120-${String(index + 1).padStart(4, '0')}`));
    }
  });
});
