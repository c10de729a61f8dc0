import type { Actor } from '../../../src/shared/actor.js';
import { USUAL_DUTIES } from '../../../src/modules/agencies/domain/duty-rule.js';
import type { WorkCase } from '../../../src/modules/workflow/domain/case.js';
import { allowedActions } from '../../../src/modules/workflow/domain/task-rules.js';
import { standingInFor } from '../../support/rights.js';
import { attempt, defaultProcess, contextOf, MONDAY, officer, openCase, present, RECEIVER } from './given.js';

const definition = defaultProcess('default-province');
const usual = contextOf(definition);
const combined = contextOf(definition, MONDAY, { ...USUAL_DUTIES, appraiserMayDecide: true, decision: '12/QĐ-UBND' });
const apart = contextOf(definition, MONDAY, { ...USUAL_DUTIES, receiverMayResolve: false, decision: '13/QĐ-UBND' });
// Numbered, because the ids of the test's officers follow from the length of their roles.
const desk = officer(['desk-officer'], 9);
const unitHead = officer(['unit-head']);
const caseOfficer = officer(['case-officer']);
const head = officer(['agency-head'], 2);
/** One person with every post of a small agency. */
const everybody = officer(['desk-officer', 'case-officer', 'unit-head', 'agency-head'], 3);
const REFUSAL = { refusal: { reason: 'Chưa đủ điều kiện', legalBasis: 'Điều 19' } };

/** A case before its decision, whose steps these people did. */
function appraisedBy(performers: Partial<Record<'reception' | 'assignment' | 'appraisal' | 'review', Actor>>, context = usual): WorkCase {
  const workCase = openCase(definition);
  const usually = { reception: desk, assignment: unitHead, appraisal: caseOfficer, review: unitHead } as const;
  for (const [step, performer] of Object.entries(usually))
    workCase.forward(present(workCase).id, {}, performers[step as keyof typeof usually] ?? performer, context);
  return workCase;
}

