import { DateField, TextField, WholeField } from '../../../platform/http/fields.js';
import { FORM_CODE, FORM_EFFECTIVE_FROM, FORM_VERSION_NO } from './form-words.js';

/** What a command on a form answers. */
export class FormOutcomeView {
  @TextField(FORM_CODE)
  readonly code: string;

  @WholeField({
    vi: 'Phiên bản của quá trình biểu mẫu, dùng cho If-Match',
    en: 'Version of the life of the form, for If-Match',
    min: 0,
    max: 2_147_483_647,
    example: 1,
  })
  readonly version: number;
}

/** A version that was published. */
export class PublishedFormOutcomeView extends FormOutcomeView {
  @WholeField(FORM_VERSION_NO)
  readonly versionNo: number;

  @DateField(FORM_EFFECTIVE_FROM)
  readonly effectiveFrom: string;
}
