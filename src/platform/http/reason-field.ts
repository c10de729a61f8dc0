import { IsString, MaxLength, ValidateBy, type ValidationOptions } from 'class-validator';
import { field, type FieldWords } from './field-kinds.js';
import { severalLines } from './text-rules.js';

/** Letters that a stated reason has at least: "Thôi" is one, "." and "ok" are none. */
const LEAST_LETTERS = 4;
/** ASCII that is no letter. */
const NO_LETTER = '\\x00-\\x40\\x5b-\\x60\\x7b-\\x7f';
/**
 * As much of it as a schema can say to every reader, because half of them read patterns without the `u` flag and know no `\p{L}`: what is
 * not ASCII passes for a letter. Bounded work, because letters and everything else never overlap.
 */
const PATTERN = `^[${NO_LETTER}]*([^${NO_LETTER}][${NO_LETTER}]*){${LEAST_LETTERS},}$`;

/**
 * A reason, ground or legal basis that a person is accountable for: text of at most `max` characters that says something. What says nothing
 * is refused with REASON_SAYS_NOTHING.
 */
export function ReasonField(words: FieldWords & { readonly max: number }): PropertyDecorator {
  const schema = { type: 'string' as const, minLength: LEAST_LETTERS, maxLength: words.max, pattern: PATTERN };
  return field(words, schema, (each) => [IsString(each), ...severalLines(each), SaysSomething(each), MaxLength(words.max, each)]);
}

/** Whether a text has letters enough to be a reason. */
export function saysSomething(value: unknown): boolean {
  return typeof value === 'string' && (value.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS;
}

function SaysSomething(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'saysSomething', validator: { validate: saysSomething } }, options);
}
