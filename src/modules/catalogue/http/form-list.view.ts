import { FlagField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { FormRow } from '../persistence/form-life.js';
import { FORM_CODE } from './form-words.js';

/** A form in a list. */
export class FormRowView implements FormRow {
  @TextField(FORM_CODE)
  readonly code: string;

  @TextField({ vi: 'Tên biểu mẫu', en: 'Name of the form', max: 500, nullable: true })
  readonly name: string | null;

  @WholeField({ vi: 'Số phiên bản đã công bố', en: 'How many versions were published', min: 0, max: 1_000_000, example: 1 })
  readonly versions: number;

  @FlagField({ vi: 'Có bản dự thảo', en: 'Whether there is a draft', example: false })
  readonly hasDraft: boolean;
}

/** A page of forms. */
export class FormPageView {
  @ObjectField({ vi: 'Các biểu mẫu', en: 'Forms', type: () => FormRowView, list: { max: 200 } })
  readonly items: readonly FormRowView[];

  @TextField({ vi: 'Con trỏ trang sau', en: 'Cursor of the next page', max: 2000, optional: true })
  readonly next?: string;
}
