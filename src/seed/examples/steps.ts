import { exampleId } from '../../platform/sandbox/example-ids.js';
import { FORM_STEPS } from './form-steps.js';
import { subjectOf } from './personas.js';
import type { Step, StoryIds } from './step.js';

/** Processes that stories are about, by what is to be done with them. */
export const EXAMPLE_PROCESSES = {
  read: 'QT-VI-DU-1',
  revised: 'QT-VI-DU-2',
  checked: 'QT-VI-DU-3',
  discarded: 'QT-VI-DU-4',
  published: 'QT-VI-DU-5',
  withdrawn: 'QT-VI-DU-6',
} as const;

/** Fee schedules that stories are about, by what is to be done with them, and the procedure that each is about. */
export const EXAMPLE_FEES = {
  drafted: { code: 'BP-VI-DU-1', procedure: '2.000001' },
  revised: { code: 'BP-VI-DU-2', procedure: '2.000002' },
  checked: { code: 'BP-VI-DU-3', procedure: '2.000004' },
  discarded: { code: 'BP-VI-DU-4', procedure: '2.000006' },
  published: { code: 'BP-VI-DU-5', procedure: '2.000012' },
  withdrawn: { code: 'BP-VI-DU-6', procedure: '2.000015' },
} as const;

/** Agencies whose calendars get a second version, or are asked what one would move. */
export const EXAMPLE_CALENDARS = { published: 'H21.19.100', asked: 'H21.237' } as const;

const [CITIZEN, DESK, APPRAISER, REVIEWER, HEAD, CONTROLLER, CHECKER] = [
  'citizen',
  'desk-officer-commune',
  'case-officer-commune',
  'unit-head-commune',
  'agency-head-commune',
  'procedure-controller',
  'head-of-procedure-control',
];

const PAPERS_COME_LATER = { components: [], defaultAbsenceReason: 'Đã xuất trình bản giấy.' };

/** A new schedule with one line, about a procedure of its own. */
const feesOf = ({ code, procedure }: (typeof EXAMPLE_FEES)[keyof typeof EXAMPLE_FEES]): Step => ({
  operation: 'beginFeeSchedule',
  by: CONTROLLER,
  body: () => ({
    code,
    content: {
      name: 'Lệ phí cấp bản sao',
      scope: { kind: 'procedures', codes: [procedure] },
      facts: [],
      lines: [
        {
          key: 'copy',
          item: 'copy',
          name: 'Lệ phí',
          kind: 'charge',
          conditions: [],
          rule: { kind: 'flat', amount: 8000 },
          legalBasis: null,
        },
      ],
      benefits: [],
    },
  }),
});
const checkFees = ({ code }: { readonly code: string }): Step => ({
  operation: 'checkFeeScheduleDraft',
  by: CHECKER,
  parameters: { code },
});
const publishFees = ({ code }: { readonly code: string }): Step => ({
  operation: 'publishFeeSchedule',
  by: CONTROLLER,
  parameters: { code },
});

/** What a person asks to be corrected in a dossier. */
export const correctionOf = ({ dossierId }: StoryIds) => ({
  dossierId,
  kind: 'correction',
  place: 'Số điện thoại của chủ hồ sơ',
  wish: 'Đề nghị sửa thành 0912345679; số đã khai bị nhầm.',
});

