import type { CheckedAnswers, FormAnswer } from './parts.js';

/** Answers as a dossier keeps them: each with the number that follows those of the same form. */
export function numbered(
  before: readonly FormAnswer[],
  given: readonly CheckedAnswers[],
  by: Pick<FormAnswer, 'dossierId' | 'answeredAt' | 'answeredBy'>,
): FormAnswer[] {
  return given.map((each) => ({ ...each, ...by, number: 1 + before.filter(({ formCode }) => formCode === each.formCode).length }));
}

/** The answers that count: of each form the last ones. */
export function currentAnswers<Answer extends Pick<FormAnswer, 'formCode' | 'number'>>(answers: readonly Answer[]): readonly Answer[] {
  return answers.filter(({ formCode, number }) => !answers.some((other) => other.formCode === formCode && other.number > number));
}
