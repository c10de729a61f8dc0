import { Injectable } from '@nestjs/common';
import { TooManySteps } from '../../../platform/json-schema/compiled-schema.js';
import type { FieldError } from '../../../shared/domain-error.js';
import { answerFault, answersTooCostly } from '../domain/forms/answer-faults.js';
import type { FormPrefill } from '../domain/forms/form-content.js';
import { formNotFound } from '../domain/forms/form.errors.js';
import { labelledAnswers, type LabelledAnswer } from '../domain/forms/labelled-answers.js';
import { answersOf, prefilledFields, valueAt, type PrefilledField } from '../domain/forms/prefill.js';
import type { PublishedForm } from '../persistence/published-form.js';
import { PublishedForms } from '../persistence/published-forms.js';

/** Answers with the names and labels of their form. */
export interface ShownAnswers {
  readonly name: string;
  readonly nameEn: string | null;
  readonly fields: readonly LabelledAnswer[];
}

/** A form with the fields that can be filled in before anybody has, and answers that hold just these. */
export interface PrefilledForm {
  readonly form: PublishedForm;
  readonly fields: readonly PrefilledField[];
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Holds answers against the form that they are of, and shows them with its labels. */
@Injectable()
export class FormAnswers {
  /** A single answer by its pointer, which leads through no list; undefined where it was not given. */
  static readonly valueAt = valueAt;

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

  /** The version of a form that is filled in for a local date. @throws DomainError FORM_NOT_FOUND */
  async open(code: string, on: string): Promise<PublishedForm> {
    const form = await this.forms.heldOn(code, on);
    if (!form) throw formNotFound();
    return form;
  }

  /**
   * Fills in what is known, as far as the form takes it: a telephone number that does not keep its pattern is left for the person to write.
   *
   * @param valueOf undefined where nothing is known
   */
  async prefilled(form: PublishedForm, valueOf: (prefill: FormPrefill) => unknown): Promise<PrefilledForm> {
    const known = prefilledFields(form.content, valueOf);
    const faults = await this.faultsOf(form, answersOf(known), '');
    const isTaken = ({ pointer }: PrefilledField): boolean =>
      !faults.some((fault) => `${fault.pointer}/`.startsWith(`${pointer}/`) || fault.code === 'FORM_ANSWERS_TOO_COSTLY');
    const fields = known.filter(isTaken);
    return { form, fields, answers: answersOf(fields) };
  }

  /** @throws Error for an unknown version */
  async shown(versionId: string, answers: unknown): Promise<ShownAnswers> {
    const form = await this.forms.version(versionId);
    if (!form) throw new Error(`there is no version ${versionId} of a form`);
    const { name, nameEn } = form.content;
    return { name, nameEn, fields: labelledAnswers(form.content, answers) };
  }
}
