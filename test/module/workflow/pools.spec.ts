import { performedBy } from '../../../src/modules/workflow/domain/task-rules.js';
import { TaskCounter } from '../../../src/modules/workflow/persistence/task-counter.js';
import { poolsOf } from '../../../src/modules/workflow/persistence/task-pools.js';
import { WorklistReader } from '../../../src/modules/workflow/persistence/worklist.reader.js';
import { coverageOf } from '../../../src/platform/auth/covered.js';
import type { Database } from '../../../src/platform/database/database.js';
import { agenciesOf, rolesIn, type Actor, type Role } from '../../../src/shared/actor.js';
import { grantOf, type Confidentiality, type Grant, type Matter } from '../../../src/shared/grant.js';
import { SeededRandom } from '../../bench/dataset/seeded-random.js';
import { planOf } from '../catalogue/list-plans.js';
import { DEPARTMENT, person, workflowHouse } from './workflow-house.js';

const AGENCIES = ['H21.16', 'H21.18', 'H21.24'];
const ROLES: readonly Role[] = ['desk-officer', 'case-officer', 'unit-head', 'agency-head'];
const SECTORS = ['A', 'B'];
const ROWS = 3_000;
const ACTORS = 400;

interface Waiting extends Matter {
  readonly id: string;
  readonly role: Role;
}

describe('pools of tasks', () => {
  let house: Awaited<ReturnType<typeof workflowHouse>>;
  let tasks: readonly Waiting[];
  beforeAll(async () => {
    house = await workflowHouse();
    const { id } = await house.received(10);
    // Copies of one task, of all agencies, roles, sectors, procedures and confidentialities, with a case each.
    const columns = (table: string, others: string): string =>
      `insert into workflow.${table}
        select (jsonb_populate_record(x, ${others})).* from workflow.${table} x, copies c where x.dossier_id = '${id}'`;
    await house.owner(`
      create temp table copies as select gen_random_uuid() as id, (array['${AGENCIES.join("','")}'])[1 + n % 3] as agency,
        (array['${ROLES.join("','")}'])[1 + n / 3 % 4] as role, (array['A','B',null])[1 + n / 12 % 3] as sector,
        (array['1','2'])[1 + n / 36 % 2] as procedure, (array['ordinary','restricted'])[1 + n / 72 % 2] as closed
        from generate_series(1, ${ROWS}) n;
      ${columns('work_case', `jsonb_build_object('dossier_id', c.id)`)};
      ${columns(
        'task',
        `jsonb_build_object('dossier_id', c.id, 'id', c.id, 'agency_code', c.agency, 'role', c.role, 'sector_code', c.sector,
          'procedure_code', c.procedure, 'confidentiality', c.closed)`,
      )};
      drop table copies; analyze workflow.task`);
    tasks = await house.database.read<Waiting & Record<string, unknown>>(
      `select id, agency_code as "agencyCode", role, sector_code as "sectorCode", procedure_code as "procedureCode", confidentiality
       from workflow.task where closed_at is null and assignee_id is null`,
    );
  });
  afterAll(() => house.close());

  const askedBy = (actor: Actor) => ({
    hands: [actor.id],
    agencies: agenciesOf(actor),
    coverage: coverageOf(actor),
    pools: poolsOf(actor),
    now: house.clock.at.toISOString(),
  });

  it('show and count what one of the posts may take, and nothing that none may', async () => {
    const random = new SeededRandom(7);
    const some = <T>(all: readonly T[]): T[] => all.filter(() => random.next() < 0.5);
    const post = (): Grant => {
      const agencyCode = random.of(AGENCIES);
      return {
        ...grantOf(some(ROLES), [...AGENCIES], agencyCode),
        sectorCodes: random.next() < 0.5 ? null : some(SECTORS),
        procedureCodes: random.next() < 0.5 ? null : some(['1', '2']),
        confidentialities: some<Confidentiality>(['ordinary', 'restricted']),
      };
    };
    const counter = new TaskCounter(house.database);
    expect(tasks.length).toBeGreaterThanOrEqual(ROWS);
    for (let asked = 0; asked < ACTORS; asked += 1) {
      const actor = { ...person('x', 'case-officer'), grants: Array.from({ length: 1 + random.below(3) }, post) };
      const theirs = tasks.filter((task) => performedBy(rolesIn(actor, task)).includes(task.role)).map(({ id }) => id);
      const shown = await house.worklist.list({ which: 'unit', ...askedBy(actor), limit: ROWS * 2 });
      expect([asked, shown.map(({ taskId }) => taskId).sort()]).toEqual([asked, theirs.sort()]);
      const dossierId = random.of(tasks).id;
      const ofOne = await house.worklist.list({ which: 'unit', ...askedBy(actor), limit: 2, dossierId });
      expect(ofOne.map(({ taskId }) => taskId)).toEqual(theirs.filter((id) => id === dossierId));
      expect((await counter.count(askedBy(actor))).unit.open).toBe(theirs.length);
    }
  });

  it.each([
    ['without limits', [{}]],
    ['with limits', [{ sectorCodes: ['A'] }, { procedureCodes: ['1'] }]],
  ])('are read by their index for posts %s', async (_, limits) => {
    const asked: [string, readonly unknown[]][] = [];
    const recorder = { read: async (...statement: [string, readonly unknown[]]) => (asked.push(statement), [{}]) } as unknown as Database;
    const actor = {
      ...person('x', 'case-officer'),
      grants: limits.map((each) => ({ ...grantOf(['case-officer', 'unit-head'], AGENCIES, DEPARTMENT), ...each })),
    };
    await new WorklistReader(recorder).list({ which: 'unit', ...askedBy(actor), limit: 21 });
    await new TaskCounter(recorder).count(askedBy(actor));
    for (const [text, values] of asked) {
      const plan = await planOf(house.database, text, values);
      expect(plan.some((each) => each.endsWith('task_open_in_pool'))).toBe(true);
      expect(plan).not.toContain('Seq Scan: task');
    }
    expect(asked).toHaveLength(2);
  });
});
