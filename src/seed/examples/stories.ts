import { statedPostId } from '../../modules/agencies/index.js';
import { webhookIdOf } from '../../modules/notices/index.js';
import { actorIdOf } from '../../platform/auth/actor-id.js';
import { SANDBOX_ISSUER } from '../../platform/sandbox/sandbox-issuer.js';
import { CATALOGUE_STORIES } from './catalogue-stories.js';
import { subjectOf } from './personas.js';
import { EXAMPLE_CALENDARS, EXAMPLE_PROCESSES, correctionOf } from './steps.js';
import type { Story } from './story.js';

const ONLINE = ['upload', 'submitWithFile', 'accept', 'passOn'] as const;
const APPRAISED = ['receive', 'passOn', 'claim', 'appraise'] as const;
const CONCLUDED = [...APPRAISED, 'review', 'decide', 'uploadResult', 'register'] as const;
const APPRAISER = 'case-officer-commune';
const CONTROLLER = 'procedure-controller';
const CHECKER = 'head-of-procedure-control';

/** Stories by operation. An operation that changes a resource has a story of its own, so that examples can be sent in any order. */
export const STORIES: Readonly<Record<string, Story>> = {
  getDeskDossier: {
    steps: ONLINE,
    alsoOf: [
      'explainCitizenDossierDeadline',
      'downloadCitizenDossierFile',
      'listCitizenDossierTimeline',
      'listCitizenDossierReads',
      'listCitizenReceivables',
      'explainDeskDossierDeadline',
      'downloadDeskDossierFile',
      'listDeskDossierTimeline',
      'getDossierReceipt',
      'listDeskReceivables',
      'getOfficerDossier',
      'explainOfficerDossierDeadline',
      'downloadOfficerDossierFile',
      'listOfficerDossierTimeline',
      'listOfficerReceivables',
    ],
  },
  getCitizenDossier: {
    steps: [
      'formToAnswer',
      'checkFormToAnswer',
      'publishFormToAnswer',
      'askByForm',
      'checkAskingByForm',
      'publishAskingByForm',
      'submitWithAnswers',
    ],
  },
  getTask: { steps: ['receive', 'passOn'], persona: APPRAISER, alsoOf: ['getTaskProcess', 'getTaskProcessPicture'] },
  listColleagues: { steps: ['receive', 'passOn'], persona: 'agency-head-commune' },
  assignTask: { steps: ['receive', 'passOn'], version: 7, body: () => ({ assigneeId: actorIdOf(SANDBOX_ISSUER, subjectOf(APPRAISER)) }) },
  handOverTasks: {
    steps: ['receive', 'passOn', 'claim'],
    persona: 'agency-head-commune',
    body: () => ({
      officerId: actorIdOf(SANDBOX_ISSUER, subjectOf(APPRAISER)),
      toOfficerId: actorIdOf(SANDBOX_ISSUER, subjectOf('unit-head-commune')),
    }),
  },
  claimTask: { steps: ['receive', 'passOn'], version: 7, persona: APPRAISER },
  forwardTask: { steps: ['receive', 'passOn', 'claim'], version: 8, persona: APPRAISER },
  decideTask: {
    steps: [...APPRAISED, 'review'],
    version: 12,
    persona: 'agency-head-commune',
    body: () => ({ note: 'Đồng ý; chuyển trả kết quả.' }),
  },
  returnTask: { steps: APPRAISED, version: 10, persona: 'unit-head-commune' },
  searchDeskDocuments: { steps: ['submit', 'accept'], body: ({ dossierId }) => ({ dossierId }) },
  acceptDossier: { steps: ['submit'], version: 1 },
  refuseDossier: { steps: ['submit'], version: 1 },
  getDeskRefusalSlip: { steps: ['submit', 'refuse'], alsoOf: ['getCitizenRefusalSlip'] },
  requestDeskSupplement: { steps: ['submit'], version: 1 },
  answerSupplementRequest: { steps: ['submit', 'askSupplement'], version: 2 },
  recordSupplement: { steps: ['submit', 'askSupplement'], version: 2 },
  cancelDeskRequest: { steps: ['submit', 'askSupplement'], version: 2 },
  cancelOfficerRequest: { steps: ['receive', 'askSupplement'], version: 6 },
  requestOfficerSupplement: { steps: ['receive', 'passOn', 'claim'], version: 8, persona: APPRAISER },
  withdrawCitizenDossier: { steps: ['submit'], version: 1 },
  withdrawDeskDossier: { steps: ['receive'], version: 4 },
  stopDossierOnRequest: {
    steps: ['receive'],
    version: 4,
    body: () => ({ reason: 'Theo đề nghị của người nộp hồ sơ.', legalBasis: 'Điều 21 Nghị định số 118/2025/NĐ-CP' }),
  },
  stopDossier: { steps: ['receive', 'passOn'], version: 7 },
  extendDeadline: { steps: ['receive', 'passOn'], version: 7 },
  requestDeskPayment: { steps: ['receiveWithFee'], version: 6 },
  requestOfficerPayment: { steps: ['receiveWithFee', 'passOn'], version: 9, persona: APPRAISER },
  recordPayment: { steps: ['receiveWithFee'], version: 6 },
  relieveReceivable: { steps: ['receiveWithFee'], version: 6 },
  recordFeeFacts: { steps: ['receiveWithOpenFee'], version: 6 },
  recordDeskFeeFacts: { steps: ['receiveWithOpenFee'], version: 6 },
  computeDossierFeeQuote: { steps: ['receiveWithFee'] },
  setReceivableAmount: { steps: ['receiveWithOpenFee'], version: 6 },
  handOverResult: { steps: CONCLUDED, version: 18 },
  rateDossier: { steps: [...CONCLUDED, 'handOver'], version: 19 },
  askConsultation: {
    steps: ['receive', 'passOn', 'claim'],
    version: 8,
    body: () => ({ question: 'Đề nghị cho biết việc giám hộ đối với trẻ đã được đăng ký hộ tịch hay chưa.' }),
  },
  getConsultation: { steps: [...ONLINE, 'claim', 'askConsultation'], persona: 'case-officer', alsoOf: ['downloadConsultationFile'] },
  answerConsultation: {
    steps: ['receive', 'passOn', 'claim', 'askConsultation'],
    version: 9,
    persona: 'case-officer',
    body: () => ({ answer: 'Việc giám hộ đã được đăng ký hộ tịch ngày 12/03/2024.' }),
  },
  cancelConsultation: { steps: ['receive', 'passOn', 'claim', 'askConsultation'], version: 9 },
  getRecord: { steps: [...CONCLUDED, 'handOver', 'seal'], alsoOf: ['downloadRecordManifest', 'downloadRecordFile'] },
  sealRecord: { steps: [...CONCLUDED, 'handOver'] },
  downloadCitizenConsentForm: { steps: ['uploadForm', 'recordConsent'], alsoOf: ['downloadDeskConsentForm'] },
  revokeCitizenConsent: { steps: ['consent'] },
  endAgencyWebhook: {
    steps: ['subscribe'],
    parameters: { webhookId: webhookIdOf({ id: actorIdOf(SANDBOX_ISSUER, subjectOf('partner-system')) }) },
  },
  draftProcess: { steps: [], version: 1, persona: CONTROLLER, parameters: { code: 'default-commune' } },
  getProcessDraft: {
    steps: ['draftToRead'],
    persona: CONTROLLER,
    parameters: { code: EXAMPLE_PROCESSES.read },
    alsoOf: ['getProcessDraftPicture', 'getProcessDraftPictureText'],
  },
  reviseProcessDraft: {
    steps: ['draftToRevise'],
    version: 1,
    persona: CONTROLLER,
    parameters: { code: EXAMPLE_PROCESSES.revised },
  },
  checkProcessDraft: { steps: ['draftToCheck'], version: 1, persona: CHECKER, parameters: { code: EXAMPLE_PROCESSES.checked } },
  discardProcessDraft: { steps: ['draftToDiscard'], version: 1, parameters: { code: EXAMPLE_PROCESSES.discarded } },
  publishProcess: {
    steps: ['draftToPublish', 'checkToPublish'],
    version: 2,
    persona: CONTROLLER,
    parameters: { code: EXAMPLE_PROCESSES.published },
  },
  withdrawProcessVersion: {
    steps: ['draftToWithdraw', 'checkToWithdraw', 'publishToWithdraw'],
    version: 3,
    persona: CONTROLLER,
    parameters: { code: EXAMPLE_PROCESSES.withdrawn, version: '1' },
  },
  ...CATALOGUE_STORIES,
  draftTemplate: { steps: [], version: 1, parameters: { code: 'accepted' } },
  discardTemplateDraft: { steps: ['draftText'], begins: 1, version: 2, parameters: { code: 'concluded' } },
  publishTemplate: { steps: ['draftText'], begins: 1, version: 2, parameters: { code: 'extended' } },
  publishCalendarVersion: {
    steps: ['openCalendar'],
    version: 1,
    parameters: { code: EXAMPLE_CALENDARS.published },
    body: () => ({ effectiveFrom: '2099-01-05', returnHour: '16:30' }),
  },
  computeCalendarEffects: {
    steps: ['openCalendarToAsk'],
    parameters: { code: EXAMPLE_CALENDARS.asked, versionNo: '1' },
    body: () => ({ effectiveFrom: '2099-01-05', returnHour: '16:30' }),
    alsoOf: ['getCalendarRun'],
  },
  revokeDeskConsent: { steps: ['uploadForm', 'recordConsent'] },
  addDutyRule: { steps: [], version: 1, parameters: { code: 'H21.195' } },
  addAgencyTerm: { steps: [], version: 1, parameters: { code: 'H21.24.58' } },
  endAgency: { steps: [], version: 1, parameters: { code: 'H21.19.100' } },
  withdrawAgencyTerm: { steps: ['renameAgency'], begins: 1, version: 2, parameters: { code: 'H21.24.01.28', validFrom: '2099-01-01' } },
  withdrawAgencyEnding: { steps: ['endAgency'], begins: 1, version: 2, parameters: { code: 'H21.24.01.26' } },
  getPartnerSystem: { steps: ['registerSystem'], alsoOf: ['listPartnerCalls'] },
  revisePartnerSystem: { steps: ['registerSystem'], version: 2 },
  disablePartnerSystem: { steps: ['registerSystem'], version: 2 },
  enablePartnerSystem: { steps: ['registerSystem', 'disableSystem'], version: 3 },
  addPartnerSecret: { steps: ['registerSystem'], version: 2 },
  endPartnerSecret: { steps: ['registerSystem'], version: 2 },
  addDataRequest: { steps: ['submit'], body: correctionOf },
  getCitizenDataRequest: { steps: ['submit', 'askAboutData'] },
  getDataRequest: { steps: ['submit', 'askAboutData'], persona: 'agency-head-commune' },
  decideDataRequest: { steps: ['submit', 'askAboutData'], version: 1, persona: 'agency-head-commune' },
  correctPersonalData: {
    steps: ['submit', 'askAboutData', 'grantCorrection'],
    version: 2,
    persona: 'agency-head-commune',
    body: () => ({ changes: { phone: '0912345679' } }),
  },
  getBreach: { steps: ['recordBreach'] },
  reviseBreach: { steps: ['recordBreach'], version: 1 },
  recordBreachNotice: { steps: ['recordBreach'], version: 1 },
  recordBreachInforming: { steps: ['recordBreach'], version: 1 },
  closeBreach: { steps: ['recordBreach', 'noteNotice'], version: 2 },
  endAbsence: { steps: ['goAway'], persona: 'unit-head-commune' },
  mergeAgencies: { steps: [], parameters: { code: 'H21.195' } },
  getOfficer: { steps: [], parameters: ofOfficer('sxd-giam-doc') },
  givePost: { steps: [], parameters: ofOfficer('sxd-van-thu') },
  setPostReach: { steps: [], parameters: ofOfficer('sxd-tiep-nhan-1') },
  endPost: { steps: [], parameters: ofOfficer('snnmt-tiep-nhan-1') },
};

/** An officer of the reference data with one post, as entered: the entry and the post are its first two versions. */
function ofOfficer(subject: string): Readonly<Record<string, string>> {
  return { id: actorIdOf(SANDBOX_ISSUER, subject), postId: statedPostId(SANDBOX_ISSUER, subject, 0), 'If-Match': '"2"' };
}