describe('duties that one person does not hold together', () => {
  it.each([
    ['appraisal', everybody],
    ['review', everybody],
  ] as const)('who did the %s does not decide: not refuse, not grant, not even take the task', (step, performer) => {
    const workCase = appraisedBy({ [step]: performer });
    const { id } = present(workCase);
    for (const act of [
      () => workCase.claim(id, performer, usual),
      () => workCase.decide(id, 'granted', {}, performer, usual),
      () => workCase.decide(id, 'refused', REFUSAL, performer, usual),
    ]) {
      expect(attempt(act)).toBe('APPRAISER_MAY_NOT_DECIDE');
    }
    expect(attempt(() => workCase.assign(id, performer.id, head, usual))).toBe('APPRAISER_MAY_NOT_DECIDE');
    expect(allowedActions(workCase.placeOf(present(workCase), usual), performer)).toEqual(['assign', 'return']);
    expect(attempt(() => workCase.decide(id, 'granted', {}, head, usual))).toBe('done');
  });

  it('who appraised before it came back does not decide either, though another did it the second time', () => {
    const workCase = appraisedBy({ appraisal: everybody });
    workCase.returnBack(present(workCase).id, 'Xem lại', 'appraisal', head, usual);
    workCase.assign(present(workCase).id, caseOfficer.id, unitHead, usual);
    workCase.forward(present(workCase).id, {}, caseOfficer, usual);
    workCase.forward(present(workCase).id, {}, unitHead, usual);
    expect(attempt(() => workCase.decide(present(workCase).id, 'granted', {}, everybody, usual))).toBe('APPRAISER_MAY_NOT_DECIDE');
  });

  it('a task that is passed on to somebody is refused to the same person', () => {
    const workCase = openCase(definition);
    workCase.forward(present(workCase).id, {}, desk, usual);
    workCase.forward(present(workCase).id, {}, unitHead, usual);
    workCase.forward(present(workCase).id, {}, everybody, usual);
    expect(attempt(() => workCase.forward(present(workCase).id, { assigneeId: everybody.id }, unitHead, usual))).toBe(
      'APPRAISER_MAY_NOT_DECIDE',
    );
  });

  it.each([
    ['who appraised for another does not decide', standingInFor(everybody.id, caseOfficer), { ...head, id: caseOfficer.id }],
    ['the one for whom it was appraised does not decide', standingInFor(everybody.id, caseOfficer), everybody],
    ['who decides for the one who appraised does not', everybody, standingInFor(everybody.id, head)],
    ['two who act for the same post are one', standingInFor(everybody.id, caseOfficer), standingInFor(everybody.id, head)],
  ])('a substitute counts as himself and as the post: %s', (_, appraiser, decider) => {
    const workCase = appraisedBy({ appraisal: appraiser });
    const { id } = present(workCase);
    expect(allowedActions(workCase.placeOf(present(workCase), usual), decider)).not.toContain('decide');
    expect(attempt(() => workCase.decide(id, 'granted', {}, decider, usual))).toBe('APPRAISER_MAY_NOT_DECIDE');
    expect(attempt(() => workCase.decide(id, 'granted', {}, standingInFor(unitHead.id + '0', head), usual))).toBe('done');
  });

  it('who received for another is kept from resolving as that one is', () => {
    const workCase = openCase(definition);
    workCase.forward(present(workCase).id, {}, standingInFor(caseOfficer.id, desk), apart);
    workCase.forward(present(workCase).id, {}, unitHead, apart);
    expect(attempt(() => workCase.forward(present(workCase).id, {}, caseOfficer, apart))).toBe('RECEIVER_MAY_NOT_RESOLVE');
  });

  it('giving the work out is no appraisal', () => {
    expect(
      attempt(() => {
        const c = appraisedBy({ assignment: head });
        c.decide(present(c).id, 'granted', {}, head, usual);
      }),
    ).toBe('done');
  });

  it('are combined by a decision, which the task, its entry and the case then name', () => {
    const workCase = appraisedBy({ appraisal: everybody }, combined);
    workCase.takeEvents();
    workCase.decide(present(workCase).id, 'granted', {}, everybody, combined);
    expect(workCase.tasks.find(({ stepCode }) => stepCode === 'decision')).toMatchObject({ combinedBy: '12/QĐ-UBND' });
    expect(workCase.combinedBy).toBe('12/QĐ-UBND');
    expect(workCase.takeEvents()[0]).toMatchObject({ type: 'workflow.task-decided.v1', facts: { combinedBy: '12/QĐ-UBND' } });
    const twoHands = appraisedBy({}, combined);
    twoHands.decide(present(twoHands).id, 'granted', {}, head, combined);
    expect(twoHands.combinedBy).toBeNull();
  });

  it('receiving and resolving are kept apart by the agency that says so', () => {
    for (const act of [
      appraisedBy({ appraisal: { ...caseOfficer, id: RECEIVER } }),
      appraisedBy({ reception: everybody, appraisal: everybody }, combined),
    ])
      expect(act.tasks.length).toBe(5);
    expect(attempt(() => appraisedBy({ appraisal: { ...caseOfficer, id: RECEIVER } }, apart))).toBe('RECEIVER_MAY_NOT_RESOLVE');
    expect(attempt(() => appraisedBy({ reception: everybody, appraisal: everybody }, apart))).toBe('RECEIVER_MAY_NOT_RESOLVE');
    expect(attempt(() => appraisedBy({}, apart))).toBe('done');
  });
});

describe('a refusal', () => {
  it('states its reason and its legal basis, which the case keeps for the dossier', () => {
    const workCase = appraisedBy({});
    expect(attempt(() => workCase.decide(present(workCase).id, 'refused', {}, head, usual))).toBe('REFUSAL_GROUND_MISSING');
    workCase.decide(present(workCase).id, 'refused', REFUSAL, head, usual);
    expect(workCase).toMatchObject({ outcome: 'refused', refusalGround: REFUSAL.refusal });
  });
});
