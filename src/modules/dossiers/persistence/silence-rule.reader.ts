import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Remembered } from '../../../platform/database/remembered.js';
import type { SilenceRule } from '../domain/answer-wait.js';

/** The effective-dated rules of silence. */
@Injectable()
export class SilenceRuleReader {
  readonly #rules: Remembered<readonly SilenceRule[]>;

  constructor(database: Database) {
    this.#rules = new Remembered(() =>
      database.read<SilenceRule & Record<string, unknown>>(
        `select to_char(valid_from, 'YYYY-MM-DD') as "validFrom", procedure_code as "procedureCode",
                answer_days as "answerDays", remind_days as "remindDays", legal_basis as "legalBasis", source
         from dossiers.silence_rule order by valid_from`,
      ),
    );
  }

  /** All rules, oldest first. */
  all(): Promise<readonly SilenceRule[]> {
    return this.#rules.get();
  }
}
