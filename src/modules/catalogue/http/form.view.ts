import { DateField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { PublishedForm } from '../persistence/published-form.js';
import { FormContentDto } from './form-content.dto.js';
import { FORM_CODE, FORM_EFFECTIVE_FROM, FORM_VERSION_NO } from './form-words.js';

/** A form as everybody may read it and fill it in. */
export class FormView {
  @TextField(FORM_CODE)
  readonly code: string;

  @WholeField(FORM_VERSION_NO)
  readonly versionNo: number;

  @DateField(FORM_EFFECTIVE_FROM)
  readonly effectiveFrom: string;

  @ObjectField({ vi: 'Nội dung', en: 'What it says', type: () => FormContentDto })
  readonly content: FormContentDto;

  static of({ code, versionNo, effectiveFrom, content }: PublishedForm): FormView {
    return { code, versionNo, effectiveFrom, content: content as FormContentDto };
  }
}
