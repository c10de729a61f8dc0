import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { MASKED_MAIL, MASKED_NUMBER } from '../../../platform/http/forms.js';
import { APPLICANT_KINDS, type Applicant, type ApplicantKind } from '../domain/parts.js';
import type { NamedDetail } from '../use-cases/dossier-naming.js';

/** The applicant of a dossier, as details and printed forms show them: as stated, or masked. */
export class ApplicantView implements Applicant {
  @ChoiceField({ vi: 'Loại chủ hồ sơ', en: 'Kind of applicant', values: APPLICANT_KINDS, name: 'ApplicantKind', example: 'citizen' })
  readonly kind: ApplicantKind;

  @TextField({ vi: 'Họ tên hoặc tên tổ chức', en: 'Name of the person or organisation', max: 300, example: 'Đào Thanh Hà' })
  readonly name: string;

  @TextField({
    vi: 'Số định danh cá nhân hoặc mã số thuế, có thể đã che',
    en: 'Personal id number or tax code, masked where the reader is not shown it',
    ...MASKED_NUMBER,
    example: '052088627434',
  })
  readonly identityNumber: string;

  @TextField({ vi: 'Số điện thoại, có thể đã che', en: 'Phone number, or masked', ...MASKED_NUMBER, example: '0912345678', nullable: true })
  readonly phone: string | null;

  @TextField({ vi: 'Thư điện tử, có thể đã che', en: 'E-mail address, or masked', ...MASKED_MAIL, nullable: true })
  readonly email: string | null;

  @TextField({ vi: 'Địa chỉ', en: 'Address', max: 500, example: 'Phường Quy Nhơn, tỉnh Gia Lai', nullable: true })
  readonly address: string | null;

  @TextField({ vi: 'Mã xã, phường (5 số)', en: 'Commune code (5 digits)', max: 5, pattern: '^[0-9]{5}$', nullable: true })
  readonly communeCode: string | null;

  @TextField({ vi: 'Tên xã, phường', en: 'Name of the commune', max: 100, nullable: true, example: 'Phường Quy Nhơn' })
  readonly communeName: string | null;

  static of(d: NamedDetail): ApplicantView {
    return Object.assign(new ApplicantView(), {
      kind: d.applicantKind,
      name: d.applicantName,
      identityNumber: d.applicantIdentityNumber,
      phone: d.applicantPhone,
      email: d.applicantEmail,
      address: d.applicantAddress,
      communeCode: d.applicantCommuneCode,
      communeName: d.applicantCommuneName,
    });
  }
}
