import { addDayOff } from '../../support/added-day-off.js';
import { person, workflowHouse, type WorkflowHouse } from './workflow-house.js';

describe('deadlines whose calendar is decided while they run', () => {
  let house: WorkflowHouse;
  beforeAll(async () => void (house = await workflowHouse()));
  afterAll(() => house.close());

  const dossierOf = async (id: string) =>
    (
      await house.database.read<{ dueAt: Date; version: number; caseDueAt: Date; watchedAt: Date }>(
        `select d.due_at as "dueAt", d.calendar_version as version, c.due_at as "caseDueAt", w.due_at as "watchedAt"
       from dossiers.dossier d join workflow.work_case c on c.dossier_id = d.id
       join workflow.deadline_watch w on w.dossier_id = d.id and w.target_key = 'dossier' where d.id = $1`,
        [id],
      )
    )[0]!;
  const entries = (id: string) =>
    house.database.read<{ facts: Record<string, unknown> }>(
      `select facts from journal.entry where stream_id = $1 and type = 'dossiers.deadline-recomputed.v1' order by seq`,
      [id],
    );

  /** A new version of the national calendar with one more day off. */
  const dayOff = async (day: string, from: number): Promise<void> => {
    await addDayOff(house.database, day, from);
    await Promise.all([house.reference.refresh(), house.replica.reference.refresh()]);
  };

  it('are recomputed by an entry each, from two processes once, and only those that reach into the change', async () => {
    const [short, long] = [await house.received(3), await house.received(10)];
    await dayOff('2026-11-25', 2);
    expect((await dossierOf(long.id)).dueAt).toEqual(new Date('2026-12-01T17:00:00+07:00'));
    expect(await house.recompute.nextWorkAt(house.clock.at)).toEqual(house.clock.at);
    await Promise.all([house.recompute.run(house.clock.at), house.replica.recompute.run(house.clock.at)]);
    const moved = new Date('2026-12-02T17:00:00+07:00');
    expect(await dossierOf(long.id)).toEqual({ dueAt: moved, version: 3, caseDueAt: moved, watchedAt: moved });
    expect(await dossierOf(short.id)).toMatchObject({ dueAt: new Date('2026-11-19T17:00:00+07:00'), version: 2 });
    expect([await entries(short.id), await entries(long.id)]).toMatchObject([
      [],
      [
        {
          facts: {
            previousDueAt: '2026-12-01T10:00:00.000Z',
            dueAt: moved.toISOString(),
            previousCalendar: { version: 2 },
            calendar: { id: 'vn-national', version: 3 },
            why: expect.stringContaining('2026: '),
          },
        },
      ],
    ]);
    expect(await house.recompute.nextWorkAt(house.clock.at)).toBeUndefined();
    expect(await house.recompute.run(house.clock.at)).toEqual({ recomputed: 0, failed: [] });
  });

  it('stand on their version until then, and one that cannot be recomputed is reported and stops no other', async () => {
    const { id } = await house.received(10);
    await dayOff('2026-11-27', 3);
    const standing = await house.calendars.standing({ calendarId: 'vn-national', calendarVersion: 2, agencyCode: 'H21.16' });
    expect([standing.ref.version, (await house.calendars.forAgency('H21.16')).ref.version]).toEqual([2, 4]);
    expect((await dossierOf(id)).version).toBe(2);
    const bad = await house.received(10);
    await house.database.write(`update dossiers.dossier set duration = '{"unit":"working-days","value":-1}' where id = $1`, [bad.id]);
    const report = await house.as(person('stp-tiep-nhan-1', 'desk-officer'), () => house.recompute.run(house.clock.at));
    expect(report).toMatchObject({ failed: [bad.id] });
    expect((await dossierOf(id)).version).toBe(4);
  });
});
