import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { IntakeRules } from '../domain/intake-rules.js';

/** How long the rules are believed before they are read again, in milliseconds. */
const FRESH_MS = 60_000;

/** The effective-dated parameters of intake; few rows, kept in memory for a minute. */
@Injectable()
export class IntakeRulesReader {
  #rules: readonly IntakeRules[] = [];
  #readAt = -Infinity;

  constructor(private readonly database: Database) {}

  /** All rules, oldest first. */
  async all(): Promise<readonly IntakeRules[]> {
    if (performance.now() - this.#readAt > FRESH_MS) {
      this.#rules = await this.database.read<IntakeRules>(
        `select to_char(valid_from, 'YYYY-MM-DD') as "validFrom", online_reply_hours as "onlineReplyHours", supplement_limit as "supplementLimit",
                extension_lead_days as "extensionLeadDays", extension_limit as "extensionLimit", policy, code_pattern as "codePattern", code_digits as "codeDigits"
         from dossiers.intake_rules order by valid_from`,
      );
      this.#readAt = performance.now();
    }
    return this.#rules;
  }
}
