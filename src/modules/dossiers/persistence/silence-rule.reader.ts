import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { localDate } from '../../../shared/clock.js';
import { ruleFor, type SilenceRule } from '../domain/answer-wait.js';

/** How long the rules are believed before they are read again, in milliseconds. */
const FRESH_MS = 60_000;

/** The effective-dated rules of silence; few rows, kept in memory for a minute. */
@Injectable()
export class SilenceRuleReader {
  #rules: readonly SilenceRule[] = [];
  #readAt = -Infinity;

  constructor(private readonly database: Database) {}

  /** The rule in force for a procedure at an instant; undefined before the first one. */
  async at(instant: Date, procedureCode: string): Promise<SilenceRule | undefined> {
    if (performance.now() - this.#readAt > FRESH_MS) {
      this.#rules = await this.database.read<SilenceRule>(
        `select to_char(valid_from, 'YYYY-MM-DD') as "validFrom", procedure_code as "procedureCode", answer_days as "answerDays", remind_days as "remindDays",
                legal_basis as "legalBasis", source
         from dossiers.silence_rule order by valid_from`,
      );
      this.#readAt = performance.now();
    }
    return ruleFor(this.#rules, procedureCode, localDate(instant));
  }
}
