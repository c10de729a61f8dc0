import { addDayOff } from '../../support/added-day-off.js';
import { asking } from '../../unit/routing/given.js';
import { routingHouse, type RoutingHouse } from './routing-house.js';

describe('deadlines of answers whose calendar is decided while they run', () => {
  let house: RoutingHouse;
  beforeAll(async () => void (house = await routingHouse('single-statement')));
  afterAll(() => house.close());

  const ask = async (days: number): Promise<string> => {
    const dossier = await house.running();
    const question = {
      askedAgencyCode: 'H21.195',
      question: 'Đề nghị xác nhận.',
      fileIds: [],
      duration: { unit: 'working-days' as const, value: days },
    };
    return (await house.ask.execute(dossier.id, dossier.version, question, asking)).dossierId;
  };
  const rowOf = async (dossierId: string) =>
    (
      await house.database.read<Record<string, unknown>>(
        `select due_at as "dueAt", next_at as "nextAt", stage, calendar_version as version from routing.consultation
          where dossier_id = $1::uuid`,
        [dossierId],
      )
    )[0]!;
  const entries = (dossierId: string) =>
    house.database.read<{ facts: Record<string, unknown> }>(
      `select facts from journal.entry where stream_id = $1 and type = 'routing.consultation-deadline-recomputed.v1' order by seq`,
      [dossierId],
    );
  const dayOff = async (day: string, from: number): Promise<void> => {
    await addDayOff(house.database, day, from);
    await house.reference.refresh();
  };

  it('are recomputed by an entry each, from two processes once; those that stay the same get the new version without one', async () => {
    const [short, long] = [await ask(1), await ask(5)];
    expect(await rowOf(long)).toMatchObject({ dueAt: new Date('2026-11-23T17:00:00+07:00'), version: 2 });
    expect(await house.recompute.nextWorkAt(house.clock.at)).toBeUndefined();
    await dayOff('2026-11-19', 2);
    expect(await house.recompute.nextWorkAt(house.clock.at)).toEqual(house.clock.at);
    await Promise.all([house.recompute.run(house.clock.at), house.recomputeToo.run(house.clock.at)]);
    const moved = new Date('2026-11-25T17:00:00+07:00');
    expect(await rowOf(long)).toMatchObject({ dueAt: moved, stage: 'waiting', version: 3 });
    expect(await rowOf(short)).toMatchObject({ dueAt: new Date('2026-11-17T17:00:00+07:00'), version: 3 });
    expect([await entries(short), await entries(long)]).toMatchObject([
      [],
      [
        {
          facts: {
            previousDueAt: '2026-11-23T10:00:00.000Z',
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

  it('from before versions were kept get the one in use, with an entry where they move; one that fails stops no other', async () => {
    const [same, other, bad] = [await ask(5), await ask(5), await ask(5)];
    await house.database.write(
      'update routing.consultation set calendar_id = null, calendar_version = null where dossier_id = any($1::uuid[])',
      [[same, other, bad]],
    );
    await house.database.write(
      `update routing.consultation set due_at = '2026-11-23T17:00:00+07:00', stage = 'due-soon' where dossier_id = $1::uuid`,
      [other],
    );
    await house.database.write(
      `update routing.consultation set duration = '{"unit":"working-days","value":-1}' where dossier_id = $1::uuid`,
      [bad],
    );
    expect(await house.recompute.run(house.clock.at)).toMatchObject({ recomputed: 1, failed: [expect.any(String)] });
    const due = new Date('2026-11-25T17:00:00+07:00');
    expect([await rowOf(same), await rowOf(other), await rowOf(bad)]).toMatchObject([
      { dueAt: due, version: 3 },
      { dueAt: due, stage: 'waiting', version: 3 },
      { version: null },
    ]);
    expect([await entries(same), await entries(other)]).toMatchObject([[], [{ facts: { previousCalendar: null, why: null } }]]);
  });
});
