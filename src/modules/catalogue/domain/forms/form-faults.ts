import { DomainError, type FieldError, type Sentence } from '../../../../shared/domain-error.js';

/** What can be wrong with a form, each with its own answer. */
const FAULTS = {
  FORM_SCHEMA_INVALID: {
    vi: 'Không phải lược đồ JSON Schema 2020-12 hợp lệ ở chỗ này.',
    en: 'This is no valid JSON Schema of the draft 2020-12.',
  },
  FORM_DIALECT_WRONG: { vi: 'Biểu mẫu chỉ dùng JSON Schema 2020-12.', en: 'Forms are written in JSON Schema 2020-12 only.' },
  FORM_SCHEMA_NOT_OBJECT: {
    vi: 'Câu trả lời của biểu mẫu là một đối tượng: nêu type object và properties.',
    en: 'The answers of a form are an object: say type object and its properties.',
  },
  FORM_SCHEMA_TOO_LARGE: {
    vi: 'Lược đồ quá lớn, quá sâu, hoặc dùng lại các phần quá nhiều lần.',
    en: 'The schema is too large or too deep, or uses its parts again too often.',
  },
  FORM_KEYWORD_UNKNOWN: { vi: 'Biểu mẫu không dùng từ khóa này.', en: 'Forms do not use this keyword.' },
  FORM_REF_OUTSIDE: {
    vi: 'Tham chiếu chỉ được trỏ vào trong chính lược đồ này (#/...).',
    en: 'A reference leads to a place in the schema itself (#/...).',
  },
  FORM_REF_UNKNOWN: { vi: 'Lược đồ không có phần được tham chiếu.', en: 'The schema has no such part.' },
  FORM_REF_CIRCULAR: { vi: 'Các tham chiếu dẫn vòng về chính nó.', en: 'The references lead back to where they begin.' },
  FORM_PATTERN_UNKNOWN: {
    vi: 'Mẫu này sai cú pháp, hoặc cần dò lùi (lookahead, tham chiếu ngược) nên không được dùng.',
    en: 'The pattern is none, or needs backtracking (looking ahead, references back), which is not taken.',
  },
  FORM_PATTERN_TOO_LARGE: { vi: 'Mẫu quá dài hoặc lặp quá nhiều.', en: 'The pattern is too long, or repeats too much.' },
  FORM_FORMAT_UNKNOWN: { vi: 'Không có định dạng này trong số các định dạng được kiểm tra.', en: 'This is no format that is asserted.' },
  FORM_PROPERTY_NAME_WRONG: {
    vi: 'Tên trường gồm chữ cái không dấu, chữ số, gạch dưới, bắt đầu bằng chữ cái, tối đa 40 ký tự.',
    en: 'A name has letters without diacritics, digits and underscores, begins with a letter, and has 40 characters at most.',
  },
  FORM_OBJECT_OPEN: {
    vi: 'Đối tượng phải nêu properties và additionalProperties: false, để mọi câu trả lời đều có nhãn.',
    en: 'An object has properties and additionalProperties: false, so that every answer has a label.',
  },
  FORM_LIST_OPEN: { vi: 'Danh sách phải nêu items và maxItems (tối đa 200).', en: 'A list has items, and maxItems of 200 at most.' },
  FORM_TYPE_MISSING: { vi: 'Trường cần type, enum hoặc const.', en: 'A field has a type, an enum or a const.' },
  FORM_BOUNDS_REVERSED: {
    vi: 'Giới hạn dưới lớn hơn giới hạn trên: không ai điền được trường này.',
    en: 'The lower bound is above the upper one: nobody can fill this in.',
  },
  FORM_REQUIRED_UNKNOWN: {
    vi: 'Bắt buộc một trường mà biểu mẫu không có hoặc không cho phép: không ai điền được.',
    en: 'A field is required that the form does not have or does not allow: nobody can fill this in.',
  },
  FORM_CHOICE_IMPOSSIBLE: {
    vi: 'Giá trị này không phù hợp với loại, mẫu hoặc giới hạn của chính trường: không ai chọn được.',
    en: 'The value does not keep the type, pattern or bounds of its own field: nobody can choose it.',
  },
  FORM_FIELD_UNKNOWN: { vi: 'Lược đồ không có trường này.', en: 'The schema has no such field.' },
  FORM_FIELD_REPEATED: { vi: 'Trường này đã nêu ở trên.', en: 'This field was named before.' },
  FORM_FIELD_UNLABELLED: { vi: 'Có trường của lược đồ chưa có nhãn.', en: 'A field of the schema has no label.' },
  FORM_PREFILL_WRONG: {
    vi: 'Điền sẵn từ câu trả lời trước cần mã biểu mẫu và trường của nó; nguồn khác không nêu; trường trong danh sách không điền sẵn.',
    en: 'An earlier answer names form and field, other sources neither; what is in a list is not filled in.',
  },
} as const satisfies Record<string, Sentence>;
export type FormFaultCode = keyof typeof FAULTS;

/** One fault of a form, at a field of its content; `said` goes behind the sentence. */
export function formFault(path: readonly (string | number)[], code: FormFaultCode, said?: string): FieldError {
  const { vi, en } = FAULTS[code];
  const more = said === undefined ? '' : ` (${said.slice(0, 100)})`;
  return { field: ['content', ...path].join('.'), code, vi: vi + more, en: en + more };
}

/** Most faults that a refusal lists. */
const MOST_FAULTS = 100;

/** What a form says does not hold together (422). */
export function formWrong(faults: readonly FieldError[]): DomainError {
  const sentence = { vi: 'Biểu mẫu có chỗ không đúng; xem từng trường.', en: 'The form does not hold together; see each field.' };
  return new DomainError('invalid', 'FORM_WRONG', sentence, { errors: faults.slice(0, MOST_FAULTS), errorCount: faults.length });
}
