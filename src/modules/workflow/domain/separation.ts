import type { Duties } from '../../agencies/index.js';
import type { DomainError } from '../../../shared/domain-error.js';
import { haveHandInCommon } from '../../../shared/acting.js';
import { leadsTo, stepOf, type ProcessDefinition, type ProcessStep } from './process-definition.js';
import { refusal } from './workflow.errors.js';

/** A finished step. */
export interface DoneVisit {
  readonly stepCode: string;
  /** Everybody responsible for it (`handsOf`); empty while it is not done. */
  readonly hands: readonly string[];
  readonly state: string;
}

/** The finished steps of a dossier and their performers. */
export interface Past {
  readonly definition: ProcessDefinition;
  /** Everybody who stood behind its reception; empty where that is not known. */
  readonly receivedBy: readonly string[];
  readonly visits: readonly DoneVisit[];
}

/** Why one person should not do a step: he appraised what he would decide, or received what he would resolve. */
export type Conflict = 'appraised' | 'received';

/** What stands between a step and the person who would do it. */
export interface Judged {
  readonly refused?: DomainError;
  /** Decision that lets one person do both; null where nothing conflicts. */
  readonly combinedBy: string | null;
}

/**
 * Whether a person may do a step after what he did before, by the duties of the agency that does it (SEED3 asks for receiving and resolving
 * staff apart; that nobody decides what he appraised is `USUAL_DUTIES`). A deputy counts as himself and as the officer deputised for.
 *
 * @param hands everybody who stands behind the act (`handsOf`)
 */
export function judge(step: ProcessStep, hands: readonly string[], past: Past, duties: Duties): Judged {
  const conflicts = conflictsOf(step, hands, past);
  if (conflicts.includes('appraised') && !duties.appraiserMayDecide)
    return { refused: refusal('APPRAISER_MAY_NOT_DECIDE'), combinedBy: null };
  if (conflicts.includes('received') && !duties.receiverMayResolve)
    return { refused: refusal('RECEIVER_MAY_NOT_RESOLVE'), combinedBy: null };
  return { combinedBy: conflicts.length > 0 ? duties.decision : null };
}

function conflictsOf(step: ProcessStep, hands: readonly string[], { definition, receivedBy, visits }: Past): readonly Conflict[] {
  const done = visits
    .filter((visit) => visit.state === 'done' && haveHandInCommon(visit.hands, hands))
    .flatMap(({ stepCode }) => stepOf(definition, stepCode) ?? []);
  const resolves = step.phase === 'resolution' || step.phase === 'decision';
  const appraised = step.actions.includes('decide') && done.some((each) => appraises(definition, each));
  const received = resolves && (haveHandInCommon(receivedBy, hands) || done.some(({ phase }) => phase === 'reception'));
  return [...(appraised ? (['appraised'] as const) : []), ...(received ? (['received'] as const) : [])];
}

/** Every step of the resolution, but not those by which a head gives the work out: they come before any case officer's. */
function appraises(definition: ProcessDefinition, { code, phase, role }: ProcessStep): boolean {
  if (phase !== 'resolution') return false;
  if (role === 'case-officer') return true;
  const byOfficers = definition.steps.filter((each) => each.role === 'case-officer');
  return byOfficers.length === 0 || byOfficers.some((each) => leadsTo(definition, each.code, code));
}
