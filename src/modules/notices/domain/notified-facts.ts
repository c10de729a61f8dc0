import { localDate } from '../../../shared/clock.js';
import type {
  DossierAnswerTimeRecomputed,
  DossierConcluded,
  DossierDeadlineRecomputed,
  DossierFacts,
  DossierStopped,
  StopGround,
} from '../../dossiers/index.js';
import type { ConsultationTarget, DeadlineNotified } from '../../workflow/index.js';
import type { Fact, FactType } from './contact-facts.js';

/** Facts of which applicants are notified, with the code of the template. */
const FOR_APPLICANTS: { readonly [Type in FactType]?: string } = {
  'dossiers.submitted.v1': 'submitted',
  'dossiers.accepted.v1': 'accepted',
  'dossiers.not-accepted.v1': 'not-accepted',
  'dossiers.supplement-requested.v1': 'supplement-requested',
  'dossiers.supplement-answered.v1': 'supplement-answered',
  'dossiers.payment-requested.v1': 'payment-requested',
  'dossiers.request-cancelled.v1': 'request-cancelled',
  'dossiers.extended.v1': 'extended',
  'dossiers.deadline-recomputed.v1': 'deadline-recomputed',
  'dossiers.answer-time-recomputed.v1': 'answer-time-recomputed',
  'dossiers.concluded.v1': 'concluded',
  'dossiers.result-returned.v1': 'result-returned',
  'dossiers.withdrawn.v1': 'withdrawn',
  'dossiers.stopped.v1': 'stopped',
  'dossiers.answer-reminded.v1': 'answer-reminder',
};

/** Template of a stop, by its ground. */
const STOPPED: Readonly<Record<StopGround, string>> = {
  'applicant-request': 'stopped-on-request',
  'legal-basis': 'stopped',
  'applicant-silent': 'closed-silent',
};

/** Facts of which nobody is notified but which change the contact of a dossier. */
const CONTACT_CHANGES: readonly FactType[] = [
  'dossiers.fee-settled.v1',
  'dossiers.authorisation-confirmed.v1',
  'dossiers.applicant-corrected.v1',
  'workflow.case-closed.v1',
  'workflow.task-opened.v1',
  'workflow.task-claimed.v1',
  'workflow.task-forwarded.v1',
  'workflow.task-returned.v1',
  'workflow.task-decided.v1',
];

/** Everything that notices are made of, or that change the contact of a dossier. */
export const NOTICE_TYPES: readonly string[] = [
  ...Object.keys(FOR_APPLICANTS),
  'workflow.task-assigned.v1',
  'workflow.deadline-told.v1',
  ...CONTACT_CHANGES,
];

/**
 * The template by which an applicant is notified of a fact; undefined where there is no notice. A submission at a counter is notified with
 * its acceptance.
 */
export function applicantTemplate({ type, facts }: Pick<Fact, 'type' | 'facts'>): string | undefined {
  if (!isAnotherDay({ type, facts })) return undefined;
  if (type === 'dossiers.submitted.v1' && (facts as DossierFacts).channel !== 'online') return undefined;
  if (type === 'dossiers.stopped.v1') return STOPPED[(facts as DossierStopped['facts']).ground ?? 'legal-basis'];
  if (type === 'dossiers.concluded.v1' && (facts as DossierConcluded['facts']).outcome === 'refused') return 'refused';
  return FOR_APPLICANTS[type];
}

/**
 * Notices that also go to an address stated by a submitter without confirmed authorisation: submission, code and deadline.
 */
const HARMLESS: readonly string[] = ['submitted', 'accepted'];

/** The template for an address that a submitter only claims: how the dossier stands, no reason, no papers and no outcome. */
export function templateForClaim(code: string): string {
  return HARMLESS.includes(code) ? code : 'standing';
}

/**
 * False where something was recomputed and the day to come, or to answer, is the same as before: no notice is given where a date only
 * became certain.
 */
function isAnotherDay({ type, facts }: Pick<Fact, 'type' | 'facts'>): boolean {
  if (type === 'dossiers.answer-time-recomputed.v1') {
    const { previousAnswerDueAt, answerDueAt } = facts as DossierAnswerTimeRecomputed['facts'];
    return localDate(new Date(previousAnswerDueAt)) !== localDate(new Date(answerDueAt));
  }
  if (type !== 'dossiers.deadline-recomputed.v1') return true;
  const { previousDueAt, dueAt } = facts as DossierDeadlineRecomputed['facts'];
  return previousDueAt !== null && dueAt !== null && localDate(new Date(previousDueAt)) !== localDate(new Date(dueAt));
}

/** How the targets of deadlines of consultations begin. */
const OF_CONSULTATION: ConsultationTarget = 'consultation:';

/**
 * The template by which officers are notified of a fact; undefined where they are not. The deadline of a step is not that of the dossier.
 */
export function officerTemplate({ type, facts }: Pick<Fact, 'type' | 'facts'>): string | undefined {
  if (type === 'workflow.task-assigned.v1') return 'task-assigned';
  if (type !== 'workflow.deadline-told.v1') return undefined;
  const { target, kind } = facts as DeadlineNotified['facts'];
  if (target === 'dossier') return kind;
  return target.startsWith(OF_CONSULTATION) ? `consultation-${kind}` : `step-${kind}`;
}
