import { type DomainError, invalidField } from '../../shared/domain-error.js';

/** Groups of fields by the name of the input: of each, exactly one group is given. */
const CHOICES = new Map<string, readonly (readonly string[])[]>();

/**
 * Says in the document that exactly one of these fields (or groups of fields) is given; one that is null is not given. What refuses an
 * other input is refused by the use case with a code of its own.
 */
export function ExactlyOne(...groups: readonly (readonly string[])[]): ClassDecorator {
  return ({ name }) => void CHOICES.set(name, groups);
}

/** The groups of an input by its name; nothing where all its fields may go together. */
export function choicesOf(name: string): readonly (readonly string[])[] | undefined {
  return CHOICES.get(name);
}

/** Refuses an input that gives none, or more than one, of the ways to say the same (422). */
export function exactlyOneNeeded(field: string, alternatives: readonly string[]): DomainError {
  return invalidField(field, 'EXACTLY_ONE', {
    vi: `Phải ghi đúng một trong: ${alternatives.join(', ')}.`,
    en: `Exactly one of these is needed: ${alternatives.join(', ')}.`,
  });
}
