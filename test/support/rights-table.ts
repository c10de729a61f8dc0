import { ROLES, type Role } from '../../src/shared/actor.js';
import { ADMIN_RIGHTS } from './admin-rights.js';
import { PERSONAL_DATA_RIGHTS } from './personal-data-rights.js';
import { PUBLIC_RIGHTS } from './public-rights.js';
import type { Identity } from './rights-identities.js';

const EVERY_OFFICER: readonly Role[] = [
  'desk-officer',
  'case-officer',
  'unit-head',
  'agency-head',
  'registry-clerk',
  'procedure-controller',
  'accountant',
  'archivist',
];
/** Who is shown whose dossiers are, and their files. */
const KNOWING = EVERY_OFFICER.filter((role) => role !== 'accountant' && role !== 'procedure-controller');
const STEPS: readonly Role[] = ['case-officer', 'unit-head', 'agency-head'];
const HEADS: readonly Role[] = ['unit-head', 'agency-head'];

/** Routes that are open to the same: to whom, and whether the dossier in the path has to be theirs. */
export interface Row {
  readonly roles: readonly Role[] | 'everybody';
  /** `own`: who does not see the dossier is told that there is none. `missing`: of this kind there is none for anybody. */
  readonly thing?: 'own' | 'missing';
  readonly routes: readonly string[];
}

