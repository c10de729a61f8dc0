import { Injectable } from '@nestjs/common';
import type { FieldError } from '../../../shared/domain-error.js';
import { FormAnswers } from '../../catalogue/index.js';
import { answersInvalid, formNotAsked } from '../domain/component.errors.js';
import type { ComponentDefinition, SubmittedComponent } from '../domain/intake-checklist.js';
import type { CheckedAnswers } from '../domain/parts.js';

/** Holds what was filled in against the electronic forms of the papers that it is for. */
@Injectable()
export class CheckAnswers {
  constructor(private readonly forms: FormAnswers) {}

  /**
   * @param at instant at which the dossier was handed in, whose versions of forms it keeps
   * @param list name of the list in the input
   * @throws DomainError FORM_ANSWERS_INVALID (422), with every fault of every form
   */
  async execute(
    handed: readonly Pick<SubmittedComponent, 'key' | 'answers'>[],
    asked: readonly ComponentDefinition[],
    at: Date,
    list: string,
  ): Promise<readonly CheckedAnswers[]> {
    const checked: CheckedAnswers[] = [];
    const faults: FieldError[] = [];
    for (const [index, { key, answers }] of handed.entries()) {
      if (!answers) continue;
      const field = `${list}.${index}.answers`;
      const code = asked.find((definition) => definition.key === key)?.form;
      const form = code === undefined ? undefined : await this.forms.held(code, at);
      if (!form) {
        faults.push(formNotAsked(field));
        continue;
      }
      faults.push(...(await this.forms.faultsOf(form, answers, field)));
      checked.push({ formCode: form.code, formVersionId: form.id, formVersionNo: form.versionNo, answers });
    }
    if (faults.length > 0) throw answersInvalid(faults);
    return checked;
  }
}
