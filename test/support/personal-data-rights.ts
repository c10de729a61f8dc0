import type { Row } from './rights-table.js';

/** The routes about a person's data outside of dossiers, and about requests concerning it, as `RIGHTS` has them. */
export const PERSONAL_DATA_RIGHTS: readonly Row[] = [
  { roles: ['citizen', 'business'], routes: ['GET /v1/citizen/reads', 'GET /v1/citizen/personal-data/export'] },
  { roles: ['citizen', 'business'], thing: 'missing', routes: ['GET /v1/citizen/forms/{code}/prefill'] },
  { roles: ['citizen', 'business'], routes: ['GET /v1/citizen/personal-data/requests', 'POST /v1/citizen/personal-data/requests'] },
  { roles: ['citizen', 'business'], thing: 'missing', routes: ['GET /v1/citizen/personal-data/requests/{requestId}'] },
  { roles: ['agency-head'], routes: ['GET /v1/officer/personal-data/requests'] },
  {
    roles: ['agency-head'],
    thing: 'missing',
    routes: [
      'GET /v1/officer/personal-data/requests/{requestId}',
      'POST /v1/officer/personal-data/requests/{requestId}/decision',
      'POST /v1/officer/personal-data/requests/{requestId}/correction',
    ],
  },
];
