import type { RouteFacts } from '../../../../src/platform/http/routes.js';
import type { Permission } from '../../../../src/shared/permissions.js';

/** What is shown under these permissions is about agencies, procedures, officers in office and the installation, and about no applicant. */
const IMPERSONAL: readonly Permission[] = [
  'self.read',
  'absence.arrange',
  'agency.manage',
  'officer.manage',
  'calendar.manage',
  'partner.manage',
  'breach.manage',
  'catalogue.manage',
  'process.manage',
  'template.manage',
  'import.read',
  'job.manage',
  'report.manage',
  'webhook.manage',
  'feedback.read',
  'task.assign',
  'task.forward',
];

/** Counts, under permissions that else show dossiers. */
const COUNTS: readonly string[] = ['GET /v1/officer/tasks/counts', 'GET /v1/officer/reports/ii06a', 'GET /v1/officer/reports/on-time'];

/** Routes that read personal data and do not declare for what, as `@ReadsFor` does. */
export function purposeFindings(routes: readonly RouteFacts[]): string[] {
  return routes
    .filter(({ isPublic, command, permissions }) => !isPublic && command === undefined && permissions.length > 0)
    .filter(({ method }) => method === 'GET' || method === 'POST')
    .filter(({ permissions }) => !permissions.every((each) => IMPERSONAL.includes(each)))
    .filter(({ method, path }) => !COUNTS.includes(`${method} ${path}`))
    .filter(({ purpose }) => purpose === undefined)
    .map(({ method, path, controller, handler }) => `${method} ${path} (${controller}.${handler}) does not declare for what it reads`);
}
