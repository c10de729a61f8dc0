import type { FieldError, Sentence } from '../../../../shared/domain-error.js';

/** A fault as a validator tells it. */
interface Fault {
  readonly pointer: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What is said of an answer by the keyword that it does not keep; `said` is what the keyword says. */
const FAULTS: Readonly<Record<string, { readonly code: string; readonly say: (said: string) => Sentence }>> = {
  required: { code: 'FORM_ANSWER_MISSING', say: () => ({ vi: 'Chưa điền trường này.', en: 'This field has to be filled in.' }) },
  additionalProperties: {
    code: 'FORM_ANSWER_UNKNOWN',
    say: () => ({ vi: 'Biểu mẫu không có trường này.', en: 'The form has no such field.' }),
  },
  type: {
    code: 'FORM_ANSWER_TYPE',
    say: (said) => ({ vi: `Giá trị phải thuộc loại ${said}.`, en: `The value has to be of type ${said}.` }),
  },
  enum: { code: 'FORM_ANSWER_NOT_LISTED', say: () => ({ vi: 'Giá trị không có trong danh sách.', en: 'The value is none of the list.' }) },
  const: {
    code: 'FORM_ANSWER_NOT_LISTED',
    say: () => ({ vi: 'Giá trị không đúng giá trị quy định.', en: 'The value is not the one that is fixed.' }),
  },
  pattern: { code: 'FORM_ANSWER_PATTERN', say: () => ({ vi: 'Nội dung không đúng mẫu.', en: 'The text does not fit the pattern.' }) },
  format: { code: 'FORM_ANSWER_FORMAT', say: (said) => ({ vi: `Nội dung không đúng định dạng ${said}.`, en: `The text is no ${said}.` }) },
  minLength: {
    code: 'FORM_ANSWER_TOO_SHORT',
    say: (said) => ({ vi: `Cần ít nhất ${said} ký tự.`, en: `At least ${said} characters are needed.` }),
  },
  maxLength: {
    code: 'FORM_ANSWER_TOO_LONG',
    say: (said) => ({ vi: `Tối đa ${said} ký tự.`, en: `At most ${said} characters are taken.` }),
  },
  minimum: { code: 'FORM_ANSWER_TOO_SMALL', say: (said) => ({ vi: `Giá trị nhỏ nhất là ${said}.`, en: `The least value is ${said}.` }) },
  maximum: { code: 'FORM_ANSWER_TOO_LARGE', say: (said) => ({ vi: `Giá trị lớn nhất là ${said}.`, en: `The greatest value is ${said}.` }) },
  minItems: {
    code: 'FORM_ANSWER_TOO_FEW',
    say: (said) => ({ vi: `Cần ít nhất ${said} mục.`, en: `At least ${said} entries are needed.` }),
  },
  maxItems: { code: 'FORM_ANSWER_TOO_MANY', say: (said) => ({ vi: `Tối đa ${said} mục.`, en: `At most ${said} entries are taken.` }) },
};
const OTHER = {
  code: 'FORM_ANSWER_WRONG',
  say: () => ({ vi: 'Giá trị không đúng quy định của biểu mẫu.', en: 'The value does not keep the rules of the form.' }),
};

/** What a fault says to people, at the field of the input that has the answers. A field that is missing or unknown is named itself. */
export function answerFault(field: string, { pointer: at, keyword, params }: Fault): FieldError {
  const name = params['missingProperty'] ?? params['additionalProperty'];
  const pointer = typeof name === 'string' ? `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` : at;
  const { code, say } = FAULTS[keyword] ?? OTHER;
  const said = params['limit'] ?? params['type'] ?? params['format'] ?? '';
  return { field: `${field}${pointer.replaceAll('/', '.')}`.slice(0, 1000), pointer, code, ...say(String(said).slice(0, 100)) };
}

/** The answers would take more steps to check than a request may. */
export function answersTooCostly(field: string): FieldError {
  const sentence = { vi: 'Câu trả lời quá dài để kiểm tra theo các mẫu.', en: 'The answers are too long to be held against the patterns.' };
  return { field, pointer: '', code: 'FORM_ANSWERS_TOO_COSTLY', ...sentence };
}
