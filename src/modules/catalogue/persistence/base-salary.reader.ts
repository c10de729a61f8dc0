import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Remembered } from '../../../platform/database/remembered.js';
import { baseSalaryOn, type BaseSalary } from '../domain/fees/fee-entitlement.js';

/** The base salary (mức lương cơ sở), by which the caps of entitlements are reckoned. */
@Injectable()
export class BaseSalaryReader {
  readonly #salaries: Remembered<readonly BaseSalary[]>;

  constructor(database: Database) {
    this.#salaries = new Remembered(() =>
      database.read<BaseSalary & Record<string, unknown>>(
        `select to_char(valid_from, 'YYYY-MM-DD') as "validFrom", amount::float8 as amount, source from catalogue.base_salary`,
      ),
    );
  }

  /** What holds on a local date, in whole đồng. */
  async on(date: string): Promise<number> {
    return baseSalaryOn(await this.#salaries.get(), date);
  }
}
