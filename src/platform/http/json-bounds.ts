import { DomainError, invalidField } from '../../shared/domain-error.js';

/** Deepest nesting of objects and lists that a body may have. */
export const MAX_DEPTH = 32;
/** Values of a body altogether; the largest that an operation takes has some hundreds. An object or list in a list counts twice. */
export const MAX_VALUES = 5_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Counts levels and values of JSON text before it is parsed, because parsing a megabyte of brackets costs ten times as much as of text.
 * What is no JSON may be counted wrongly; the parser refuses it afterwards.
 */
export function boundJson(bytes: Uint8Array): void {
  let depth = 0;
  let values = 1;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === COMMA) values += 1;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      values += 1;
      if ((depth += 1) > MAX_DEPTH) throw tooDeep();
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
    if (values > MAX_VALUES) throw tooManyValues();
  }
}

function tooDeep(): DomainError {
  const sentence = {
    vi: `Nội dung yêu cầu lồng nhau quá ${MAX_DEPTH} cấp.`,
    en: `The request body is nested deeper than ${MAX_DEPTH} levels.`,
  };
  return new DomainError('malformed', 'BODY_TOO_DEEP', sentence, { maxDepth: MAX_DEPTH });
}

function tooManyValues(): DomainError {
  const sentence = { vi: `Nội dung yêu cầu có quá ${MAX_VALUES} giá trị.`, en: `The request body holds more than ${MAX_VALUES} values.` };
  return new DomainError('invalid', 'BODY_TOO_MANY_VALUES', sentence, { maxValues: MAX_VALUES });
}

/** The refusal of a number that JSON can write and no computer keeps, such as `1e999`. */
export function numberNotFinite(field: string): DomainError {
  return invalidField(field, 'NUMBER_NOT_FINITE', {
    vi: 'Số quá lớn, không biểu diễn được.',
    en: 'The number is too large to be represented.',
  });
}
