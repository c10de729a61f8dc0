import { DateField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { FormContentDto } from './form-content.dto.js';
import { FORM_CODE } from './form-words.js';

/** On which day a form is asked for. */
export class FormQueryDto {
  @DateField({
    vi: 'Phiên bản có hiệu lực vào ngày này; mặc định là hôm nay',
    en: 'The version in force on this date; today when left out',
    example: '2099-01-01',
    optional: true,
  })
  readonly on?: string;
}

/** What a draft is to say. */
export class FormDraftDto {
  @ObjectField({ vi: 'Nội dung', en: 'What it says', type: () => FormContentDto })
  readonly content: FormContentDto;
}

/** A form that is new. */
export class NewFormDto extends FormDraftDto {
  @TextField(FORM_CODE)
  readonly code: string;
}
