import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Remembered } from '../../../platform/database/remembered.js';
import { issuersOn, type StandardIssuer, type StandardMatter } from '../domain/standard-issuer.js';

export type { StandardIssuer } from '../domain/standard-issuer.js';

/** Who issues forms, codes, exchanged data and the evaluation, from their dates on. */
@Injectable()
export class StandardIssuers {
  readonly #known: Remembered<readonly StandardIssuer[]>;

  constructor(database: Database) {
    this.#known = new Remembered(() =>
      database.read<StandardIssuer & Record<string, unknown>>(
        `select matter, issuer, instrument, effective_from::text as "effectiveFrom", legal_basis as "legalBasis"
         from catalogue.standard_issuer order by matter, effective_from`,
      ),
    );
  }

  /** Of each matter who issues it on a local date; of a date before all, nobody. */
  async on(date: string): Promise<readonly StandardIssuer[]> {
    return issuersOn(await this.#known.get(), date);
  }

  /** Of one matter; null: nobody on that date. */
  async of(matter: StandardMatter, date: string): Promise<StandardIssuer | null> {
    return (await this.on(date)).find((each) => each.matter === matter) ?? null;
  }
}
