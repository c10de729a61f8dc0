import { AGENCIES_PERSONAL_COLUMNS } from './modules/agencies/persistence/personal-columns.js';
import { ARCHIVE_PERSONAL_COLUMNS } from './modules/archive/persistence/personal-columns.js';
import { CATALOGUE_PERSONAL_COLUMNS } from './modules/catalogue/persistence/personal-columns.js';
import { DOCUMENTS_PERSONAL_COLUMNS } from './modules/documents/persistence/personal-columns.js';
import { DOSSIERS_PERSONAL_COLUMNS } from './modules/dossiers/persistence/personal-columns.js';
import { FEEDBACK_PERSONAL_COLUMNS } from './modules/feedback/persistence/personal-columns.js';
import { NOTICES_PERSONAL_COLUMNS } from './modules/notices/persistence/personal-columns.js';
import { PARTNERS_PERSONAL_COLUMNS } from './modules/partners/persistence/personal-columns.js';
import { PAYMENTS_PERSONAL_COLUMNS } from './modules/payments/persistence/personal-columns.js';
import { PRIVACY_PERSONAL_COLUMNS } from './modules/privacy/persistence/personal-columns.js';
import { REPORTING_PERSONAL_COLUMNS } from './modules/reporting/persistence/personal-columns.js';
import { ROUTING_PERSONAL_COLUMNS } from './modules/routing/persistence/personal-columns.js';
import { WORKFLOW_PERSONAL_COLUMNS } from './modules/workflow/persistence/personal-columns.js';
import type { PersonalColumns } from './platform/database/personal-columns.js';
import { PLATFORM_PERSONAL_COLUMNS } from './platform/database/platform-personal-columns.js';

/** Personal data of all modules; the platform's is last, when files have no holders left. */
export const PERSONAL_REGISTER: readonly PersonalColumns[] = [
  AGENCIES_PERSONAL_COLUMNS,
  ARCHIVE_PERSONAL_COLUMNS,
  CATALOGUE_PERSONAL_COLUMNS,
  DOCUMENTS_PERSONAL_COLUMNS,
  DOSSIERS_PERSONAL_COLUMNS,
  FEEDBACK_PERSONAL_COLUMNS,
  NOTICES_PERSONAL_COLUMNS,
  PARTNERS_PERSONAL_COLUMNS,
  PAYMENTS_PERSONAL_COLUMNS,
  PRIVACY_PERSONAL_COLUMNS,
  REPORTING_PERSONAL_COLUMNS,
  ROUTING_PERSONAL_COLUMNS,
  WORKFLOW_PERSONAL_COLUMNS,
  PLATFORM_PERSONAL_COLUMNS,
];
