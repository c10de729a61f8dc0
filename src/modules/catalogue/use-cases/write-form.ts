import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { everyHandOf } from '../../../shared/acting.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { formExists } from '../domain/forms/form.errors.js';
import type { FormContent } from '../domain/forms/form-content.js';
import type { Form } from '../domain/forms/form.js';
import { FORM_KEYS, FormRepository } from '../persistence/form.repository.js';
import { checkForm } from './check-form.js';
import type { LifeOutcome } from './life-outcome.js';

/** The procedure control writes an electronic form, has it checked by a second person, or throws the draft away. */
@Injectable()
export class WriteForm {
  constructor(
    private readonly transactions: Transactions,
    private readonly forms: FormRepository,
    private readonly clock: Clock,
  ) {}

  /** A form that is new. @throws DomainError FORM_EXISTS (409), and as `checkForm` */
  begin(code: string, content: FormContent, actor: Actor): Promise<LifeOutcome> {
    checkForm(content);
    return this.transactions.run('any', async () => {
      const known = await this.forms.find(code);
      if (known?.isEmpty === false) throw formExists();
      return this.draft(known ?? this.forms.begin(code), content, actor);
    });
  }

  /** @throws DomainError FORM_NOT_FOUND, VERSION_MOVED, FORM_DRAFT_OPEN, and as `checkForm` */
  next(code: string, expected: Version, content: FormContent, actor: Actor): Promise<LifeOutcome> {
    checkForm(content);
    return this.transactions.run(expected, async () => this.draft(await this.forms.load(code), content, actor));
  }

  /** @throws DomainError as `Form.revise` and `checkForm` */
  revise(code: string, expected: Version, content: FormContent, actor: Actor): Promise<LifeOutcome> {
    checkForm(content);
    return this.change(code, expected, (form) => form.revise(content, FORM_KEYS.hashOf(content), everyHandOf(actor)));
  }

  /** @throws DomainError as `Form.check` and `checkForm` */
  check(code: string, expected: Version, actor: Actor): Promise<LifeOutcome> {
    return this.change(code, expected, (form) => checkForm(form.check(everyHandOf(actor), this.clock.now())));
  }

  /** @throws DomainError as `Form.discard` */
  discard(code: string, expected: Version): Promise<LifeOutcome> {
    return this.change(code, expected, (form) => form.discard());
  }

  private async draft(form: Form, content: FormContent, actor: Actor): Promise<LifeOutcome> {
    form.draft(content, FORM_KEYS.hashOf(content), actor.id, this.clock.now());
    await this.forms.save(form);
    return { code: form.code, version: 0 };
  }

  private change(code: string, expected: Version, change: (form: Form) => void): Promise<LifeOutcome> {
    return this.transactions.run(expected, async () => {
      const form = await this.forms.load(code);
      change(form);
      await this.forms.save(form);
      return { code, version: 0 };
    });
  }
}
