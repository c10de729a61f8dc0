import { Injectable } from '@nestjs/common';
import { findingsOf, type DraftFinding } from '../domain/draft-findings.js';
import { formNotFound } from '../domain/forms/form.errors.js';
import type { FormLife } from '../persistence/form-life.js';
import { FormReader } from '../persistence/form.reader.js';
import { checkForm } from './check-form.js';

/** A form, its draft with what stands against that. */
export interface LookedAtForm extends FormLife {
  /** What would refuse the check of the draft and its publication. */
  readonly findings: readonly DraftFinding[];
}

/** Shows a form with what the gate says of its draft. */
@Injectable()
export class LookAtForm {
  constructor(private readonly reader: FormReader) {}

  /** @throws DomainError FORM_NOT_FOUND (404) */
  async one(code: string): Promise<LookedAtForm> {
    const life = await this.reader.one(code);
    if (!life) throw formNotFound();
    const { draft } = life;
    return { ...life, findings: draft ? await findingsOf([() => checkForm(draft.content)]) : [] };
  }
}
