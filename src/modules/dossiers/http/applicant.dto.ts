import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { MAIL_ADDRESS, PERSON_OR_TAX_CODE, PHONE_NUMBER } from '../../../platform/http/forms.js';
import { ReasonField } from '../../../platform/http/reason-field.js';
import { APPLICANT_KINDS, type ApplicantKind, type Submitter } from '../domain/parts.js';

/** The owner of the dossier. */
export class ApplicantDto {
  @ChoiceField({ vi: 'Loại chủ hồ sơ', en: 'Kind of applicant', values: APPLICANT_KINDS, name: 'ApplicantKind', example: 'citizen' })
  readonly kind: ApplicantKind;

  @TextField({ vi: 'Họ tên hoặc tên tổ chức', en: 'Name of the person or organisation', max: 300, example: 'Đào Thanh Hà' })
  readonly name: string;

  @TextField({
    vi: 'Số định danh cá nhân (12 số) hoặc mã số thuế (10 hoặc 13 số)',
    en: 'Personal id number (12 digits) or tax code (10 or 13 digits)',
    ...PERSON_OR_TAX_CODE,
    example: '052088627434',
  })
  readonly identityNumber: string;

  @TextField({ vi: 'Số điện thoại', en: 'Phone number', ...PHONE_NUMBER, example: '0912345678', optional: true, nullable: true })
  readonly phone: string | null = null;

  @TextField({ vi: 'Thư điện tử', en: 'E-mail address', ...MAIL_ADDRESS, optional: true, nullable: true })
  readonly email: string | null = null;

  @TextField({ vi: 'Địa chỉ', en: 'Address', max: 500, example: 'Phường Quy Nhơn, tỉnh Gia Lai', optional: true, nullable: true })
  readonly address: string | null = null;

  @TextField({
    vi: 'Mã xã, phường (5 số)',
    en: 'Commune code (5 digits)',
    max: 5,
    pattern: '^[0-9]{5}$',
    form: { vi: 'mã gồm 5 chữ số', en: 'a code of 5 digits' },
    optional: true,
    nullable: true,
  })
  readonly communeCode: string | null = null;
}

/** Who hands in for the owner. */
export class SubmitterDto implements Submitter {
  @TextField({ vi: 'Họ tên người nộp', en: "Submitter's name", max: 300, example: 'Trần Thị Mẫu' })
  readonly name: string;

  @TextField({
    vi: 'Số định danh người nộp',
    en: "Submitter's id number",
    max: 12,
    number: true,
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

  @ReasonField({
    vi:
      'Văn bản ủy quyền: tên, số, ngày; nộp trực tuyến thì cơ quan tiếp nhận xác nhận khi tiếp nhận, tại quầy thì cán bộ nhập là người ' +
      'xác nhận',
    en:
      'Paper that authorises the submitter; online the receiving agency confirms it at acceptance, at a counter the officer who writes ' +
      'it confirms it',
    max: 300,
    optional: true,
    nullable: true,
  })
  readonly authorisation: string | null = null;
}
