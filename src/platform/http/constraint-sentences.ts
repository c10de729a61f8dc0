import type { Sentence } from '../../shared/domain-error.js';

/** What a broken constraint is called, and how it is said; `args` are the arguments of its decorator. */
interface ConstraintSentence {
  readonly code: string;
  readonly say: (args: readonly unknown[]) => Sentence;
}

function fixed(code: string, vi: string, en: string): ConstraintSentence {
  return { code, say: () => ({ vi, en }) };
}

function withLimit(code: string, vi: (limit: string) => string, en: (limit: string) => string): ConstraintSentence {
  return { code, say: ([limit]) => ({ vi: vi(String(limit)), en: en(String(limit)) }) };
}

function listed(values: unknown): string {
  const list = Array.isArray(values) ? values : Object.values((values ?? {}) as object);
  return list.slice(0, 30).join(', ');
}

const CHOICE: ConstraintSentence = {
  code: 'NOT_ONE_OF',
  say: ([values]) => ({ vi: `Phải là một trong các giá trị: ${listed(values)}.`, en: `Must be one of: ${listed(values)}.` }),
};

export const REQUIRED = fixed('FIELD_REQUIRED', 'Trường này là bắt buộc.', 'This field is required.');
export const UNKNOWN = fixed('FIELD_UNKNOWN', 'Không có trường này.', 'There is no such field.');
export const NULL = fixed('FIELD_NULL', 'Trường này không được là null.', 'This field must not be null.');

/**
 * Constraints of class-validator and of `fields.ts`, the ones that explain most first: of several that one field breaks, the first
 * in this table is reported.
 */
export const CONSTRAINTS: Readonly<Record<string, ConstraintSentence>> = {
  whitelistValidation: UNKNOWN,
  isDefined: REQUIRED,
  isString: fixed('NOT_TEXT', 'Phải là văn bản.', 'Must be text.'),
  isArray: fixed('NOT_A_LIST', 'Phải là một danh sách.', 'Must be a list.'),
  isObject: fixed('NOT_AN_OBJECT', 'Phải là một đối tượng.', 'Must be an object.'),
  nestedValidation: fixed('NOT_AN_OBJECT', 'Phải là một đối tượng.', 'Must be an object.'),
  isBoolean: fixed('NOT_TRUE_OR_FALSE', 'Phải là true hoặc false.', 'Must be true or false.'),
  isInt: fixed('NOT_A_WHOLE_NUMBER', 'Phải là số nguyên.', 'Must be a whole number.'),
  isNumber: fixed('NOT_A_NUMBER', 'Phải là số.', 'Must be a number.'),
  isUuid: fixed('NOT_AN_ID', 'Phải là mã định danh dạng UUID.', 'Must be a UUID.'),
  isInstant: fixed(
    'NOT_AN_INSTANT',
    'Phải là thời điểm theo ISO 8601 trong các năm 1900 đến 2999, có múi giờ, ví dụ 2026-11-20T14:10:00+07:00.',
    'Must be an ISO 8601 instant of the years 1900 to 2999 with an offset, such as 2026-11-20T14:10:00+07:00.',
  ),
  isLocalDate: fixed(
    'NOT_A_DATE',
    'Phải là ngày có thật trong các năm 1900 đến 2999, dạng YYYY-MM-DD.',
    'Must be an existing date of the years 1900 to 2999, as YYYY-MM-DD.',
  ),
  isEnum: CHOICE,
  isIn: CHOICE,
  isEmail: fixed('NOT_AN_EMAIL', 'Phải là địa chỉ thư điện tử.', 'Must be an e-mail address.'),
  isUrl: fixed('NOT_A_URL', 'Phải là địa chỉ web.', 'Must be a web address.'),
  isOneLine: fixed(
    'TEXT_NOT_ONE_LINE',
    'Phải là một dòng, không có ký tự xuống dòng hoặc ký tự điều khiển.',
    'Must be one line, without line breaks or control characters.',
  ),
  isText: fixed('TEXT_HAS_CONTROLS', 'Không được có ký tự điều khiển.', 'Must not hold control characters.'),
  isNotEmpty: fixed('FIELD_EMPTY', 'Không được để trống.', 'Must not be empty.'),
  isNotBlank: fixed('FIELD_EMPTY', 'Không được để trống.', 'Must not be empty.'),
  saysSomething: fixed(
    'REASON_SAYS_NOTHING',
    'Phải nêu nội dung cụ thể bằng lời, không chỉ dấu hoặc vài ký tự.',
    'Has to say something in words, not a mark or a few characters.',
  ),
  minLength: withLimit(
    'TEXT_TOO_SHORT',
    (n) => `Phải có ít nhất ${n} ký tự.`,
    (n) => `Must have at least ${n} characters.`,
  ),
  maxLength: withLimit(
    'TEXT_TOO_LONG',
    (n) => `Không được dài quá ${n} ký tự.`,
    (n) => `Must not be longer than ${n} characters.`,
  ),
  isLength: {
    code: 'TEXT_LENGTH',
    say: ([min, max]) => ({
      vi: `Phải dài từ ${String(min)} đến ${String(max)} ký tự.`,
      en: `Must have ${String(min)} to ${String(max)} characters.`,
    }),
  },
  matches: fixed('TEXT_PATTERN', 'Không đúng mẫu quy định.', 'Does not have the required form.'),
  min: withLimit(
    'NUMBER_TOO_SMALL',
    (n) => `Không được nhỏ hơn ${n}.`,
    (n) => `Must not be less than ${n}.`,
  ),
  max: withLimit(
    'NUMBER_TOO_LARGE',
    (n) => `Không được lớn hơn ${n}.`,
    (n) => `Must not be greater than ${n}.`,
  ),
  arrayNotEmpty: fixed('LIST_EMPTY', 'Danh sách không được để trống.', 'The list must not be empty.'),
  arrayMinSize: withLimit(
    'LIST_TOO_SHORT',
    (n) => `Danh sách phải có ít nhất ${n} mục.`,
    (n) => `The list must have at least ${n} entries.`,
  ),
  arrayMaxSize: withLimit(
    'LIST_TOO_LONG',
    (n) => `Danh sách không được có quá ${n} mục.`,
    (n) => `The list must not have more than ${n} entries.`,
  ),
  arrayUnique: fixed('LIST_HAS_DOUBLES', 'Danh sách có mục trùng nhau.', 'The list has an entry twice.'),
};

/** The code of a constraint that the table does not know: `isTaxCode` -> `IS_TAX_CODE`. */
export function codeOfName(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
}
