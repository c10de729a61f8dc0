import type { EntitySchema } from 'typeorm';
import { DATABASE_SCHEMAS } from './database/database.schema.js';
import { StoredFileSchema, UploadQuotaSchema } from './files/files.schema.js';
import { JOBS_SCHEMAS } from './jobs/jobs.schema.js';
import { JOURNAL_SCHEMAS } from './journal/journal.schema.js';
import { HOLD_SCHEMAS } from './retention/hold.schema.js';
import { RetentionFloorSchema, RetentionRuleSchema } from './retention/retention-rule.schema.js';

/** All tables of the platform. */
export const PLATFORM_SCHEMAS: readonly EntitySchema[] = [
  ...JOURNAL_SCHEMAS,
  ...JOBS_SCHEMAS,
  ...DATABASE_SCHEMAS,
  ...HOLD_SCHEMAS,
  ...([StoredFileSchema, UploadQuotaSchema, RetentionRuleSchema, RetentionFloorSchema] as unknown as EntitySchema[]),
];
