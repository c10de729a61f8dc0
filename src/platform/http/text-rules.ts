import { ValidateBy, type ValidationOptions } from 'class-validator';
import { hyphenated } from '../../shared/identity-number.js';
import { tidyCode, tidyLine, tidyLines } from '../../shared/text.js';
import { readAs } from './quick-input.js';

/** Controls of ASCII and Latin-1, and the two characters of Unicode that end a line or a paragraph. */
const NOT_IN_ONE_LINE = /[\p{Cc}\u2028\u2029]/u;
/** The same but for tab and line feed. */
const NOT_IN_TEXT = /(?![\t\n])[\p{Cc}\u2028\u2029]/u;

/** Refuses text of nothing but white space. */
export function IsNotBlank(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isNotBlank', validator: { validate: (value) => typeof value === 'string' && value.trim() !== '' } }, options);
}

/** Rules of a code: read as one system writes it, so that what was typed with other dashes, spaces or small letters is the same code. */
export function oneCode(options?: ValidationOptions): PropertyDecorator[] {
  return [isOneLine(options), readAs(tidyCode)];
}

/** Rules of the number of a person or an organisation: read in the one form in which it is written. */
export function oneNumber(options?: ValidationOptions): PropertyDecorator[] {
  return [isOneLine(options), readAs((text) => hyphenated(tidyLine(text)))];
}

/** Rules of one line of text: read with its white space single and its edges trimmed, refused with ends of lines or controls in it. */
export function oneLine(options?: ValidationOptions): PropertyDecorator[] {
  return [isOneLine(options), readAs(tidyLine)];
}

/** Rules of text that people write in several lines: read with its edges trimmed, refused with controls other than tab and line feed. */
export function severalLines(options?: ValidationOptions): PropertyDecorator[] {
  return [
    ValidateBy({ name: 'isText', validator: { validate: (value) => typeof value === 'string' && !NOT_IN_TEXT.test(value) } }, options),
    readAs(tidyLines),
  ];
}

/** Refuses ends of lines and controls. */
export function isOneLine(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    { name: 'isOneLine', validator: { validate: (value) => typeof value === 'string' && !NOT_IN_ONE_LINE.test(value) } },
    options,
  );
}
