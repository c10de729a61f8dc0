import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { localDate } from '../../../shared/clock.js';
import type { ClockRule, ClockSubject } from '../domain/clock-rule.js';

/** The clocks of the law on personal data, with the date from which each holds. */
@Injectable()
export class ClockRuleReader {
  constructor(private readonly database: Database) {}

  /** The rule that held on the local date of an instant; undefined where none did. */
  async inForce(subject: ClockSubject, at: Date): Promise<ClockRule | undefined> {
    const [rule] = await this.database.read<ClockRule & Record<string, unknown>>(
      `select amount, unit, warn_hours as "warnHours", basis from privacy.clock_rule
       where subject = $1 and valid_from <= $2::date order by valid_from desc limit 1`,
      [subject, localDate(at)],
    );
    return rule;
  }
}
