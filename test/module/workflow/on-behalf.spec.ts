import { coverageOf } from '../../../src/platform/auth/covered.js';
import { poolsOf } from '../../../src/modules/workflow/persistence/task-pools.js';
import { agenciesOf, type Actor } from '../../../src/shared/actor.js';
import { grantOf } from '../../../src/shared/grant.js';
import { DEPARTMENT, person, workflowHouse, type WorkflowHouse } from './workflow-house.js';

describe('steps on behalf of another officer', () => {
  let house: WorkflowHouse;
  beforeAll(async () => void (house = await workflowHouse()));
  afterAll(() => house.close());

  const desk = person('stp-tiep-nhan-1', 'desk-officer');
  const unitHead = person('stp-truong-phong', 'unit-head');
  const own = person('stp-chuyen-vien-1', 'case-officer');
  const standIn = { ...grantOf(['unit-head'], [DEPARTMENT], DEPARTMENT), onBehalfOf: unitHead.id };
  /** A case officer who stands in for the head of the unit. */
  const deputy: Actor = { ...own, grants: [...own.grants, standIn] };

  const present = async (dossierId: string, actor: Actor) => {
    const open = {
      which: 'agency',
      hands: [actor.id],
      agencies: agenciesOf(actor),
      coverage: coverageOf(actor),
      pools: poolsOf(actor),
    } as const;
    const rows = await house.worklist.list({ ...open, now: house.clock.at.toISOString(), limit: 200 });
    return rows.find((each) => each.dossierId === dossierId)!.taskId;
  };

  it('are journaled with the principal, and those of the own post without', async () => {
    const { id: dossierId } = await house.received();
    for (const actor of [desk, deputy, deputy]) {
      const taskId = await present(dossierId, actor);
      await house.as(actor, () => house.forward.execute({ dossierId, taskId, expected: 'any' }, {}, actor));
    }
    const steps = await house.database.read(
      `select actor_id as "by", on_behalf_of as "for", facts->>'toStep' as next from journal.entry
       where stream_id = $1 and type = 'workflow.task-forwarded.v1' order by seq`,
      [dossierId],
    );
    expect(steps).toMatchObject([
      { by: desk.id, for: null },
      { by: deputy.id, for: unitHead.id },
      { by: deputy.id, for: null },
    ]);
    const tasks = await house.database.read(
      `select closed_by as "by", closed_for as "for" from workflow.task where dossier_id = $1 and closed_by is not null order by ordinal`,
      [dossierId],
    );
    expect(tasks).toEqual(steps.map((step) => ({ by: step['by'], for: step['for'] })));
  });
});
