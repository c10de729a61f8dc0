import { Masking } from '../../../shared/masking.js';
import type { CorrectedField } from '../domain/correction.js';
import type { DossierDetail } from '../persistence/dossier.reader.js';

/** What becomes of a field for a reader who is not shown personal data: it stays, or what it is made to. */
type Mask<Value> = 'stays' | ((value: Value, detail: DossierDetail) => Value);

const { ON } = Masking;
const words = (value: string | null): string | null => ON.words(value);
const number = (value: string | null): string | null => ON.number(value);
const nothing = (): null => null;

/** Fields of the applicant in a correction, by the same rule as in the dossier. */
const VALUES: Readonly<Record<CorrectedField, (value: string | null) => string | null>> = {
  name: (value) => value,
  phone: number,
  email: (value) => ON.mail(value),
  address: nothing,
};

/**
 * Every field of a dossier, and how who may see the dossier but not whose it is sees it (law 91/2025/QH15: no more than the purpose takes).
 * Names stay: receipts, letters and the money that is taken go by them. What officers wrote stays without numbers; what the applicant wrote
 * does not. A field without a decision does not compile. See docs/adr/0039.
 */
const MASKS: { readonly [Field in keyof DossierDetail]: Mask<DossierDetail[Field]> } = {
  id: 'stays',
  version: 'stays',
  personalShown: 'stays',
  code: 'stays',
  status: 'stays',
  procedureCode: 'stays',
  procedureName: 'stays',
  procedureVersionId: 'stays',
  caseKey: 'stays',
  channel: 'stays',
  receivingAgencyCode: 'stays',
  resolvingAgencyCode: 'stays',
  receivingSuccessorCode: 'stays',
  resolvingSuccessorCode: 'stays',
  applicantKind: 'stays',
  applicantName: 'stays',
  applicantIdentityNumber: (value) => ON.number(value),
  applicantPhone: number,
  applicantEmail: (value) => ON.mail(value),
  applicantAddress: nothing,
  applicantCommuneCode: 'stays',
  submitter: (person) =>
    person && { ...person, identityNumber: ON.number(person.identityNumber), phone: number(person.phone), authorisation: null },
  authorisationPaper: nothing,
  authorisationConfirmedAt: 'stays',
  summary: nothing,
  sets: 'stays',
  returnMethod: 'stays',
  submittedAt: 'stays',
  replyDueAt: 'stays',
  receivedAt: 'stays',
  receivedBy: 'stays',
  duration: 'stays',
  durationText: 'stays',
  durationDecision: words,
  policy: 'stays',
  deadlineState: 'stays',
  dueAt: 'stays',
  originalDueAt: 'stays',
  provisional: 'stays',
  calendarId: 'stays',
  calendarVersion: 'stays',
  // Why a dossier was withdrawn, or stopped as the applicant asked, are the applicant's words.
  reason: (value, { status, stopGround }) => (status === 'withdrawn' || stopGround === 'applicant-request' ? null : words(value)),
  legalBasis: words,
  stopGround: 'stays',
  outcome: 'stays',
  conclusionNote: words,
  decisionNumber: 'stays',
  combinedBy: words,
  completedAt: 'stays',
  feeState: 'stays',
  feeSettledAt: 'stays',
  returnedAt: 'stays',
  returnedTo: nothing,
  closedAt: 'stays',
  answerDueAt: 'stays',
  components: (papers) => papers.map((paper) => ({ ...paper, absence: null })),
  answers: (forms) => forms.map((form) => ({ ...form, answers: {} })),
  files: (files) => files.map((file) => ({ ...file, name: ON.words(file.name) })),
  supplements: (requests) =>
    requests.map(({ items, reason, legalBasis, exception, ...request }) => ({
      ...request,
      items: items.map((item) => ON.words(item)),
      reason: ON.words(reason),
      legalBasis: words(legalBasis),
      exception: exception && { ...exception, reason: ON.words(exception.reason) },
      answer: null,
    })),
  suspensions: (pauses) => pauses.map((pause) => ({ ...pause, legalBasis: words(pause.legalBasis) })),
  corrections: (corrections) =>
    corrections.map(({ changes, elsewhere, reason, ...correction }) => ({
      ...correction,
      changes: changes.map(({ field, before, after }) => ({ field, before: VALUES[field](before), after: VALUES[field](after) })),
      elsewhere: words(elsewhere),
      reason: ON.words(reason),
      evidence: null,
    })),
  extensions: (extensions) => extensions.map((extension) => ({ ...extension, reason: ON.words(extension.reason) })),
};

/** A dossier as its reader is shown it: as it is, or masked. */
export function shownDossier(detail: DossierDetail): DossierDetail {
  if (detail.personalShown) return detail;
  const entries = Object.entries(MASKS as Readonly<Record<string, Mask<unknown>>>).map(([field, mask]) => {
    const value = detail[field as keyof DossierDetail];
    return [field, mask === 'stays' ? value : mask(value, detail)];
  });
  return Object.fromEntries(entries) as DossierDetail;
}
