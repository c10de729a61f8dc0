import { DomainError, invalidField } from '../../shared/domain-error.js';

/** Deepest nesting of objects and lists that a body may have. */
export const MAX_DEPTH = 32;
/** Keys through which a body could reach into the prototypes of the process. */
const POISON = new Set(['__proto__', 'constructor', 'prototype']);
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/**
 * Bytes of a body -> JSON value with every text in Unicode NFC. Refuses what is no UTF-8, no JSON, nested too deeply, poisoned,
 * or holds characters that cannot be stored.
 */
export function parseJsonBody(bytes: Uint8Array): unknown {
  const value = cleaned(parsed(decoded(bytes)), '', 0);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new DomainError('invalid', 'BODY_NOT_OBJECT', {
    vi: 'Nội dung yêu cầu phải là một đối tượng JSON.',
    en: 'The request body must be a JSON object.',
  });
}

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new DomainError('malformed', 'BODY_NOT_UTF8', {
      vi: 'Nội dung yêu cầu không phải là văn bản UTF-8 hợp lệ.',
      en: 'The request body is not valid UTF-8.',
    });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('malformed', 'BODY_NOT_JSON', {
      vi: 'Nội dung yêu cầu không phải là JSON hợp lệ.',
      en: 'The request body is not valid JSON.',
    });
  }
}

/** Walks the value once; recursion is bounded by `MAX_DEPTH`. */
function cleaned(value: unknown, field: string, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value, field);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) {
    const sentence = { vi: `Nội dung yêu cầu lồng nhau quá ${MAX_DEPTH} cấp.`, en: `The request body is nested deeper than ${MAX_DEPTH} levels.` };
    throw new DomainError('malformed', 'BODY_TOO_DEEP', sentence, { maxDepth: MAX_DEPTH });
  }
  if (Array.isArray(value)) return value.map((each, index) => cleaned(each, join(field, index), depth + 1));
  const result: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    if (POISON.has(key)) {
      const sentence = { vi: `Tên trường "${key}" không được phép dùng.`, en: `The field name "${key}" is not allowed.` };
      throw new DomainError('malformed', 'BODY_KEY_FORBIDDEN', sentence, { key });
    }
    result[cleanText(key, field)] = cleaned(each, join(field, key), depth + 1);
  }
  return result;
}

/** One text of the input in NFC. Refuses NUL and halves of surrogate pairs, which PostgreSQL cannot store. */
export function cleanText(text: string, field: string): string {
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
  return text.normalize('NFC');
}

function join(field: string, key: string | number): string {
  return field === '' ? String(key) : `${field}.${key}`;
}
