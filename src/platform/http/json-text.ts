import { DomainError } from '../../shared/domain-error.js';
import { cleanName, cleanText } from './clean-text.js';
import { boundJson, numberNotFinite } from './json-bounds.js';

/** Keys through which a body could reach into the prototypes of the process. */
const POISON = new Set(['__proto__', 'constructor', 'prototype']);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/**
 * Bytes of a body -> JSON value with every text clean. Refuses what is no UTF-8, too deep or too much, no JSON, poisoned, or holds what
 * cannot be stored.
 */
export function parseJsonBody(bytes: Uint8Array): unknown {
  const value = cleaned(parsed(decoded(bytes)), '');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new DomainError('invalid', 'BODY_NOT_OBJECT', {
    vi: 'Nội dung yêu cầu phải là một đối tượng JSON.',
    en: 'The request body must be a JSON object.',
  });
}

function decoded(bytes: Uint8Array): string {
  boundJson(bytes);
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

/** Walks the value once; its depth and its number of values are bounded. */
function cleaned(value: unknown, field: string): unknown {
  if (typeof value === 'string') return cleanText(value, field);
  if (typeof value === 'number' && !Number.isFinite(value)) throw numberNotFinite(field);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each, index) => cleaned(each, join(field, index)));
  const result: Record<string, unknown> = {};
  for (const [written, each] of Object.entries(value)) {
    const key = cleanName(written, field);
    if (POISON.has(key)) {
      const sentence = { vi: `Tên trường "${key}" không được phép dùng.`, en: `The field name "${key}" is not allowed.` };
      throw new DomainError('malformed', 'BODY_KEY_FORBIDDEN', sentence, { key });
    }
    result[key] = cleaned(each, join(field, key));
  }
  return result;
}

function join(field: string, key: string | number): string {
  return field === '' ? String(key) : `${field}.${key}`;
}