/** All commands that stories are made of, in the order in which most stories have them. */
export const STEPS = {
  upload: { operation: 'uploadCitizenFile', by: CITIZEN, creates: { fileId: 1 } },
  submit: { operation: 'submitDossier', by: CITIZEN, creates: { dossierId: 1 } },
  submitWithFile: {
    operation: 'submitDossier',
    by: CITIZEN,
    creates: { dossierId: 1 },
    body: ({ fileId }) => ({ components: [{ key: '1', fileId }] }),
  },
  accept: { operation: 'acceptDossier', by: DESK, creates: { taskId: 1 } },
  refuse: { operation: 'refuseDossier', by: DESK },
  receive: { operation: 'receiveDossier', by: DESK, creates: { dossierId: 1, taskId: 2 } },
  receiveWithFee: {
    operation: 'receiveDossier',
    by: DESK,
    creates: { dossierId: 1, taskId: 2, receivableId: 3 },
    body: () => ({ procedureCode: '1.003930', caseKey: '1', summary: 'Cấp lại Giấy chứng nhận đăng ký phương tiện', ...PAPERS_COME_LATER }),
  },
  receiveWithOpenFee: {
    operation: 'receiveDossier',
    by: DESK,
    creates: { dossierId: 1, taskId: 2, receivableId: 3 },
    body: () => ({ procedureCode: '1.011441', caseKey: '1', summary: 'Đăng ký biện pháp bảo đảm', ...PAPERS_COME_LATER }),
  },
  passOn: { operation: 'forwardTask', by: DESK, creates: { taskId: 1 } },
  claim: { operation: 'claimTask', by: APPRAISER },
  appraise: { operation: 'forwardTask', by: APPRAISER, creates: { taskId: 1 } },
  review: { operation: 'forwardTask', by: REVIEWER, creates: { taskId: 1 } },
  decide: { operation: 'decideTask', by: HEAD, creates: { taskId: 1 } },
  uploadResult: { operation: 'uploadOfficerFile', by: DESK, creates: { resultFileId: 1 } },
  register: { operation: 'forwardTask', by: DESK, body: ({ resultFileId }) => ({ resultFileIds: [resultFileId] }) },
  handOver: { operation: 'handOverResult', by: DESK },
  askSupplement: { operation: 'requestDeskSupplement', by: DESK },
  askConsultation: {
    operation: 'askConsultation',
    by: APPRAISER,
    creates: { consultationId: 1 },
    body: ({ fileId }) => ({ fileIds: fileId === undefined ? [] : [fileId] }),
  },
  consent: { operation: 'giveConsent', by: CITIZEN, creates: { consentId: 1 } },
  goAway: { operation: 'addAbsence', by: REVIEWER, creates: { absenceId: 1 } },
  uploadForm: { operation: 'uploadDeskFile', by: DESK, creates: { fileId: 1 } },
  recordConsent: {
    operation: 'recordConsent',
    by: DESK,
    creates: { consentId: 1 },
    body: ({ fileId }) => ({ evidence: 'signed-form', formFileId: fileId }),
  },
  seal: { operation: 'sealRecord', by: 'archivist-commune', creates: { fileId: 1 } },
  draftToRead: { operation: 'beginProcess', by: CONTROLLER, creates: { draftId: 1 }, body: () => ({ code: EXAMPLE_PROCESSES.read }) },
  draftToRevise: { operation: 'beginProcess', by: CONTROLLER, creates: { draftId: 1 }, body: () => ({ code: EXAMPLE_PROCESSES.revised }) },
  draftToCheck: { operation: 'beginProcess', by: CONTROLLER, creates: { draftId: 1 }, body: () => ({ code: EXAMPLE_PROCESSES.checked }) },
  draftToDiscard: {
    operation: 'beginProcess',
    by: CONTROLLER,
    creates: { draftId: 1 },
    body: () => ({ code: EXAMPLE_PROCESSES.discarded }),
  },
  draftToPublish: {
    operation: 'beginProcess',
    by: CONTROLLER,
    creates: { draftId: 1 },
    body: () => ({ code: EXAMPLE_PROCESSES.published }),
  },
  draftToWithdraw: {
    operation: 'beginProcess',
    by: CONTROLLER,
    creates: { draftId: 1 },
    body: () => ({ code: EXAMPLE_PROCESSES.withdrawn }),
  },
  checkToPublish: { operation: 'checkProcessDraft', by: CHECKER, parameters: { code: EXAMPLE_PROCESSES.published } },
  checkToWithdraw: { operation: 'checkProcessDraft', by: CHECKER, parameters: { code: EXAMPLE_PROCESSES.withdrawn } },
  publishToWithdraw: { operation: 'publishProcess', by: CONTROLLER, parameters: { code: EXAMPLE_PROCESSES.withdrawn } },
  draftVersion: { operation: 'draftProcedureVersion', by: CONTROLLER, creates: { draftId: 1 } },
  checkDraft: { operation: 'checkProcedureDraft', by: CHECKER },
  publishVersion: { operation: 'publishProcedureVersion', by: CONTROLLER },
  draftLocal: { operation: 'draftLocalTerms', by: CONTROLLER, creates: { draftId: 1 } },
  checkLocal: { operation: 'checkLocalTerms', by: CHECKER },
  publishLocal: { operation: 'publishLocalTerms', by: CONTROLLER, creates: { termId: 1 } },
  draftRules: { operation: 'draftIntakeRules', by: CONTROLLER, creates: { draftId: 1 } },
  checkRules: { operation: 'checkIntakeRules', by: CHECKER },
  publishRules: { operation: 'publishIntakeRules', by: CONTROLLER, creates: { termId: 1 } },
  repeal: { operation: 'repealProcedure', by: CONTROLLER },
  feesToFollow: feesOf(EXAMPLE_FEES.drafted),
  checkFeesToFollow: checkFees(EXAMPLE_FEES.drafted),
  publishFeesToFollow: publishFees(EXAMPLE_FEES.drafted),
  feesToRevise: feesOf(EXAMPLE_FEES.revised),
  feesToCheck: feesOf(EXAMPLE_FEES.checked),
  feesToDiscard: feesOf(EXAMPLE_FEES.discarded),
  feesToPublish: feesOf(EXAMPLE_FEES.published),
  checkFeesToPublish: checkFees(EXAMPLE_FEES.published),
  feesToWithdraw: feesOf(EXAMPLE_FEES.withdrawn),
  checkFeesToWithdraw: checkFees(EXAMPLE_FEES.withdrawn),
  publishFeesToWithdraw: publishFees(EXAMPLE_FEES.withdrawn),
  ...FORM_STEPS,
  draftText: { operation: 'draftTemplate', by: CONTROLLER },
  openCalendar: { operation: 'addCalendar', by: 'administrator', body: () => ({ agencyCode: EXAMPLE_CALENDARS.published }) },
  openCalendarToAsk: { operation: 'addCalendar', by: 'administrator', body: () => ({ agencyCode: EXAMPLE_CALENDARS.asked }) },
  renameAgency: { operation: 'addAgencyTerm', by: 'administrator' },
  endAgency: { operation: 'endAgency', by: 'administrator' },
  registerSystem: {
    operation: 'addPartnerSystem',
    by: 'administrator',
    creates: { systemId: 1, secretId: 2 },
    body: (_: StoryIds, story: string) => ({ name: `Phần mềm của ví dụ ${story}` }),
  },
  disableSystem: { operation: 'disablePartnerSystem', by: 'administrator' },
  askAboutData: { operation: 'addDataRequest', by: CITIZEN, creates: { requestId: 1 }, body: correctionOf },
  grantCorrection: { operation: 'decideDataRequest', by: 'agency-head-commune', begins: 1 },
  recordBreach: { operation: 'addBreach', by: 'administrator', creates: { breachId: 1 } },
  noteNotice: { operation: 'recordBreachNotice', by: 'administrator' },
  subscribe: { operation: 'setPartnerWebhook', by: 'partner-system' },
} as const satisfies Readonly<Record<string, Step>>;

export type StepName = keyof typeof STEPS;

/** Idempotency key of a step of the story that an operation's example is about. */
export function keyOf(story: string, step: StepName): string {
  return `example-${story}-${step}`;
}

/** What a story knows after its steps; the last one that created something of a name counts. */
export function idsAfter(story: string, steps: readonly StepName[]): StoryIds {
  const ids: Record<string, string> = {};
  for (const name of steps) {
    const { by, creates = {} }: Step = STEPS[name];
    for (const [thing, nth] of Object.entries(creates)) ids[thing] = exampleId(subjectOf(by), keyOf(story, name), nth);
  }
  return ids;
}
