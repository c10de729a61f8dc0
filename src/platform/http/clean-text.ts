import { invalidField, type DomainError } from '../../shared/domain-error.js';
import { MAX_MARKS, withoutInvisible } from '../../shared/text.js';

/** UTF-16 units of one text of the input; four times what the longest field takes, so that the field's own bound is what people meet. */
export const MAX_TEXT = 20_000;
/** UTF-16 units of the name of a field. */
export const MAX_NAME = 64;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const FIRST_MARK = 0x300;

/**
 * One text of the input in NFC, without characters that show nothing. Length and runs of combining marks are bounded before anything is
 * normalised. Refuses NUL and halves of surrogate pairs too, which PostgreSQL cannot store.
 */
export function cleanText(text: string, field: string): string {
  if (text.length > MAX_TEXT) throw tooLong(field, MAX_TEXT);
  if (text.includes('\0')) {
    throw invalidField(field.replaceAll('\0', '\uFFFD'), 'TEXT_HAS_NUL', {
      vi: 'Văn bản có ký tự NUL (mã 0), không được phép dùng.',
      en: 'The text holds a NUL character, which is not allowed.',
    });
  }
  if (LONE_SURROGATE.test(text)) {
    throw invalidField(field, 'TEXT_NOT_UNICODE', {
      vi: 'Văn bản có ký tự Unicode không hoàn chỉnh.',
      en: 'The text holds an incomplete Unicode character.',
    });
  }
  const visible = withoutInvisible(text);
  if (longestRunOfMarks(visible) > MAX_MARKS) {
    throw invalidField(field, 'TEXT_TOO_MANY_MARKS', {
      vi: `Văn bản có hơn ${MAX_MARKS} dấu kết hợp trên một ký tự.`,
      en: `The text holds more than ${MAX_MARKS} combining marks in a row.`,
    });
  }
  return visible.normalize('NFC');
}

/** The name of a field, cleaned as a text is. */
export function cleanName(name: string, parent: string): string {
  if (name.length > MAX_NAME) throw tooLong(parent, MAX_NAME);
  return cleanText(name, parent);
}

function tooLong(field: string, limit: number): DomainError {
  return invalidField(field, 'TEXT_TOO_LONG', {
    vi: `Không được dài quá ${limit} ký tự.`,
    en: `Must not be longer than ${limit} characters.`,
  });
}

function longestRunOfMarks(text: string): number {
  let longest = 0;
  let run = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < FIRST_MARK || !isMark(unit, text, at)) run = 0;
    else if ((run += 1) > longest) longest = run;
    // Both halves of a pair count, which only narrows the bound for scripts that are not used here.
  }
  return longest;
}

/** Whether each UTF-16 unit below the surrogates is a combining mark; worked out once. */
const marks = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  unit < 0xd800 || unit > 0xdfff ? Number(/\p{M}/u.test(String.fromCharCode(unit))) : 2,
);

function isMark(unit: number, text: string, at: number): boolean {
  const kind = marks[unit];
  if (kind !== 2) return kind === 1;
  const begin = unit < 0xdc00 ? at : at - 1;
  return /^\p{M}/u.test(text.slice(begin, begin + 2));
}
