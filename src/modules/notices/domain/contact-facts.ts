import type {
  AnswerReminded,
  DossierAccepted,
  DossierApplicantCorrected,
  DossierConcluded,
  DossierEvent,
  DossierResultReturned,
  DossierSubmitted,
  DossierTakenOver,
} from '../../dossiers/index.js';
import type { TaskOpened, WORKFLOW_EVENTS } from '../../workflow/index.js';
import type { Contact } from './contact.js';

/** Types of facts that notices are made of, or that change the contact of a dossier. */
export type FactType = DossierEvent['type'] | AnswerReminded['type'] | (typeof WORKFLOW_EVENTS)[keyof typeof WORKFLOW_EVENTS];

/** A fact of the journal, as the domain needs it. */
export interface Fact {
  readonly streamId: string;
  readonly seq: number;
  readonly type: FactType;
  readonly actorId: string;
  readonly at: Date;
  readonly facts: object;
  readonly drawn: { readonly code?: string };
  readonly personal: object | null;
}

/** What a submission says of people. */
interface HandedIn {
  readonly applicant?: { readonly name: string; readonly phone: string | null; readonly email: string | null };
  readonly submitter?: { readonly phone: string | null } | null;
}

/** The contact that a new dossier begins with. Where the applicant has no phone, the submitter's is used. */
export function applySubmission({ at, facts, personal }: Fact, procedureName: string): Contact {
  const { dossierId, receivingAgencyCode, resolvingAgencyCode, channel } = facts as DossierSubmitted['facts'];
  const { applicant, submitter } = (personal ?? {}) as HandedIn;
  return {
    dossierId,
    dossierCode: null,
    procedureName,
    receivingAgencyCode,
    resolvingAgencyCode,
    applicantName: applicant?.name ?? '',
    phone: applicant?.phone ?? submitter?.phone ?? null,
    email: applicant?.email ?? null,
    byClaim: submitter != null && (channel === 'online' || !applicant?.phone),
    submittedAt: at,
    receivedBy: null,
    receivedAt: null,
    dueAt: null,
    completedAt: null,
    returnedAt: null,
    holders: {},
  };
}

/** The contact after one more fact. */
export function applyFact(contact: Contact, fact: Fact): Contact {
  const changed = fact.type === 'dossiers.applicant-corrected.v1' ? corrected(contact, fact) : withTimes(contact, fact);
  return { ...changed, holders: holdersAfter(changed.holders, fact) };
}

function withTimes(contact: Contact, { type, facts, drawn, actorId }: Fact): Contact {
  switch (type) {
    case 'dossiers.accepted.v1': {
      const { receivedAt } = facts as DossierAccepted['facts'];
      return { ...contact, ...dueIn(facts), dossierCode: drawn.code ?? null, receivedAt: new Date(receivedAt), receivedBy: actorId };
    }
    case 'dossiers.taken-over.v1': {
      const { receivingAgencyCode, resolvingAgencyCode } = facts as DossierTakenOver['facts'];
      return { ...contact, receivingAgencyCode, resolvingAgencyCode };
    }
    case 'dossiers.authorisation-confirmed.v1':
      return { ...contact, byClaim: false };
    case 'dossiers.concluded.v1':
      return { ...contact, ...dueIn(facts), completedAt: new Date((facts as DossierConcluded['facts']).concludedAt) };
    case 'dossiers.result-returned.v1':
      return { ...contact, returnedAt: new Date((facts as DossierResultReturned['facts']).returnedAt) };
    case 'dossiers.supplement-requested.v1':
    case 'dossiers.supplement-answered.v1':
    case 'dossiers.payment-requested.v1':
    case 'dossiers.request-cancelled.v1':
    case 'dossiers.fee-settled.v1':
    case 'dossiers.extended.v1':
    case 'dossiers.deadline-recomputed.v1':
      return { ...contact, ...dueIn(facts) };
    default:
      return contact;
  }
}

/**
 * Whom notices reach from here on, also of a dossier that stays as it was decided upon. Where the only address was a phone that the
 * submitter gave at a counter, the applicant's own one takes its place.
 */
function corrected(contact: Contact, { facts, personal }: Fact): Contact {
  const { channel } = facts as DossierApplicantCorrected['facts'];
  const { after } = (personal ?? { after: {} }) as Pick<NonNullable<DossierApplicantCorrected['personal']>, 'after'>;
  const { name = contact.applicantName, phone = contact.phone, email = contact.email } = after;
  const byClaim = contact.byClaim && (channel === 'online' || after.phone == null);
  return { ...contact, applicantName: name ?? contact.applicantName, phone, email, byClaim };
}

function dueIn(facts: object): { dueAt: Date | null } {
  const { dueAt } = facts as { readonly dueAt: string | null };
  return { dueAt: dueAt === null ? null : new Date(dueAt) };
}

function holdersAfter(holders: Contact['holders'], { type, facts }: Fact): Contact['holders'] {
  const { taskId, assigneeId } = facts as Pick<TaskOpened['facts'], 'taskId' | 'assigneeId'>;
  const others = (): Contact['holders'] => Object.fromEntries(Object.entries(holders).filter(([task]) => task !== taskId));
  switch (type) {
    case 'workflow.case-closed.v1':
      return {};
    case 'workflow.task-opened.v1':
    case 'workflow.task-claimed.v1':
    case 'workflow.task-assigned.v1':
    case 'workflow.task-taken-over.v1':
      return assigneeId ? { ...others(), [taskId]: assigneeId } : others();
    case 'workflow.task-forwarded.v1':
    case 'workflow.task-returned.v1':
    case 'workflow.task-decided.v1':
      return others();
    default:
      return holders;
  }
}
