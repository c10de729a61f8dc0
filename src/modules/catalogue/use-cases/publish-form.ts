import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { Clock, localDate } from '../../../shared/clock.js';
import type { Form } from '../domain/forms/form.js';
import { formVersionNamed } from '../domain/forms/form.errors.js';
import type { ProcedurePublication } from '../domain/publication-day.js';
import { FORM_KEYS, FormRepository } from '../persistence/form.repository.js';
import { LocalTermsReader } from '../persistence/local-terms.reader.js';
import { PublishedVersions } from '../persistence/published-versions.js';
import { checkForm } from './check-form.js';
import type { LifeOutcome } from './life-outcome.js';

/** A published version of a form as its publication answers it. */
export interface PublishedFormOutcome extends LifeOutcome {
  readonly versionNo: number;
  readonly effectiveFrom: string;
}

/** The procedure control publishes a checked form by a decision, or withdraws a version that has not begun. */
@Injectable()
export class PublishForm {
  constructor(
    private readonly transactions: Transactions,
    private readonly forms: FormRepository,
    private readonly published: PublishedVersions,
    private readonly terms: LocalTermsReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError FORM_NOT_FOUND, VERSION_MOVED, and as `Form.publish` and `checkForm` */
  publish(code: string, expected: Version, publication: ProcedurePublication): Promise<PublishedFormOutcome> {
    return this.run(expected, code, (form, at) => {
      const { versionNo, effectiveFrom, content } = form.publish(publication, FORM_KEYS, at, localDate(at));
      checkForm(content);
      return { code, version: 0, versionNo, effectiveFrom };
    });
  }

  /** @throws DomainError FORM_NOT_FOUND, VERSION_MOVED, FORM_VERSION_NAMED (409), and as `Form.withdraw` */
  withdraw(code: string, versionNo: number, expected: Version, reason: string): Promise<LifeOutcome> {
    return this.run(expected, code, async (form, at) => {
      form.withdraw(versionNo, reason, at, localDate(at));
      for (const { effectiveFrom, procedureCode } of await this.terms.naming(code))
        if (effectiveFrom > localDate(at) && !form.isInForceOn(effectiveFrom)) throw formVersionNamed(effectiveFrom, procedureCode);
      return { code, version: 0 };
    });
  }

  private async run<Outcome extends LifeOutcome>(
    expected: Version,
    code: string,
    change: (form: Form, at: Date) => Outcome | Promise<Outcome>,
  ): Promise<Outcome> {
    const outcome = await this.transactions.run(expected, async () => {
      const form = await this.forms.load(code);
      const done = await change(form, this.clock.now());
      await this.forms.saveSeen(form);
      return done;
    });
    await this.published.refresh();
    return outcome;
  }
}
