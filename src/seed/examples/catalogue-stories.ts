import { EXAMPLE_FORMS, SHORT_FORM } from './form-steps.js';
import { EXAMPLE_FEES } from './steps.js';
import type { Story } from './story.js';

const CONTROLLER = 'procedure-controller';
const CHECKER = 'head-of-procedure-control';
/** Sectors of one procedure each, whose rules examples change. */
const SECTORS = ['G18-YT10', 'G18-YT14', 'G09-NV21', 'G02-CT38', 'G02-CT39'] as const;

/** Stories of the catalogue by operation, each about a procedure, a sector or a schedule of its own. */
export const CATALOGUE_STORIES: Readonly<Record<string, Story>> = {
  draftProcedureVersion: { steps: [], version: 1, persona: CONTROLLER, parameters: { code: '2.000001' } },
  discardProcedureDraft: { steps: ['draftVersion'], begins: 1, version: 2, persona: CONTROLLER, parameters: { code: '2.000002' } },
  getProcedureDraft: {
    steps: ['draftVersion'],
    begins: 1,
    persona: CONTROLLER,
    parameters: { code: '2.000015' },
    alsoOf: ['listDossiersTouchedByDraft'],
  },
  reviseProcedureDraft: { steps: ['draftVersion'], begins: 1, version: 2, persona: CONTROLLER, parameters: { code: '2.000006' } },
  checkProcedureDraft: { steps: ['draftVersion'], begins: 1, version: 2, persona: CHECKER, parameters: { code: '2.000012' } },
  beginProcedure: { steps: [], persona: CONTROLLER },
  publishProcedureVersion: {
    steps: ['draftVersion', 'checkDraft'],
    begins: 1,
    version: 3,
    persona: CONTROLLER,
    parameters: { code: '2.000004' },
  },
  getIntakeRules: { steps: [], persona: CONTROLLER, parameters: { code: 'G15-TP07' } },
  draftIntakeRules: { steps: [], persona: CONTROLLER, parameters: { code: 'all' } },
  reviseIntakeRules: {
    steps: ['draftRules'],
    begins: 0,
    version: 1,
    persona: CONTROLLER,
    parameters: { code: SECTORS[0] },
    body: () => ({ terms: { rules: { supplementLimit: 2 } } }),
  },
  checkIntakeRules: { steps: ['draftRules'], begins: 0, version: 1, persona: CHECKER, parameters: { code: SECTORS[1] } },
  discardIntakeRules: { steps: ['draftRules'], begins: 0, version: 1, persona: CONTROLLER, parameters: { code: SECTORS[2] } },
  publishIntakeRules: { steps: ['draftRules', 'checkRules'], begins: 0, version: 2, persona: CONTROLLER, parameters: { code: SECTORS[3] } },
  withdrawIntakeRule: {
    steps: ['draftRules', 'checkRules', 'publishRules'],
    begins: 0,
    version: 3,
    persona: CONTROLLER,
    parameters: { code: SECTORS[4] },
  },
  getLocalTerms: { steps: [], persona: CONTROLLER, parameters: { code: '2.000024' } },
  draftLocalTerms: { steps: [], persona: CONTROLLER, parameters: { code: '2.000024' } },
  reviseLocalTerms: {
    steps: ['draftLocal'],
    begins: 0,
    version: 1,
    persona: CONTROLLER,
    parameters: { code: '2.000025' },
    body: () => ({ terms: { onlineLevel: { level: 'full', reason: null } } }),
  },
  listDossiersTouchedByLocalTerms: { steps: ['draftLocal'], begins: 0, persona: CONTROLLER, parameters: { code: '2.000038' } },
  checkLocalTerms: { steps: ['draftLocal'], begins: 0, version: 1, persona: CHECKER, parameters: { code: '2.000026' } },
  discardLocalTerms: { steps: ['draftLocal'], begins: 0, version: 1, persona: CONTROLLER, parameters: { code: '2.000027' } },
  publishLocalTerms: {
    steps: ['draftLocal', 'checkLocal'],
    begins: 0,
    version: 2,
    persona: CONTROLLER,
    parameters: { code: '2.000033' },
  },
  withdrawLocalTerm: {
    steps: ['draftLocal', 'checkLocal', 'publishLocal'],
    begins: 0,
    version: 3,
    persona: CONTROLLER,
    parameters: { code: '2.000037' },
  },
  repealProcedure: { steps: [], version: 1, persona: CONTROLLER, parameters: { code: '2.000018' } },
  withdrawProcedureVersion: {
    steps: ['draftVersion', 'checkDraft', 'publishVersion'],
    begins: 1,
    version: 4,
    persona: CONTROLLER,
    parameters: { code: '2.000041', versionNo: '2' },
  },
  withdrawProcedureRepeal: {
    steps: ['repeal'],
    begins: 1,
    version: 2,
    persona: CONTROLLER,
    parameters: { code: '2.000020', effectiveFrom: '2099-01-01' },
  },
  beginFeeSchedule: { steps: [], persona: CONTROLLER },
  draftFeeSchedule: {
    steps: ['feesToFollow', 'checkFeesToFollow', 'publishFeesToFollow'],
    version: 3,
    persona: CONTROLLER,
    parameters: { code: EXAMPLE_FEES.drafted.code },
    alsoOf: ['getFeeSchedule'],
  },
  reviseFeeScheduleDraft: {
    steps: ['feesToRevise'],
    version: 1,
    persona: CONTROLLER,
    parameters: { code: EXAMPLE_FEES.revised.code },
    alsoOf: ['computeDraftFeeQuote'],
  },
  checkFeeScheduleDraft: { steps: ['feesToCheck'], version: 1, persona: CHECKER, parameters: { code: EXAMPLE_FEES.checked.code } },
  discardFeeScheduleDraft: { steps: ['feesToDiscard'], version: 1, persona: CONTROLLER, parameters: { code: EXAMPLE_FEES.discarded.code } },
  publishFeeSchedule: {
    steps: ['feesToPublish', 'checkFeesToPublish'],
    version: 2,
    persona: CONTROLLER,
    parameters: { code: EXAMPLE_FEES.published.code },
  },
  withdrawFeeScheduleVersion: {
    steps: ['feesToWithdraw', 'checkFeesToWithdraw', 'publishFeesToWithdraw'],
    version: 3,
    persona: CONTROLLER,
    parameters: { code: EXAMPLE_FEES.withdrawn.code, versionNo: '1' },
  },
  beginForm: { steps: [], persona: CONTROLLER },
  draftForm: {
    steps: ['formToFollow', 'checkFormToFollow', 'publishFormToFollow'],
    version: 3,
    persona: CONTROLLER,
    parameters: { code: EXAMPLE_FORMS.drafted },
    alsoOf: ['getForm', 'getPublicForm'],
  },
  // Of the form that is drafted anew.
  getPrefilledForm: { steps: [], parameters: { code: EXAMPLE_FORMS.drafted } },
  reviseFormDraft: {
    steps: ['formToRevise'],
    version: 1,
    persona: CONTROLLER,
    parameters: { code: EXAMPLE_FORMS.revised },
    body: () => ({ content: SHORT_FORM }),
  },
  checkFormDraft: { steps: ['formToCheck'], version: 1, persona: CHECKER, parameters: { code: EXAMPLE_FORMS.checked } },
  discardFormDraft: { steps: ['formToDiscard'], version: 1, persona: CONTROLLER, parameters: { code: EXAMPLE_FORMS.discarded } },
  publishForm: {
    steps: ['formToPublish', 'checkFormToPublish'],
    version: 2,
    persona: CONTROLLER,
    parameters: { code: EXAMPLE_FORMS.published },
  },
  withdrawFormVersion: {
    steps: ['formToWithdraw', 'checkFormToWithdraw', 'publishFormToWithdraw'],
    version: 3,
    persona: CONTROLLER,
    parameters: { code: EXAMPLE_FORMS.withdrawn, versionNo: '1' },
  },
};
