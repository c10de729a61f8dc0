import type { Row } from './rights-table.js';

/** The routes under `/v1/admin`, as `RIGHTS` has them. */
export const ADMIN_RIGHTS: readonly Row[] = [
  {
    roles: ['administrator'],
    routes: [
      'POST /v1/admin/agencies',
      'GET /v1/admin/agencies/{code}',
      'POST /v1/admin/agencies/{code}/terms',
      'POST /v1/admin/agencies/{code}/ending',
      'POST /v1/admin/agencies/{code}/ending/withdraw',
      'GET /v1/admin/agencies/{code}/duties',
      'POST /v1/admin/agencies/{code}/duties',
      'GET /v1/admin/officers',
      'POST /v1/admin/officers',
      'POST /v1/admin/calendars',
      'POST /v1/admin/calendars/{code}/versions',
      'GET /v1/admin/webhooks',
    ],
  },
  {
    roles: ['procedure-controller'],
    routes: [
      'GET /v1/admin/notice-templates',
      'GET /v1/admin/procedures/{code}/versions',
      'POST /v1/admin/procedures/{code}/drafts',
      'POST /v1/admin/procedures/{code}/repeal',
      'POST /v1/admin/procedures/{code}/versions/{versionNo}/withdraw',
      'GET /v1/admin/process-definitions',
      'POST /v1/admin/process-definitions',
    ],
  },
  {
    roles: ['procedure-controller'],
    thing: 'missing',
    routes: [
      'POST /v1/admin/procedures/{code}/repeals/{effectiveFrom}/withdraw',
      'POST /v1/admin/procedures/{code}/drafts/{draftId}/discard',
      'POST /v1/admin/procedures/{code}/drafts/{draftId}/publish',
      'GET /v1/admin/notice-templates/{code}',
      'POST /v1/admin/notice-templates/{code}/draft',
      'POST /v1/admin/notice-templates/{code}/draft/discard',
      'POST /v1/admin/notice-templates/{code}/draft/publish',
      'GET /v1/admin/process-definitions/{code}',
      'GET /v1/admin/process-definitions/{code}/versions/{version}',
      'POST /v1/admin/process-definitions/{code}/draft',
      'POST /v1/admin/process-definitions/{code}/draft/discard',
      'POST /v1/admin/process-definitions/{code}/draft/publish',
    ],
  },
  {
    roles: ['administrator'],
    thing: 'missing',
    routes: [
      'GET /v1/admin/officers/{id}',
      'POST /v1/admin/officers/{id}/posts',
      'PATCH /v1/admin/officers/{id}/posts/{postId}',
      'POST /v1/admin/officers/{id}/posts/{postId}/ending',
      'POST /v1/admin/agencies/{code}/terms/{validFrom}/withdraw',
      'DELETE /v1/admin/webhooks/{webhookId}',
    ],
  },
  { roles: ['operator', 'procedure-controller'], routes: ['GET /v1/admin/import-runs', 'GET /v1/admin/import-runs/{id}/findings'] },
  { roles: ['operator'], routes: ['POST /v1/admin/reports/rebuild', 'GET /v1/admin/failed-work', 'POST /v1/admin/failed-work/retry'] },
];
