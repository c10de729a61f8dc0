import { grantOf } from '../../../src/shared/grant.js';
import { coverageOf } from '../../../src/platform/auth/covered.js';
import { reaching } from '../../support/rights.js';
import { workflowHouse, person, DEPARTMENT, type WorkflowHouse } from './workflow-house.js';
import type { TaskOutcome } from '../../../src/modules/workflow/use-cases/task-outcome.js';
import { viewerValues, visibleTo } from '../../../src/modules/dossiers/persistence/visible.js';
import { poolsOf } from '../../../src/modules/workflow/persistence/task-pools.js';
import { agenciesOf, type Actor } from '../../../src/shared/actor.js';

const desk = person('stp-tiep-nhan-1', 'desk-officer');
const unitHead = person('stp-truong-phong', 'unit-head');
const caseOfficer = person('stp-chuyen-vien-1', 'case-officer');
const colleague = person('stp-chuyen-vien-2', 'case-officer');
const head = person('stp-giam-doc', 'agency-head');
const clerk = person('stp-van-thu', 'registry-clerk');

describe.each(['single-statement', 'statements'] as const)('tasks in Postgres, written as %s', (mode) => {
  let house: WorkflowHouse;
  beforeAll(async () => void (house = await workflowHouse(mode)));
  afterAll(() => house.close());

  const present = async (dossierId: string, actor: Actor) => {
    const rows = await house.worklist.list({
      which: 'agency',
      hands: [actor.id],
      agencies: agenciesOf(actor),
      coverage: coverageOf(actor),
      pools: poolsOf(actor),
      now: house.clock.at.toISOString(),
      limit: 200,
    });
    const row = rows.find((each) => each.dossierId === dossierId);
    if (!row) throw new Error('no open task');
    return row;
  };
  const waiting = ({ waiting: [task], version, dossierId }: TaskOutcome) => ({ dossierId, taskId: task!.taskId, expected: version });
  const entries = async (dossierId: string): Promise<string[]> =>
    (await house.database.read<{ type: string }>('select type from journal.entry where stream_id = $1 order by seq', [dossierId])).map(
      ({ type }) => type.replace('.v1', ''),
    );
  const begun = async (workingDays?: number) => {
    const dossier = await house.received(workingDays);
    const { taskId } = await present(dossier.id, desk);
    return { dossierId: dossier.id, taskId, expected: dossier.version };
  };

  it('carries a dossier through its real process to its conclusion, over one journal', async () => {
    const first = await begun();
    const read = await present(first.dossierId, desk);
    expect(read).toMatchObject({
      dossierCode: expect.stringMatching(/^H21\.16-261116-\d{4}$/),
      stepCode: 'step-1',
      role: 'desk-officer',
      state: 'open',
      timing: 'in-time',
      dueAt: '2026-11-16T14:00:00+07:00',
    });
    let done = await house.forward.execute(first, {}, desk);
    done = await house.forward.execute(waiting(done), { assigneeId: caseOfficer.id, note: 'Thẩm định kỹ' }, unitHead);
    done = await house.forward.execute(waiting(done), {}, caseOfficer);
    done = await house.forward.execute(waiting(done), {}, unitHead);
    done = await house.decide.execute(waiting(done), 'granted', { note: 'Đủ điều kiện' }, head);
    expect(done).toMatchObject({ state: 'done', caseState: 'open', outcome: 'granted' });
    await expect(house.forward.execute(waiting(done), {}, clerk)).rejects.toMatchObject({ code: 'RESULT_MISSING' });
    done = await house.forward.execute(waiting(done), { resultSymbol: '15/GCN-STP' }, clerk);
    expect(done).toMatchObject({ caseState: 'closed', closeReason: 'finished', waiting: [] });
    const [dossier] = await house.database.read('select status, outcome, conclusion_note from dossiers.dossier where id = $1', [
      first.dossierId,
    ]);
    expect(dossier).toEqual({ status: 'completed', outcome: 'granted', conclusion_note: 'Đủ điều kiện' });
    const types = await entries(first.dossierId);
    expect(types).toHaveLength(done.version);
    expect(types.slice(1, 6)).toEqual([
      'dossiers.accepted',
      'workflow.case-opened',
      'workflow.task-opened',
      'dossiers.processing-started',
      'workflow.task-forwarded',
    ]);
    expect(types.slice(-3)).toEqual(['workflow.task-forwarded', 'workflow.case-closed', 'dossiers.concluded']);
    const watches = await house.database.read('select 1 from workflow.deadline_watch where dossier_id = $1', [first.dossierId]);
    expect(watches).toEqual([]);
  });

  it('gives a task to one of two officers who claim it at once', async () => {
    const first = await begun();
    const atDesk = await house.forward.execute(first, {}, desk);
    const atOfficer = await house.forward.execute(waiting(atDesk), {}, unitHead);
    const task = waiting(atOfficer);
    const claims = await Promise.allSettled([house.claim.execute(task, caseOfficer), house.replica.claim.execute(task, colleague)]);
    expect(claims.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(claims.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'VERSION_MOVED', kind: 'version-moved' } });
    const again = await Promise.allSettled(
      [caseOfficer, colleague].map((actor) => house.claim.execute({ ...task, expected: 'any' }, actor)),
    );
    expect(again.map((each) => (each as PromiseRejectedResult).reason as { code: string }).map(({ code }) => code)).toEqual([
      'TASK_NOT_OPEN',
      'TASK_NOT_OPEN',
    ]);
  });

  it('writes nothing when the dossier refuses', async () => {
    const first = await begun();
    const before = await entries(first.dossierId);
    await expect(house.forward.execute(first, { assigneeId: clerk.id }, desk)).rejects.toMatchObject({ code: 'OFFICER_NOT_SUITABLE' });
    await expect(house.forward.execute(first, { resultFileIds: [first.taskId] }, desk)).rejects.toMatchObject({ code: 'RESULT_TOO_EARLY' });
    await expect(house.forward.execute(first, {}, clerk)).rejects.toMatchObject({ code: 'ROLE_MISSING' });
    await expect(house.assign.execute(first, caseOfficer.id, unitHead)).rejects.toMatchObject({ code: 'OFFICER_NOT_SUITABLE' });
    await expect(house.claim.execute({ ...first, dossierId: 'no-id' }, desk)).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
    await expect(house.claim.execute(first, person('x', 'desk-officer', 'H21.99'))).rejects.toMatchObject({
      code: 'TASK_NOT_FOUND',
      kind: 'not-found',
    });
    expect(await entries(first.dossierId)).toEqual(before);
  });

  it('sends a dossier back with the reason, which stays out of the facts', async () => {
    const first = await begun();
    const second = await house.forward.execute(first, {}, desk);
    const back = await house.sendBack.execute(waiting(second), 'Thiếu chữ ký của ông Nguyễn Văn Thử', undefined, unitHead);
    expect(back.waiting).toMatchObject([{ stepCode: 'step-1', assigneeId: desk.id }]);
    const [entry] = await house.database.read<{ facts: object; payload: object }>(
      `select e.facts, p.payload from journal.entry e join journal.personal_part p using (stream_id, seq)
        where e.stream_id = $1 and e.type = 'workflow.task-returned.v1'`,
      [first.dossierId],
    );
    expect(JSON.stringify(entry!.facts)).not.toContain('Nguyễn Văn Thử');
    expect(entry!.payload).toEqual({ note: 'Thiếu chữ ký của ông Nguyễn Văn Thử' });
  });

  it('shows officers what they may do, in lists that follow their rights', async () => {
    const first = await begun();
    const seen = await house.look.execute(first.dossierId, first.taskId, desk);
    expect(seen).toMatchObject({
      allowedActions: ['claim', 'forward'],
      nextSteps: [{ code: 'step-2' }],
      version: first.expected,
      visits: [{ stepCode: 'step-1', state: 'open' }],
    });
    await expect(house.look.execute(first.dossierId, first.taskId, person('x', 'desk-officer', 'H21.99'))).rejects.toMatchObject({
      code: 'TASK_NOT_FOUND',
    });
    const rights = {
      hands: [desk.id],
      agencies: [DEPARTMENT],
      coverage: reaching(DEPARTMENT),
      pools: poolsOf(desk),
      now: house.clock.at.toISOString(),
      limit: 200,
    };
    const ids = async (query: object) => (await house.worklist.list({ which: 'unit', ...rights, ...query })).map(({ taskId }) => taskId);
    expect(await ids({})).toContain(first.taskId);
    expect(await ids({ pools: poolsOf(person('x', 'registry-clerk')) })).not.toContain(first.taskId);
    expect(await ids({ pools: poolsOf(person('x', 'desk-officer', 'H21.99')) })).toEqual([]);
    expect(await ids({ pools: [] })).toEqual([]);
    expect(await ids({ dueBefore: '2026-11-16T09:00:00+07:00' })).toEqual([]);
    await house.claim.execute(first, desk);
    expect(await ids({})).not.toContain(first.taskId);
    expect(await ids({ which: 'mine' })).toContain(first.taskId);
    expect(await ids({ which: 'agency', state: 'open' })).not.toContain(first.taskId);
  });

  it('pages without gap or repeat', async () => {
    await Promise.all([begun(3), begun(5), begun(7)]);
    const all = await house.worklist.list({
      which: 'agency',
      hands: [head.id],
      agencies: [DEPARTMENT],
      coverage: reaching(DEPARTMENT),
      pools: poolsOf(head),
      now: house.clock.at.toISOString(),
      limit: 200,
    });
    const paged = [];
    for (let after: readonly [string | null, string] | undefined; ;) {
      const page = await house.worklist.list({
        which: 'agency',
        hands: [head.id],
        agencies: [DEPARTMENT],
        coverage: reaching(DEPARTMENT),
        pools: poolsOf(head),
        now: house.clock.at.toISOString(),
        limit: 2,
        after,
      });
      if (page.length === 0) break;
      paged.push(...page);
      after = page.slice(-1).map(({ sortedAt, taskId }) => [sortedAt, taskId] as const)[0];
    }
    expect(paged.map(({ taskId }) => taskId)).toEqual(all.map(({ taskId }) => taskId));
  });

  it('lets an agency of one step see the dossier while it is its turn, and then what it did', async () => {
    const PROVINCE = { ...person('tinh-khac', 'case-officer', 'H26'), grants: [grantOf(['case-officer'], ['H26', 'H26.1'], 'H26')] };
    const first = await begun();
    const { definitionId } = await house.look.execute(first.dossierId, first.taskId, desk);
    const [{ id: abroad } = { id: '' }] = await house.database.write<{ id: string }>(
      `insert into workflow.process_definition (id, process_id, code, version, procedure_code, source, status, effective_from, content_hash,
        content) select gen_random_uuid(), gen_random_uuid(), code || '-abroad', version, procedure_code, source,
        'published', '2099-01-01', content_hash, jsonb_set(content, '{steps,2,agency}', '"province"')
       from workflow.process_definition where id = $1 returning id`,
      [definitionId],
    );
    await house.database.write(`update workflow.work_case set definition_id = $2, province_agency_code = 'H26' where dossier_id = $1`, [
      first.dossierId,
      abroad,
    ]);
    const sees = async (scope: readonly string[]) => {
      const viewer = viewerValues({ ...reaching(...scope), person: '', at: house.clock.at.toISOString() });
      return (
        (
          await house.database.read(`select 1 from dossiers.dossier d where d.id = $1::uuid and ${visibleTo('d', 2)}`, [
            first.dossierId,
            ...viewer,
          ])
        ).length === 1
      );
    };
    let done = await house.forward.execute(first, {}, desk);
    expect(await sees(['H26'])).toBe(false);
    done = await house.forward.execute(waiting(done), {}, unitHead);
    const theirs = waiting(done);
    expect([await sees(['H26']), done.waiting[0]!.agencyCode]).toEqual([true, 'H26']);
    done = await house.forward.execute(theirs, {}, PROVINCE);
    expect([await sees(['H26']), await sees(['H26', 'G01']), await sees([DEPARTMENT])]).toEqual([false, false, true]);
    done = await house.forward.execute(waiting(done), { note: 'Trình ký' }, unitHead);
    const after = await house.look.execute(theirs.dossierId, theirs.taskId, PROVINCE);
    expect(after).toMatchObject({ caseState: 'closed', dossierDueAt: null, version: 0, allowedActions: [] });
    expect(after.visits).toHaveLength(3);
    const party = await house.look.execute(first.dossierId, first.taskId, unitHead);
    expect([party.visits.length, party.caseState, party.version]).toEqual([5, 'open', done.version]);
    const back = await house.sendBack.execute(waiting(done), 'Thẩm định lại', after.stepCode, head);
    expect([await sees(['H26']), back.waiting[0]!.agencyCode]).toEqual([true, 'H26']);
    await house.transactions.run('any', async () => ({
      done: await house.closeCase.execute({ type: 'dossiers.stopped.v1', facts: first }, 'stopped'),
    }));
    expect(await sees(['H26'])).toBe(false);
  });
});
