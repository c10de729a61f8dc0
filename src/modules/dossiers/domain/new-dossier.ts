import { newId } from '../../../shared/id.js';
import type { ProcedureContent } from '../../catalogue/index.js';
import { DOSSIER_EVENTS, type Channel, type DossierSubmitted } from '../dossiers.events.js';
import { statedFields, type StatedFields } from './dossier-record.js';
import { Dossier } from './dossier.js';
import type { CheckedComponent } from './intake-checklist.js';
import { numbered } from './form-answers.js';
import type { Applicant, CheckedAnswers, Submitter } from './parts.js';
import { type ReplyDue, replyFrom } from './reply-clock.js';

/** What a dossier is made of when it is submitted. */
export interface NewDossier extends StatedFields {
  readonly procedure: Pick<ProcedureContent, 'name' | 'sectorCode' | 'confidentiality'> & {
    readonly code: string;
    readonly versionId: string;
  };
  readonly caseKey: string | null;
  readonly channel: Channel;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly applicant: Applicant;
  /** Key of the applicant in rights and lists; not the identity number itself. */
  readonly applicantPersonKey: string;
  readonly submitter: Submitter | null;
  readonly components: readonly CheckedComponent[];
  /** On what papers were taken out of the applicant's repository; left out where none was. */
  readonly reuseGround?: 'owner' | 'consent' | 'dossier' | undefined;
  /** What was filled into electronic forms, and by whom. */
  readonly filledIn?: { readonly forms: readonly CheckedAnswers[]; readonly by: string };
  readonly at: Date;
  /** Until when it has to be answered; null at the counter. */
  readonly reply: ReplyDue | null;
}

/** A new dossier of any channel: `submitted`, without code and without a running clock. */
export function registerDossier(input: NewDossier): Dossier {
  const id = newId();
  const { applicant, filledIn: { forms } = { forms: [] } } = input;
  const dossier = Object.assign(new Dossier(), {
    id,
    procedureCode: input.procedure.code,
    procedureName: input.procedure.name,
    procedureVersionId: input.procedure.versionId,
    sectorCode: input.procedure.sectorCode,
    confidentiality: input.procedure.confidentiality ?? 'ordinary',
    caseKey: input.caseKey,
    channel: input.channel,
    receivingAgencyCode: input.receivingAgencyCode,
    resolvingAgencyCode: input.resolvingAgencyCode,
    applicantKind: applicant.kind,
    applicantPersonKey: input.applicantPersonKey,
    applicantName: applicant.name,
    applicantIdentityNumber: applicant.identityNumber,
    applicantPhone: applicant.phone,
    applicantEmail: applicant.email,
    applicantAddress: applicant.address,
    applicantCommuneCode: applicant.communeCode,
    submitter: input.submitter,
    ...statedFields(input),
    submittedAt: input.at,
    ...replyFrom(input.reply),
    components: input.components.map((component) => ({ ...component, dossierId: id })),
    answers: numbered([], forms, { dossierId: id, answeredAt: input.at, answeredBy: input.filledIn?.by ?? '' }),
  } satisfies Partial<Dossier>);
  dossier.recordEntry(
    DOSSIER_EVENTS.submitted,
    null,
    { procedureVersionId: input.procedure.versionId, caseKey: input.caseKey, ...reuseFacts(input) },
    { applicant, submitter: input.submitter, summary: dossier.summary, ...(forms.length === 0 ? {} : { forms }) },
  );
  return dossier;
}

/** What was taken out of the repository, for its owner to see. */
function reuseFacts({ components, reuseGround }: NewDossier): Pick<DossierSubmitted['facts'], 'reusedDocumentIds' | 'reuseGround'> {
  if (reuseGround === undefined) return {};
  return { reusedDocumentIds: components.flatMap(({ reusedDocumentId }) => reusedDocumentId ?? []), reuseGround };
}
