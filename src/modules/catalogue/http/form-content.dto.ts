import { MapField, ObjectField, TextField } from '../../../platform/http/fields.js';
import type { FormContent } from '../domain/forms/form-content.js';
import { FORM_EXAMPLE } from './form-example.js';
import { FormFieldDto, formFieldOf } from './form-field.dto.js';

/** What a form says, as it is read and written. */
export class FormContentDto {
  @TextField({ vi: 'Tên biểu mẫu', en: 'Name of the form', max: 500, example: FORM_EXAMPLE.name })
  readonly name: string;

  @TextField({ vi: 'Tên tiếng Anh', en: 'Name in English', max: 500, optional: true, nullable: true, example: FORM_EXAMPLE.nameEn })
  readonly nameEn: string | null = null;

  @MapField({
    vi: 'Lược đồ JSON Schema 2020-12 của câu trả lời: một đối tượng đóng, tham chiếu chỉ trong chính lược đồ',
    en: 'JSON Schema (2020-12) of the answers: a closed object, with references into the schema itself only',
    values: {},
    maxProperties: 50,
    example: FORM_EXAMPLE.schema,
  })
  readonly schema: Record<string, unknown>;

  @ObjectField({
    vi: 'Mọi trường của lược đồ, theo thứ tự hiển thị',
    en: 'All fields of the schema, in the order in which they are shown',
    type: () => FormFieldDto,
    list: { min: 1, max: 300 },
    example: FORM_EXAMPLE.fields,
  })
  readonly fields: readonly FormFieldDto[];

  /** As contents are kept: what was left out is not there. */
  static stated({ name, nameEn, schema, fields }: FormContentDto): FormContent {
    return { name, nameEn, schema, fields: fields.map(formFieldOf) };
  }
}
