import { ChoiceField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { PREFILL_SOURCES, type FormField, type FormPrefill, type PrefillSource } from '../domain/forms/form-content.js';
import { FORM_CODE, FORM_POINTER } from './form-words.js';

const NOT_STATED = { optional: true, nullable: true } as const;

/** Where the value of a field may come from. */
export class FormPrefillDto {
  @ChoiceField({
    vi: 'Nguồn: thông tin của chủ hồ sơ, hoặc câu trả lời trước đây của chính người đó',
    en: 'Source: what is known of the applicant, or what the same person answered before',
    values: PREFILL_SOURCES,
    name: 'PrefillSource',
    example: 'name',
  })
  readonly source: PrefillSource;

  @TextField({ ...FORM_CODE, vi: 'Câu trả lời trước: mã biểu mẫu', en: 'Of an earlier answer: the form', ...NOT_STATED, example: null })
  readonly formCode?: string | null;

  @TextField({ ...FORM_POINTER, vi: 'Câu trả lời trước: trường', en: 'Of an earlier answer: the field', ...NOT_STATED })
  readonly pointer?: string | null;
}

/** A field as people see it. */
export class FormFieldDto {
  @TextField({
    ...FORM_POINTER,
    vi: 'Con trỏ JSON của trường trong câu trả lời; * là mọi mục của danh sách',
    en: 'JSON pointer of the field in the answers; * stands for every entry of a list',
    example: '/fullName',
  })
  readonly pointer: string;

  @TextField({ vi: 'Nhãn tiếng Việt', en: 'Label in Vietnamese', max: 500, example: 'Họ, chữ đệm, tên' })
  readonly vi: string;

  @TextField({ vi: 'Nhãn tiếng Anh', en: 'Label in English', max: 500, optional: true, nullable: true, example: 'Full name' })
  readonly en: string | null = null;

  @ObjectField({ vi: 'Điền sẵn từ đâu', en: 'What it is filled in with', type: () => FormPrefillDto, optional: true, nullable: true })
  readonly prefill: FormPrefillDto | null = null;
}

/** A field as it is kept: what was left out is not there. */
export function formFieldOf({ pointer, vi, en, prefill }: FormFieldDto): FormField {
  return { pointer, vi, en, prefill: prefill && prefillOf(prefill) };
}

function prefillOf({ source, formCode, pointer }: FormPrefillDto): FormPrefill {
  return { source, ...(formCode ? { formCode } : {}), ...(pointer ? { pointer } : {}) };
}
