import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Remembered } from '../../../platform/database/remembered.js';
import { localDate } from '../../../shared/clock.js';
import { rulesOn, type IntakeRules } from '../domain/intake-rules.js';

/** The effective-dated parameters of intake. */
@Injectable()
export class IntakeRulesReader {
  readonly #rules: Remembered<readonly IntakeRules[]>;

  constructor(database: Database) {
    this.#rules = new Remembered(() =>
      database.read<IntakeRules & Record<string, unknown>>(
        `select to_char(valid_from, 'YYYY-MM-DD') as "validFrom", online_reply_hours as "onlineReplyHours",
                supplement_limit as "supplementLimit", extension_lead_days as "extensionLeadDays",
                extension_limit as "extensionLimit", policy, code_pattern as "codePattern", code_digits as "codeDigits"
         from dossiers.intake_rules order by valid_from`,
      ),
    );
  }

  /** Those in force at an instant. */
  async on(at: Date): Promise<IntakeRules> {
    return rulesOn(await this.#rules.get(), localDate(at));
  }
}
