import { poolsOf } from '../../../src/modules/workflow/persistence/task-pools.js';
import { agenciesOf } from '../../../src/shared/actor.js';
import { coverageOf } from '../../../src/platform/auth/covered.js';
import { backgroundStreamId } from '../../../src/platform/journal/append-background.js';
import { EMPTY_CHAIN, canonicalEntry, chainLink } from '../../../src/platform/journal/entry.js';
import type { JobReport } from '../../../src/platform/jobs/scheduled-job.js';
import { person, workflowHouse, type WorkflowHouse } from './workflow-house.js';

describe('the deadline sweep', () => {
  let house: WorkflowHouse;
  beforeAll(async () => void (house = await workflowHouse()));
  afterAll(() => house.close());
  beforeEach(async () => {
    house.clock.at = new Date('2026-11-16T08:00:00+07:00');
    await house.database.write('delete from workflow.deadline_watch');
    await house.database.write('delete from workflow.deadline_notice');
  });

  const at = (instant: string): Promise<JobReport> => {
    house.clock.at = new Date(instant);
    return house.sweep.run(house.clock.at);
  };
  const told = (dossierId: string) =>
    house.database.read<{ facts: { target: string; kind: string; dueAt: string } }>(
      'select facts from journal.entry where stream_id = $1 order by seq',
      [backgroundStreamId('deadlines', dossierId)],
    );

  it('tells each deadline once: due soon, then overdue, first the step’s and then the dossier’s', async () => {
    const { id, version } = await house.received(10);
    expect(await at('2026-11-16T08:01:00+07:00')).toEqual({ dueSoon: 0, overdue: 0, failed: [] });
    expect(await house.sweep.nextWorkAt()).toEqual(new Date('2026-11-16T10:00:00+07:00'));
    expect(await at('2026-11-16T10:00:00+07:00')).toMatchObject({ dueSoon: 1, overdue: 0 });
    expect(await at('2026-11-16T10:01:00+07:00')).toMatchObject({ dueSoon: 0, overdue: 0 });
    expect(await at('2026-11-16T14:00:00+07:00')).toMatchObject({ dueSoon: 0, overdue: 1 });
    expect(await at('2026-11-27T17:00:00+07:00')).toMatchObject({ dueSoon: 0, overdue: 0 });
    expect(await at('2026-12-01T23:59:00+07:00')).toMatchObject({ dueSoon: 1, overdue: 0 });
    expect(await at('2026-12-02T00:00:00+07:00')).toMatchObject({ dueSoon: 0, overdue: 1 });
    expect(await at('2026-12-02T17:00:00+07:00')).toMatchObject({ dueSoon: 0, overdue: 0 });
    expect((await told(id)).map(({ facts }) => [facts.target === 'dossier', facts.kind])).toEqual([
      [false, 'due-soon'],
      [false, 'overdue'],
      [true, 'due-soon'],
      [true, 'overdue'],
    ]);
    const [row] = await house.database.read<{ version: number }>('select journal.version_of($1) as version', [id]);
    expect(row!.version).toBe(version);
    expect(await house.sweep.nextWorkAt()).toBeUndefined();
  });

  it('tells everything once when two processes sweep at the same time, over batches', async () => {
    await house.received(10);
    await house.database.write(
      `insert into workflow.deadline_watch (dossier_id, target_key, agency_code, due_at, next_at, stage)
       select gen_random_uuid(), 'dossier', 'H21.16', '2026-11-16T10:00:00+07:00', '2026-11-16T09:00:00+07:00',
       'waiting' from generate_series(1, 2500)`,
    );
    house.clock.at = new Date('2026-11-16T09:30:00+07:00');
    const reports = await Promise.all([house.sweep, house.replica.sweep].map((sweep) => sweep.run(house.clock.at)));
    expect(reports.reduce((sum, { dueSoon }) => sum + (dueSoon as number), 0)).toBe(2500);
    const [counts] = await house.database.read(
      `select (select count(*)::int4 from workflow.deadline_notice) as told, (select count(*)::int4 from journal.entry
        where type = 'workflow.deadline-told.v1' and at = '2026-11-16T09:30:00+07:00') as entries,
              (select count(*)::int4 from workflow.deadline_watch where stage = 'waiting'
              and next_at <= '2026-11-16T09:30:00+07:00') as left`,
    );
    expect(counts).toEqual({ told: 2500, entries: 2500, left: 0 });
  });

  it('does not tell again what was told, whatever became of the watch', async () => {
    await house.received(10);
    await at('2026-11-16T14:00:00+07:00');
    await house.database.write(
      `update workflow.deadline_watch set stage = 'waiting', next_at = '2026-11-16T10:00:00+07:00' where target_key <> 'dossier'`,
    );
    expect(await at('2026-11-16T14:01:00+07:00')).toEqual({ dueSoon: 0, overdue: 0, failed: [] });
  });

  it('reports a dossier that cannot be told, puts it off, and tells all others', async () => {
    const good = await house.received(10);
    const bad = '0197a000-0000-7000-8000-00000000bad1';
    await house.database.write(
      `insert into workflow.deadline_watch (dossier_id, target_key, agency_code, due_at, next_at, stage)
        values ($1, 'dossier', 'H21.16', 'infinity', '2026-11-16T08:00:00+07:00', 'waiting')`,
      [bad],
    );
    expect(await at('2026-11-16T14:00:00+07:00')).toEqual({ dueSoon: 1, overdue: 1, failed: [bad] });
    expect(await told(good.id)).toHaveLength(2);
    expect(await at('2026-11-16T14:01:00+07:00')).toEqual({ dueSoon: 0, overdue: 0, failed: [] });
    expect(await at('2026-11-16T14:15:00+07:00')).toMatchObject({ failed: [bad] });
  });

  it('forgets the deadlines of what is done, and follows a step to the next', async () => {
    const dossier = await house.received(10);
    const desk = person('stp-tiep-nhan-1', 'desk-officer');
    const rows = await house.worklist.list({
      which: 'unit',
      hands: [desk.id],
      agencies: agenciesOf(desk),
      coverage: coverageOf(desk),
      pools: poolsOf(desk),
      now: house.clock.at.toISOString(),
      limit: 50,
    });
    const taskId = rows.find(({ dossierId }) => dossierId === dossier.id)!.taskId;
    house.clock.at = new Date('2026-11-16T09:00:00+07:00');
    const { waiting } = await house.forward.execute({ dossierId: dossier.id, taskId, expected: dossier.version }, {}, desk);
    expect(await at('2026-11-16T17:00:00+07:00')).toMatchObject({ dueSoon: 1, overdue: 1 });
    expect((await told(dossier.id)).every(({ facts }) => facts.target === waiting[0]!.taskId)).toBe(true);
  });

  it('writes entries that a verifier can follow', async () => {
    const { id } = await house.received(1);
    await at('2026-11-20T08:00:00+07:00');
    const streamId = backgroundStreamId('deadlines', id);
    const rows = await house.database.read<{ type: string; actor_id: string; at: Date; facts: object; hash: string }>(
      `select type, actor_id, at, facts, encode(hash, 'hex') as hash from journal.entry where stream_id = $1 order by seq`,
      [streamId],
    );
    expect(rows).toHaveLength(4);
    let link = EMPTY_CHAIN;
    for (const [index, row] of rows.entries()) {
      const canonical = canonicalEntry({ ...row, on_behalf_of: null, at: row.at.toISOString() }, null);
      expect((link = chainLink(link, { streamId, seq: index + 1 }, canonical, ''))).toBe(row.hash);
    }
    const [head] = await house.database.read(`select seq, encode(hash, 'hex') as hash from journal.stream where stream_id = $1`, [
      streamId,
    ]);
    expect(head).toEqual({ seq: 4, hash: link });
  });
});
