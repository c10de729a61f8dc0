import { DateField } from '../../../platform/http/fields.js';

/** Which version of a form is filled in. */
export class PrefillQueryDto {
  @DateField({
    vi: 'Phiên bản có hiệu lực vào ngày này; mặc định là hôm nay',
    en: 'The version in force on this date; today when left out',
    example: '2099-01-01',
    optional: true,
  })
  readonly on?: string;
}
