import { TextField } from '../../../platform/http/fields.js';
import { PHONE_NUMBER } from '../../../platform/http/forms.js';

/** The submitter, as stated on the form. */
export class SubmitterView {
  @TextField({ vi: 'Họ tên người nộp', en: "Submitter's name", max: 300, example: 'Trần Thị Mẫu' })
  readonly name: string;

  @TextField({
    vi: 'Số định danh người nộp',
    en: "Submitter's id number",
    max: 12,
    pattern: '^[0-9]{9}([0-9]{3})?$',
    form: {
      vi: 'số định danh cá nhân gồm 12 chữ số, hoặc số chứng minh nhân dân gồm 9 chữ số',
      en: 'a personal id number of 12 digits, or an identity card number of 9',
    },
    example: '052199000456',
  })
  readonly identityNumber: string;

  @TextField({ vi: 'Số điện thoại', en: 'Phone number', ...PHONE_NUMBER, optional: true, nullable: true })
  readonly phone: string | null = null;

  @TextField({
    vi: 'Văn bản ủy quyền, theo lời người nộp',
    en: 'Paper that authorises the submitter, as stated by the submitter',
    max: 300,
    lines: true,
    optional: true,
    nullable: true,
  })
  readonly authorisation: string | null = null;
}
