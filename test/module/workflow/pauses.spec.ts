import { poolsOf } from '../../../src/modules/workflow/persistence/task-pools.js';
import { agenciesOf } from '../../../src/shared/actor.js';
import { reaching } from '../../support/rights.js';
import type { Dossier } from '../../../src/modules/dossiers/domain/dossier.js';
import { newId } from '../../../src/shared/id.js';
import { RULES } from '../../support/dossier-builder.js';
import { DEPARTMENT, person, workflowHouse, type WorkflowHouse } from './workflow-house.js';

const desk = person('stp-tiep-nhan-1', 'desk-officer');

describe('a case follows its dossier', () => {
  let house: WorkflowHouse;
  beforeAll(async () => void (house = await workflowHouse()));
  afterAll(() => house.close());

  const state = async (dossierId: string): Promise<Record<string, unknown>> => {
    const [row] = await house.database.read(
      `select c.state, c.close_reason as reason, (select array_agg(t.state order by t.ordinal) from workflow.task t
        where t.dossier_id = c.dossier_id) as tasks,
              (select count(*)::int4 from workflow.deadline_watch w where w.dossier_id = c.dossier_id) as watched,
              c.due_at = d.due_at as "sameDeadline"
       from workflow.work_case c join dossiers.dossier d on d.id = c.dossier_id where c.dossier_id = $1`,
      [dossierId],
    );
    return row!;
  };
  const change = (id: string, decide: (dossier: Dossier) => void): Promise<Dossier> =>
    house.transactions.run('any', async () => {
      const dossier = await house.dossiers.load(id);
      decide(dossier);
      return house.dossiers.save(dossier);
    });
  const begun = async (): Promise<string> => {
    const { id, version } = await house.received(10);
    const rows = await house.worklist.list({
      which: 'unit',
      hands: [desk.id],
      agencies: agenciesOf(desk),
      coverage: reaching(DEPARTMENT),
      pools: poolsOf(desk),
      now: house.clock.at.toISOString(),
      limit: 50,
    });
    await house.forward.execute(
      { dossierId: id, taskId: rows.find(({ dossierId }) => dossierId === id)!.taskId, expected: version },
      {},
      desk,
    );
    return id;
  };

  it('stands still while papers are awaited, in the command that asks for them, and goes on with the answer', async () => {
    const id = await begun();
    const calendar = await house.calendars.forAgency(DEPARTMENT);
    const request = {
      id: newId(),
      items: ['Giấy xác nhận'],
      reason: 'Thiếu',
      legalBasis: null,
      requestedAt: house.clock.at,
      requestedBy: desk.id,
    };
    await change(id, (dossier) => dossier.requestSupplement(request, RULES.supplementLimit, newId(), calendar));
    expect(await state(id)).toMatchObject({ state: 'suspended', watched: 0 });
    house.clock.at = new Date('2026-11-18T10:00:00+07:00');
    await change(id, (dossier) => dossier.answerSupplement('Đã nộp', house.clock.at, calendar));
    expect(await state(id)).toMatchObject({ state: 'open', tasks: ['done', 'open'], watched: 2, sameDeadline: true });
  });

  it('ends with the withdrawal, and its tasks are cancelled', async () => {
    const id = await begun();
    await change(id, (dossier) => dossier.withdraw('Không còn nhu cầu', house.clock.at));
    expect(await state(id)).toMatchObject({ state: 'closed', reason: 'withdrawn', tasks: ['done', 'cancelled'], watched: 0 });
  });
});
