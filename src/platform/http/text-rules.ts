import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Controls of ASCII and Latin-1, and the two characters of Unicode that end a line or a paragraph. */
const NOT_IN_ONE_LINE = /[\p{Cc}\u2028\u2029]/u;
/** The same but for tab and line feed. */
const NOT_IN_TEXT = /(?![\t\n])[\p{Cc}\u2028\u2029]/u;

/** Refuses text of nothing but white space. */
export function IsNotBlank(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isNotBlank', validator: { validate: (value) => typeof value === 'string' && value.trim() !== '' } }, options);
}

/** Refuses ends of lines and controls. */
export function IsOneLine(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isOneLine', validator: { validate: (value) => typeof value === 'string' && !NOT_IN_ONE_LINE.test(value) } }, options);
}

/** Refuses controls other than tab and line feed. */
export function IsText(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isText', validator: { validate: (value) => typeof value === 'string' && !NOT_IN_TEXT.test(value) } }, options);
}
