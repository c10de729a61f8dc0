import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Remembered } from '../../../platform/database/remembered.js';
import type { RefundRule } from '../domain/ending.js';

/** The effective-dated rules of refunds. */
@Injectable()
export class RefundRuleReader {
  readonly #rules: Remembered<readonly RefundRule[]>;

  constructor(database: Database) {
    this.#rules = new Remembered(() =>
      database.read<RefundRule & Record<string, unknown>>(
        `select to_char(valid_from, 'YYYY-MM-DD') as "validFrom", ending, refunds, source from payments.refund_rule`,
      ),
    );
  }

  /** All rules, in no order. */
  all(): Promise<readonly RefundRule[]> {
    return this.#rules.get();
  }
}
