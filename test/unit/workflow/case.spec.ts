import type { WorkCase } from '../../../src/modules/workflow/domain/case.js';
import { allowedActions } from '../../../src/modules/workflow/domain/task-rules.js';
import { attempt, defaultProcess, DEPARTMENT, DUE, contextOf, officer, openCase, postedAt, present } from './given.js';

const definition = defaultProcess('default-province');
const context = contextOf(definition);
const desk = officer(['desk-officer']);
const unitHead = officer(['unit-head']);
const caseOfficer = officer(['case-officer']);
const head = officer(['agency-head']);
const clerk = officer(['registry-clerk']);

function upTo(step: string): WorkCase {
  const workCase = openCase(definition);
  const performers = { reception: desk, assignment: unitHead, appraisal: caseOfficer, review: unitHead } as const;
  for (const [code, performer] of Object.entries(performers)) {
    if (code === step) return workCase;
    workCase.forward(present(workCase).id, {}, performer, context);
  }
  if (step === 'registry') workCase.decide(present(workCase).id, 'granted', {}, head, context);
  return workCase;
}

describe('a case', () => {
  it('goes from the counter to the registry and ends with the decision', () => {
    const workCase = upTo('registry');
    expect(workCase.tasks.map(({ stepCode }) => stepCode)).toEqual([
      'reception',
      'assignment',
      'appraisal',
      'review',
      'decision',
      'registry',
    ]);
    expect(workCase).toMatchObject({ state: 'open', outcome: 'granted' });
    workCase.forward(present(workCase).id, {}, clerk, context);
    expect(workCase).toMatchObject({ state: 'closed', closeReason: 'finished', outcome: 'granted', watches: [] });
  });

  it('tells what happened without naming anybody', () => {
    const workCase = upTo('assignment');
    workCase.forward(present(workCase).id, { note: 'Ưu tiên hồ sơ này', assigneeId: caseOfficer.id }, unitHead, context);
    const events = workCase.takeEvents();
    expect(events.map(({ type }) => type)).toEqual([
      'workflow.case-opened.v1',
      'workflow.task-opened.v1',
      'workflow.task-forwarded.v1',
      'workflow.task-opened.v1',
      'workflow.task-forwarded.v1',
      'workflow.task-opened.v1',
    ]);
    expect(events[4]).toMatchObject({
      facts: {
        officerId: unitHead.id,
        stepCode: 'assignment',
        stepName: expect.any(String),
        toStep: 'appraisal',
        toStepName: expect.any(String),
        agencyCode: DEPARTMENT,
      },
      personal: { note: 'Ưu tiên hồ sơ này' },
    });
    expect(JSON.stringify(events.map(({ facts }) => facts))).not.toMatch(/Ưu tiên|Cán bộ/);
    expect(present(workCase)).toMatchObject({ state: 'claimed', assigneeId: caseOfficer.id, note: 'Ưu tiên hồ sơ này' });
  });

  it('says when it comes to another agency, and not at every step within one', () => {
    const center = 'H21.02';
    const atCenter = postedAt(officer(['desk-officer']), center);
    const workCase = openCase(definition, DUE, center);
    workCase.forward(present(workCase).id, {}, atCenter, context);
    workCase.forward(present(workCase).id, {}, unitHead, context);
    workCase.forward(present(workCase).id, {}, caseOfficer, context);
    const reached = workCase.takeEvents().filter(({ type }) => type === 'workflow.agency-reached.v1');
    expect(reached.map(({ facts }) => facts)).toEqual([expect.objectContaining({ agencyCode: DEPARTMENT, fromAgencyCode: center })]);
  });

  it('goes back to the officer who did the step, and forgets the decision when that leads through it again', () => {
    const workCase = upTo('registry');
    workCase.returnBack(present(workCase).id, 'Sai tên người được cấp', 'appraisal', clerk, context);
    expect(present(workCase)).toMatchObject({
      stepCode: 'appraisal',
      assigneeId: caseOfficer.id,
      note: 'Sai tên người được cấp',
      state: 'claimed',
    });
    expect(workCase.outcome).toBeNull();
  });

  it('goes back one step when none is named, and only to steps that were passed', () => {
    const workCase = upTo('review');
    const { id } = present(workCase);
    expect(attempt(() => workCase.returnBack(id, 'Làm lại', 'decision', unitHead, context))).toBe('STEP_NOT_EARLIER');
    expect(attempt(() => workCase.returnBack(id, 'Làm lại', 'nowhere', unitHead, context))).toBe('STEP_UNKNOWN');
    expect(attempt(() => workCase.returnBack(id, '  ', undefined, unitHead, context))).toBe('REASON_MISSING');
    workCase.returnBack(id, 'Làm lại', undefined, unitHead, context);
    expect(present(workCase).stepCode).toBe('appraisal');
  });

  it('lets nobody else act on a task that is taken', () => {
    const workCase = upTo('appraisal');
    const task = present(workCase);
    workCase.claim(task.id, caseOfficer, context);
    expect(attempt(() => workCase.forward(task.id, {}, officer(['case-officer'], 2), context))).toBe('TASK_NOT_YOURS');
    expect(attempt(() => workCase.claim(task.id, officer(['case-officer'], 2), context))).toBe('TASK_NOT_OPEN');
    workCase.assign(task.id, officer(['case-officer'], 2).id, unitHead, context);
    expect(attempt(() => workCase.forward(task.id, {}, caseOfficer, context))).toBe('TASK_NOT_YOURS');
  });

  it('asks for the role of the step; the head may stand in for the heads of units', () => {
    const workCase = upTo('assignment');
    const { id } = present(workCase);
    expect(attempt(() => workCase.forward(id, {}, caseOfficer, context))).toBe('ROLE_MISSING');
    expect(attempt(() => workCase.decide(id, 'granted', {}, unitHead, context))).toBe('ACTION_NOT_ALLOWED');
    expect(attempt(() => workCase.assign(id, unitHead.id, caseOfficer, context))).toBe('ROLE_MISSING');
    expect(attempt(() => workCase.forward(id, { to: 'decision' }, head, context))).toBe('STEP_NOT_NEXT');
    expect(attempt(() => workCase.forward(id, {}, head, context))).toBe('done');
  });

  it('does not exist for officers of other agencies', () => {
    const stranger = officer(['desk-officer'], 3, ['H21.99']);
    const workCase = openCase(definition);
    expect(attempt(() => workCase.claim(present(workCase).id, stranger, context))).toBe('TASK_NOT_FOUND');
    expect(attempt(() => workCase.claim('0197a000-0000-7000-8000-00000000ffff', desk, context))).toBe('TASK_NOT_FOUND');
  });

  it('lists exactly the actions that it would carry out', () => {
    const workCase = upTo('appraisal');
    const task = present(workCase);
    const place = workCase.placeOf(task, context);
    expect(allowedActions(place, caseOfficer)).toEqual(['claim', 'forward', 'return']);
    expect(allowedActions(place, unitHead)).toEqual(['assign']);
    expect(allowedActions(place, desk)).toEqual([]);
  });

  it('watches the dossier and the present step, and nothing once it has ended', () => {
    const workCase = upTo('appraisal');
    expect(workCase.watches.map(({ targetKey }) => targetKey).sort()).toEqual([present(workCase).id, 'dossier'].sort());
    expect(workCase.watches.every(({ nextAt, dueAt }) => nextAt! < dueAt && dueAt <= DUE)).toBe(true);
    workCase.close('withdrawn', context.now);
    expect(workCase.watches).toEqual([]);
    expect(workCase.tasks.at(-1)!.state).toBe('cancelled');
  });
});
