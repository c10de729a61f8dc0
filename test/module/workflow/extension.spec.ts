import type { Dossier } from '../../../src/modules/dossiers/domain/dossier.js';
import { backgroundStreamId } from '../../../src/platform/journal/append-background.js';
import { RULES } from '../../support/dossier-builder.js';
import { DEPARTMENT, person, workflowHouse, type WorkflowHouse } from './workflow-house.js';

const OFFICER = person('stp-tiep-nhan-1', 'desk-officer');

describe.each(['single-statement', 'statements'] as const)('an extended deadline is kept and watched (%s)', (mode) => {
  let house: WorkflowHouse;
  beforeAll(async () => void (house = await workflowHouse(mode)));
  afterAll(() => house.close());
  beforeEach(() => void (house.clock.at = new Date('2026-11-16T08:00:00+07:00')));

  const change = (id: string, decide: (dossier: Dossier) => void): Promise<Dossier> =>
    house.transactions.run('any', async () => {
      const dossier = await house.dossiers.load(id);
      decide(dossier);
      return house.dossiers.save(dossier);
    });
  const extend = async (id: string, dueOn: string): Promise<void> => {
    const calendar = await house.calendars.forAgency(DEPARTMENT);
    const letter = { reason: 'Cần xác minh thêm', letterNumber: null, grantedAt: house.clock.at, grantedBy: OFFICER.id };
    await change(id, (dossier) => dossier.extend({ dueOn, ...letter }, RULES, calendar));
  };
  const sweepAt = async (instant: string): Promise<void> => {
    house.clock.at = new Date(instant);
    await house.sweep.run(house.clock.at);
  };
  const told = async (id: string): Promise<string[]> => {
    const entries = await house.database.read<{ facts: { target: string; kind: string; dueAt: string } }>(
      'select facts from journal.entry where stream_id = $1 order by seq',
      [backgroundStreamId('deadlines', id)],
    );
    return entries.filter(({ facts }) => facts.target === 'dossier').map(({ facts }) => `${facts.kind} ${facts.dueAt}`);
  };

  it('with its letter, and read back as the clock wants it', async () => {
    const { id } = await house.received(10);
    await extend(id, '2026-12-08');
    const [row] = await house.database.read(
      `select number, previous_due_at as "previousDueAt", due_at as "dueAt", reason,
        letter_number as "letterNumber" from dossiers.extension where dossier_id = $1`,
      [id],
    );
    expect(row).toEqual({
      number: 1,
      previousDueAt: new Date('2026-12-01T17:00:00+07:00'),
      dueAt: new Date('2026-12-08T17:00:00+07:00'),
      reason: 'Cần xác minh thêm',
      letterNumber: null,
    });
    const again = await change(id, (dossier) => dossier.startProcessing());
    expect([again.extensions[0]?.dueAt, again.dueAt, again.originalDueAt]).toEqual([
      new Date('2026-12-08T17:00:00+07:00'),
      new Date('2026-12-08T17:00:00+07:00'),
      new Date('2026-12-01T17:00:00+07:00'),
    ]);
    await expect(extend(id, '2026-12-09')).rejects.toMatchObject({ code: 'EXTENSION_LIMIT_REACHED' });
  });

  it('is told for the new due instant, also where the old one was told to be near', async () => {
    const [first, second] = [(await house.received(10)).id, (await house.received(10)).id];
    await extend(first, '2026-12-08');
    await sweepAt('2026-11-30T17:00:00+07:00');
    expect([await told(first), await told(second)]).toEqual([[], ['due-soon 2026-12-01T10:00:00.000Z']]);
    house.clock.at = new Date('2026-11-30T17:00:00+07:00');
    await extend(second, '2026-12-04');
    for (const instant of [
      '2026-12-01T17:00:00+07:00',
      '2026-12-03T17:00:00+07:00',
      '2026-12-04T17:00:00+07:00',
      '2026-12-07T17:00:00+07:00',
      '2026-12-09T00:00:00+07:00',
    ])
      await sweepAt(instant);
    expect(await told(first)).toEqual(['due-soon 2026-12-08T10:00:00.000Z', 'overdue 2026-12-08T10:00:00.000Z']);
    expect(await told(second)).toEqual([
      'due-soon 2026-12-01T10:00:00.000Z',
      'due-soon 2026-12-04T10:00:00.000Z',
      'overdue 2026-12-04T10:00:00.000Z',
    ]);
  });
});
