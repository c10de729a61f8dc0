import type { FormContent, FormField, FormPrefill } from './form-content.js';

/** A field with the value that it may be filled in with. */
export interface PrefilledField {
  readonly pointer: string;
  readonly prefill: FormPrefill;
  readonly value: unknown;
}

/** The fields that a value is known for, in the order of the form. @param valueOf undefined where nothing is known */
export function prefilledFields(
  { fields }: Pick<FormContent, 'fields'>,
  valueOf: (prefill: FormPrefill) => unknown,
): readonly PrefilledField[] {
  return fields.flatMap(({ pointer, prefill }: FormField) => {
    const value = prefill === null ? undefined : valueOf(prefill);
    return prefill === null || value === undefined || value === null ? [] : [{ pointer, prefill, value }];
  });
}

/** Answers that hold the values of fields and nothing else. */
export function answersOf(fields: readonly PrefilledField[]): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const { pointer, value } of fields) {
    const steps = pointer.split('/').slice(1);
    const last = steps.pop()!;
    let at = answers;
    for (const step of steps) {
      // A field of that name may be called like something that every object inherits.
      if (!Object.hasOwn(at, step)) at[step] = {};
      at = at[step] as Record<string, unknown>;
    }
    at[last] = value;
  }
  return answers;
}

/** The value at a pointer without lists; undefined where there is none. */
export function valueAt(answers: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce(
      (at, step) => (typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Record<string, unknown>)[step] : undefined),
      answers,
    );
}
