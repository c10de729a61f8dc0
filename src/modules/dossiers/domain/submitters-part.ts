/**
 * What of a dossier is told to who handed it in for somebody and whose authorisation no officer confirmed: that it exists, what the submitter
 * wrote, code, status and deadline.
 */
export const TOLD_TO_SUBMITTERS = [
  'id', 'version', 'code', 'status', 'procedureCode', 'procedureName', 'procedureVersionId', 'caseKey', 'channel',
  'receivingAgencyCode', 'resolvingAgencyCode', 'applicantKind', 'applicantName', 'applicantIdentityNumber', 'submitter',
  'authorisationPaper', 'authorisationConfirmedAt', 'summary', 'sets', 'returnMethod', 'submittedAt', 'replyDueAt', 'receivedAt',
  'policy', 'deadlineState', 'dueAt', 'originalDueAt', 'provisional', 'calendarId', 'calendarVersion', 'answerDueAt',
  'completedAt', 'returnedAt', 'closedAt',
] as const;

/** What others added or decided later, and how the applicant is reached. */
export const WITHHELD_FROM_SUBMITTERS = {
  applicantPhone: null,
  applicantEmail: null,
  applicantAddress: null,
  applicantCommuneCode: null,
  returnedTo: null,
  receivedBy: null,
  reason: null,
  legalBasis: null,
  stopGround: null,
  outcome: null,
  conclusionNote: null,
  decisionNumber: null,
  combinedBy: null,
  duration: null,
  durationText: null,
  durationDecision: null,
  feeState: null,
  feeSettledAt: null,
  components: [],
  supplements: [],
  suspensions: [],
  extensions: [],
} as const;
