import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { RefundRule } from '../domain/ending.js';

/** How long the rules are believed before they are read again, in milliseconds. */
const FRESH_MS = 60_000;

/** The effective-dated rules of refunds; few rows, kept in memory for a minute. */
@Injectable()
export class RefundRuleReader {
  #rules: readonly RefundRule[] = [];
  #readAt = -Infinity;

  constructor(private readonly database: Database) {}

  /** All rules, in no order. */
  async all(): Promise<readonly RefundRule[]> {
    if (performance.now() - this.#readAt > FRESH_MS) {
      this.#rules = await this.database.read<RefundRule>(`select to_char(valid_from, 'YYYY-MM-DD') as "validFrom", ending, refunds, source from payments.refund_rule`);
      this.#readAt = performance.now();
    }
    return this.#rules;
  }
}
