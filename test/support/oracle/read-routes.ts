import type { Asking } from './asking.js';
import { DETAILS, details } from './detail-checks.js';
import { deskDossiers, exportedDossiers, officerDossiers, ownDossiers, searches } from './list-checks.js';
import { reports, satisfaction } from './report-checks.js';
import { consultations, events, records, refunds, repealed, tasks, touched, unfinished } from './work-checks.js';

/** Checks of lists, searches, counts, exports and reports, each with the operations that it asks. */
export const LISTS: readonly (readonly [check: (asking: Asking) => Promise<void>, operations: readonly string[]])[] = [
  [ownDossiers, ['listCitizenDossiers']],
  [exportedDossiers, ['downloadPersonalData']],
  [deskDossiers, ['listDeskDossiers']],
  [officerDossiers, ['listOfficerDossiers']],
  [searches, ['searchDeskDossiers', 'searchOfficerDossiers']],
  [tasks, ['listTasks', 'countTasks']],
  [consultations, ['listConsultations']],
  [records, ['listRecords']],
  [refunds, ['listRefunds']],
  [events, ['listPartnerEvents']],
  [reports, ['getReportIi06a', 'listReportIi06aDossiers', 'getOnTimeReport']],
  [satisfaction, ['countSatisfaction']],
  [unfinished, ['listUnfinishedDossiersOfAgency']],
  [touched, ['listDossiersTouchedByDraft', 'listDossiersTouchedByLocalTerms']],
  [repealed, ['listDossiersTouchedByRepeal']],
];

/** Routes that read nothing of a dossier by who may see it, by the reason. Every other one has a check. */
export const SHOW_NO_DOSSIER: Readonly<Record<string, readonly string[]>> = {
  'what the catalogue and its drafts say': [
    'listProcedures',
    'getProcedure',
    'listProcedureVersions',
    'computeFeeQuote',
    'computeDraftFeeQuote',
    'listSectors',
    'downloadProcedures',
    'listProcedureDraftsAndVersions',
    'getProcedureDraft',
    'compareProcedureContents',
    'getPublicationReport',
    'listConnectedDatabases',
    'listStandardIssuers',
    'getLocalTerms',
    'getIntakeRules',
    'listFeeFacts',
    'listFeeSchedules',
    'getFeeSchedule',
    'listImportRuns',
    'listImportChanges',
    'listImportFindings',
    'listForms',
    'getForm',
    'getPublicForm',
    'listLifeEvents',
    'getCatalogueDataset',
    'downloadPublicProcedures',
    'downloadProcedureWorkbook',
    'downloadPublicationReport',
    'listProcedureAgencies',
  ],
  'processes and templates, which are for all dossiers': [
    'listProcesses',
    'getProcess',
    'compareProcessContents',
    'getProcessDraft',
    'getProcessDraftPicture',
    'getProcessDraftPictureText',
    'getProcessVersion',
    'getProcessVersionPicture',
    'getProcessVersionPictureText',
    'listTemplates',
    'getTemplate',
  ],
  'agencies, officers and calendars': [
    'listAgencies',
    'getAgency',
    'getWholeAgency',
    'listDutyRules',
    'listOfficers',
    'listAbsences',
    'listFellowOfficers',
    'getOfficer',
    'getCalendar',
    'getCalendarVersion',
    'getCalendarYear',
    'computeDeadline',
    'listCommunes',
    'listProvinces',
    'listOneStopUnits',
  ],
  'partner systems, and how often they called': [
    'listPartnerSystems',
    'getPartnerSystem',
    'listPartnerCalls',
    'listAgencyWebhooks',
    'getPartnerWebhook',
  ],
  'requests of persons about their own data, which go by whose they are and by the post: test/journeys/data-requests.spec.ts': [
    'listCitizenDataRequests',
    'getCitizenDataRequest',
    'listDataRequests',
    'getDataRequest',
  ],
  'breaches of personal data, told without names and dossiers by code': ['listBreaches', 'getBreach'],
  'the server itself, and who the caller is': [
    'getLiveness',
    'getReadiness',
    'getMetrics',
    'listProblems',
    'getProblem',
    'getMe',
    'getTokenServer',
    'listTokenKeys',
    'getSandboxClock',
    'listFailedWork',
  ],
  'papers and consents of a person, which go by consent and ground: test/journeys/papers-of-strangers.spec.ts': [
    'listCitizenDocuments',
    'searchDeskDocuments',
    'listCitizenConsents',
    'listDeskConsents',
    'downloadCitizenConsentForm',
    'downloadDeskConsentForm',
  ],
  'the caller’s own data outside of dossiers: test/journeys/who-looked.spec.ts': ['listCitizenReads'],
  'what the caller stated in own dossiers: test/journeys/forms-prefilled.spec.ts': ['getPrefilledForm'],
  'figures of a run, and dossiers of what a calendar would move: test/journeys/calendar-effects.spec.ts': [
    'computeCalendarEffects',
    'getCalendarRun',
  ],
  'files of records, which are found by the record: test/journeys/archive.spec.ts': ['downloadRecordFile'],
  'every notice of a sandbox, for everybody; a production has no such route': ['listSandboxOutbox'],
};

/** Everything that is asked in the name of one asker. @param routeOf route of an operation, such as `GET /v1/me` */
export async function askEverything(asking: Asking, routeOf: (operation: string) => string): Promise<void> {
  for (const [check] of LISTS) await check(asking);
  for (const operation of Object.keys(DETAILS)) await details(asking, operation, routeOf(operation));
}
