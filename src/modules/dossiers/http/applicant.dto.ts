import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { APPLICANT_KINDS, type ApplicantKind } from '../domain/parts.js';

/** The owner of the dossier. */
export class ApplicantDto {
  @ChoiceField({ vi: 'Loại chủ hồ sơ', en: 'Kind of applicant', values: APPLICANT_KINDS, name: 'ApplicantKind', example: 'citizen' })
  readonly kind: ApplicantKind;

  @TextField({ vi: 'Họ tên hoặc tên tổ chức', en: 'Name of the person or organisation', max: 300, example: 'Đào Thanh Hà' })
  readonly name: string;

  @TextField({
    vi: 'Số định danh cá nhân (12 số) hoặc mã số thuế (10 hoặc 13 số)',
    en: 'Personal id number (12 digits) or tax code (10 or 13 digits)',
    max: 14,
    pattern: '^([0-9]{12}|[0-9]{10}(-?[0-9]{3})?)$',
    example: '052088627434',
  })
  readonly identityNumber: string;

  @TextField({ vi: 'Số điện thoại', en: 'Phone number', max: 20, pattern: '^[0-9+ .-]{8,20}$', example: '0912345678', optional: true, nullable: true })
  readonly phone: string | null = null;

  @TextField({ vi: 'Thư điện tử', en: 'E-mail address', max: 200, pattern: '^[^@\\s]+@[^@\\s]+$', optional: true, nullable: true })
  readonly email: string | null = null;

  @TextField({ vi: 'Địa chỉ', en: 'Address', max: 500, example: 'Phường Quy Nhơn, tỉnh Gia Lai', optional: true, nullable: true })
  readonly address: string | null = null;

  @TextField({ vi: 'Mã xã, phường (5 số)', en: 'Commune code (5 digits)', max: 5, pattern: '^[0-9]{5}$', optional: true, nullable: true })
  readonly communeCode: string | null = null;
}

/** Who hands in for the owner. */
export class SubmitterDto {
  @TextField({ vi: 'Họ tên người nộp', en: "Submitter's name", max: 300, example: 'Trần Thị Mẫu' })
  readonly name: string;

  @TextField({ vi: 'Số định danh người nộp', en: "Submitter's id number", max: 12, pattern: '^[0-9]{9}([0-9]{3})?$', example: '052199000456' })
  readonly identityNumber: string;

  @TextField({ vi: 'Số điện thoại', en: 'Phone number', max: 20, pattern: '^[0-9+ .-]{8,20}$', optional: true, nullable: true })
  readonly phone: string | null = null;

  @TextField({ vi: 'Văn bản ủy quyền', en: 'Paper that authorises the submitter', max: 300, lines: true, optional: true, nullable: true })
  readonly authorisation: string | null = null;
}
