import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { RetentionRule } from '../domain/retention.js';

/** Reads the rules of retention: few rows, read whenever a record is sealed. */
@Injectable()
export class RetentionRuleReader {
  constructor(private readonly database: Database) {}

  /** All rules. */
  all(): Promise<RetentionRule[]> {
    return this.database.read<RetentionRule>(
      `select scope, subject, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", class, years, basis from archive.retention_rule`,
    );
  }
}