/** Whom each route is open to. A route without a row, and a row without a route, fail the suite. */
export const RIGHTS: readonly Row[] = [
  { roles: ['accountant'], routes: ['GET /v1/desk/refunds'] },
  ...PUBLIC_RIGHTS,
  { roles: ROLES, routes: ['GET /v1/me'] },
  { roles: HEADS, routes: ['POST /v1/officer/hand-overs'] },
  { roles: EVERY_OFFICER, routes: ['GET /v1/officer/absences', 'GET /v1/officer/fellow-officers', 'POST /v1/officer/absences'] },
  { roles: EVERY_OFFICER, thing: 'missing', routes: ['POST /v1/officer/absences/{absenceId}/ending'] },
  { roles: ['desk-officer', 'registry-clerk', ...STEPS], routes: ['GET /v1/officer/colleagues'] },
  {
    roles: ['citizen', 'business'],
    routes: [
      'GET /v1/citizen/consents',
      'POST /v1/citizen/consents',
      'POST /v1/citizen/consents/revocations',
      'GET /v1/citizen/documents',
      'POST /v1/citizen/dossiers',
      'GET /v1/citizen/dossiers',
      'POST /v1/citizen/files',
    ],
  },
  {
    roles: ['citizen', 'business'],
    thing: 'own',
    routes: [
      'GET /v1/citizen/receivables/{dossierId}',
      'GET /v1/citizen/dossiers/{id}/refusal-slip',
      'GET /v1/citizen/dossiers/{id}',
      'GET /v1/citizen/dossiers/{id}/deadline',
      'GET /v1/citizen/dossiers/{id}/files/{fileId}',
      'GET /v1/citizen/dossiers/{id}/timeline',
      'GET /v1/citizen/dossiers/{id}/reads',
      'POST /v1/citizen/dossiers/{id}/satisfaction',
      'POST /v1/citizen/dossiers/{id}/supplement-answers',
      'POST /v1/citizen/dossiers/{id}/withdrawal',
    ],
  },
  {
    roles: ['desk-officer', 'accountant', 'partner-system'],
    routes: ['GET /v1/desk/dossiers', 'POST /v1/desk/dossiers/searches', 'POST /v1/desk/files'],
  },
  { roles: ['desk-officer', 'partner-system'], routes: ['POST /v1/desk/dossiers'] },
  {
    roles: ['citizen', 'business'],
    thing: 'missing',
    routes: ['GET /v1/citizen/consents/{id}/form', 'POST /v1/citizen/consents/{id}/revocation'],
  },
  {
    roles: ['desk-officer'],
    routes: ['GET /v1/desk/consents', 'POST /v1/desk/consents', 'POST /v1/desk/consents/revocations', 'POST /v1/desk/documents/searches'],
  },
  { roles: ['desk-officer'], thing: 'missing', routes: ['GET /v1/desk/consents/{id}/form', 'POST /v1/desk/consents/{id}/revocation'] },
  {
    roles: ['desk-officer', 'accountant', 'partner-system'],
    thing: 'own',
    routes: [
      'GET /v1/desk/receivables/{dossierId}',
      'GET /v1/desk/dossiers/{id}',
      'GET /v1/desk/dossiers/{id}/deadline',
      'GET /v1/desk/dossiers/{id}/receipt',
      'GET /v1/desk/dossiers/{id}/refusal-slip',
      'GET /v1/desk/dossiers/{id}/timeline',
    ],
  },
  { roles: ['desk-officer', 'partner-system'], thing: 'own', routes: ['GET /v1/desk/dossiers/{id}/files/{fileId}'] },
  { roles: KNOWING, thing: 'own', routes: ['GET /v1/officer/dossiers/{id}/files/{fileId}'] },
  { roles: KNOWING, thing: 'missing', routes: ['GET /v1/officer/consultations/{dossierId}/{consultationId}/files/{fileId}'] },
  { roles: ['desk-officer'], thing: 'own', routes: ['POST /v1/desk/receivables/{dossierId}/fee-facts'] },
  {
    roles: ['desk-officer', 'accountant'],
    thing: 'own',
    routes: [
      'POST /v1/desk/receivables/{dossierId}/{receivableId}/payments',
      'POST /v1/desk/dossiers/{id}/payment-requests',
      'POST /v1/desk/dossiers/{id}/request-cancellations',
    ],
  },
  {
    roles: ['desk-officer'],
    thing: 'own',
    routes: [
      'POST /v1/desk/dossiers/{id}/acceptance',
      'POST /v1/desk/dossiers/{id}/hand-over',
      'POST /v1/desk/dossiers/{id}/refusal',
      'POST /v1/desk/dossiers/{id}/supplement-answers',
      'POST /v1/desk/dossiers/{id}/supplement-requests',
      'POST /v1/desk/dossiers/{id}/withdrawal',
      'POST /v1/desk/dossiers/{id}/stop',
    ],
  },
  {
    roles: EVERY_OFFICER,
    routes: [
      'GET /v1/officer/consultations',
      'GET /v1/officer/dossiers',
      'POST /v1/officer/dossiers/searches',
      'GET /v1/officer/tasks',
      'GET /v1/officer/tasks/counts',
      'POST /v1/officer/files',
    ],
  },
  {
    roles: EVERY_OFFICER,
    thing: 'own',
    routes: [
      'GET /v1/officer/receivables/{dossierId}',
      'POST /v1/officer/receivables/{dossierId}/fee-quote',
      'GET /v1/officer/dossiers/{id}',
      'GET /v1/officer/dossiers/{id}/deadline',
      'GET /v1/officer/dossiers/{id}/timeline',
      'GET /v1/officer/tasks/{dossierId}/{taskId}',
      'GET /v1/officer/tasks/{dossierId}/{taskId}/process',
      'GET /v1/officer/tasks/{dossierId}/{taskId}/process/picture.svg',
    ],
  },
  {
    roles: EVERY_OFFICER,
    thing: 'missing',
    routes: ['GET /v1/officer/consultations/{dossierId}/{consultationId}'],
  },
  {
    roles: STEPS,
    thing: 'own',
    routes: [
      'POST /v1/officer/receivables/{dossierId}/{receivableId}/amount',
      'POST /v1/officer/receivables/{dossierId}/{receivableId}/relief',
      'POST /v1/officer/receivables/{dossierId}/fee-facts',
      'POST /v1/officer/dossiers/{id}/consultations',
      'POST /v1/officer/tasks/{dossierId}/{taskId}/decide',
    ],
  },
  {
    roles: STEPS,
    thing: 'missing',
    routes: [
      'POST /v1/officer/consultations/{dossierId}/{consultationId}/answer',
      'POST /v1/officer/consultations/{dossierId}/{consultationId}/cancel',
    ],
  },
  {
    roles: [...STEPS, 'desk-officer', 'accountant'],
    thing: 'own',
    routes: ['POST /v1/officer/dossiers/{id}/payment-requests', 'POST /v1/officer/dossiers/{id}/request-cancellations'],
  },
  { roles: [...STEPS, 'desk-officer'], thing: 'own', routes: ['POST /v1/officer/dossiers/{id}/supplement-requests'] },
  {
    roles: [...STEPS, 'desk-officer', 'registry-clerk'],
    thing: 'own',
    routes: ['POST /v1/officer/tasks/{dossierId}/{taskId}/claim', 'POST /v1/officer/tasks/{dossierId}/{taskId}/forward'],
  },
  { roles: [...STEPS, 'registry-clerk'], thing: 'own', routes: ['POST /v1/officer/tasks/{dossierId}/{taskId}/return'] },
  { roles: HEADS, thing: 'own', routes: ['POST /v1/officer/tasks/{dossierId}/{taskId}/assign'] },
  { roles: ['agency-head'], thing: 'own', routes: ['POST /v1/officer/dossiers/{id}/extensions', 'POST /v1/officer/dossiers/{id}/stop'] },
  { roles: ['archivist'], routes: ['GET /v1/officer/records'] },
  { roles: ['archivist'], thing: 'own', routes: ['POST /v1/officer/records/{dossierId}/seal'] },
  {
    roles: ['archivist'],
    thing: 'missing',
    routes: [
      'GET /v1/officer/records/{dossierId}',
      'GET /v1/officer/records/{dossierId}/files/{fileId}',
      'GET /v1/officer/records/{dossierId}/manifest',
    ],
  },
  {
    roles: [...HEADS, 'procedure-controller'],
    routes: [
      'GET /v1/officer/reports/ii06a',
      'GET /v1/officer/reports/ii06a/dossiers',
      'GET /v1/officer/reports/on-time',
      'GET /v1/officer/satisfaction',
    ],
  },
  ...ADMIN_RIGHTS,
  ...PERSONAL_DATA_RIGHTS,
  { roles: ['partner-system'], routes: ['GET /v1/partner/events', 'PUT /v1/partner/webhook'] },
  { roles: ['partner-system'], thing: 'missing', routes: ['GET /v1/partner/webhook', 'DELETE /v1/partner/webhook'] },
];

/** What a door says to somebody: who are you, not for you, there is no such thing, or anything that only who may pass is told. */
export type Outcome = 'unknown' | 'closed' | 'unseen' | 'passes';

/** What the table says of one pair. */
export function expectedOutcome({ roles, thing }: Row, identity: Identity): Outcome {
  if (roles === 'everybody') return thing === 'missing' ? 'unseen' : 'passes';
  if (identity.roles.length === 0) return 'unknown';
  if (!identity.roles.some((role) => roles.includes(role))) return 'closed';
  if (thing === 'missing') return 'unseen';
  return thing === 'own' && !identity.sees ? 'unseen' : 'passes';
}
