import { Injectable } from '@nestjs/common';
import { TooManySteps } from '../../../platform/json-schema/compiled-schema.js';
import type { FieldError } from '../../../shared/domain-error.js';
import { answerFault, answersTooCostly } from '../domain/forms/answer-faults.js';
import { labelledAnswers, type LabelledAnswer } from '../domain/forms/labelled-answers.js';
import type { PublishedForm } from '../persistence/published-form.js';
import { PublishedForms } from '../persistence/published-forms.js';

/** Answers with the names and labels of their form. */
export interface ShownAnswers {
  readonly name: string;
  readonly nameEn: string | null;
  readonly fields: readonly LabelledAnswer[];
}

/** Holds answers against the form that they are of, and shows them with its labels. */
@Injectable()
export class FormAnswers {
  constructor(private readonly forms: PublishedForms) {}

  /** The version of a form that holds for what is begun at an instant; undefined where there is none. */
  held(code: string, at: Date): Promise<PublishedForm | undefined> {
    return this.forms.held(code, at);
  }

  /** Everything in which answers do not keep a version. @param field of the input that has them */
  async faultsOf({ id }: PublishedForm, answers: unknown, field: string): Promise<readonly FieldError[]> {
    const validator = await this.forms.validatorOf(id);
    try {
      return validator.faultsOf(answers).map((fault) => answerFault(field, fault));
    } catch (error) {
      if (error instanceof TooManySteps) return [answersTooCostly(field)];
      throw error;
    }
  }

  /** @throws Error for an unknown version */
  async shown(versionId: string, answers: unknown): Promise<ShownAnswers> {
    const form = await this.forms.version(versionId);
    if (!form) throw new Error(`there is no version ${versionId} of a form`);
    const { name, nameEn } = form.content;
    return { name, nameEn, fields: labelledAnswers(form.content, answers) };
  }
}
