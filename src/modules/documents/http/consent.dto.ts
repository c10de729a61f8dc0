import { ChoiceField, DateField, IdField, TextField } from '../../../platform/http/fields.js';
import { MAIL_ADDRESS, PERSON_OR_TAX_CODE, PHONE_NUMBER } from '../../../platform/http/forms.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import type { CounterConsent } from '../use-cases/give-consent.js';

const LAST_DAY = {
  vi: 'Ngày cuối còn hiệu lực; bỏ trống là lâu nhất theo quy định',
  en: 'Last day on which it holds; left out: as long as the rules allow',
};

/** To which agency the owner consents. */
export class GiveConsentDto {
  @TextField({
    vi: 'Mã cơ quan được xem và tái sử dụng giấy tờ',
    en: 'Agency that may look at and reuse the documents',
    max: 35,
    example: 'H21.195',
    code: true,
  })
  readonly agencyCode: string;

  @DateField({ ...LAST_DAY, optional: true, nullable: true })
  readonly validUntil?: string | null;
}

/** A consent given at the counter, as the officer records it. */
export class RecordConsentDto {
  @TextField({
    vi: 'Mã cơ quan được đồng ý, là nơi cán bộ có vị trí công tác; bỏ trống là cơ quan chính của cán bộ',
    en: 'Agency that is given the consent, where the officer has a post; left out: the officer’s main agency',
    max: 35,
    optional: true,
    nullable: true,
    code: true,
  })
  readonly agencyCode?: string | null;

  @TextField({
    vi: 'Số định danh cá nhân (12 số) hoặc mã số thuế (10 hoặc 13 số) của người đồng ý',
    en: 'Personal id number (12 digits) or tax code (10 or 13 digits) of who consents',
    ...PERSON_OR_TAX_CODE,
    example: '052088627434',
  })
  readonly identityNumber: string;

  @TextField({ vi: 'Họ tên hoặc tên tổ chức', en: 'Name of the person or organisation', max: 300, example: 'Đào Thanh Hà' })
  readonly name: string;

  @ChoiceField({
    vi: 'Căn cứ ghi nhận: bản ký trên giấy (signed-form) hoặc người đồng ý có mặt (person-present)',
    en: 'Evidence: a signed form, or the person stands at the counter',
    values: ['signed-form', 'person-present'],
    name: 'CounterConsentEvidence',
    example: 'person-present',
  })
  readonly evidence: CounterConsent['evidence'];

  @TextField({
    vi: 'Số điện thoại để báo cho người đồng ý biết việc ghi nhận này',
    en: 'Phone number at which the person is notified that this was recorded',
    ...PHONE_NUMBER,
    example: '0912345678',
    optional: true,
    nullable: true,
  })
  readonly phone?: string | null;

  @TextField({
    vi: 'Thư điện tử để báo cho người đồng ý biết việc ghi nhận này',
    en: 'E-mail address at which the person is notified that this was recorded',
    ...MAIL_ADDRESS,
    optional: true,
    nullable: true,
  })
  readonly email?: string | null;

  @IdField({
    vi: 'Tệp quét bản đồng ý đã ký, do cán bộ tải lên',
    en: 'Scan of the signed form, uploaded by the officer',
    optional: true,
    nullable: true,
  })
  readonly formFileId?: string | null;

  @DateField({ ...LAST_DAY, optional: true, nullable: true })
  readonly validUntil?: string | null;
}

/** Filters of a list of consents. */
export class ConsentsQueryDto extends PageQueryDto {
  @TextField({ vi: 'Chỉ sự đồng ý cho cơ quan này', en: 'Only consents to this agency', max: 35, optional: true, code: true })
  readonly agencyCode?: string;
}

/** To whom all consents are taken back. */
export class RevokeConsentsDto {
  @TextField({
    vi: 'Mã cơ quan; bỏ trống là mọi cơ quan',
    en: 'Code of the agency; all of them when left out',
    max: 35,
    example: 'H21.16',
    optional: true,
    nullable: true,
    code: true,
  })
  readonly agencyCode?: string | null;
}

/** Whose consents are taken back at the counter. */
export class RevokeDeskConsentsDto {
  @TextField({
    vi: 'Số định danh cá nhân (12 số) hoặc mã số thuế (10 hoặc 13 số) của người rút lại',
    en: 'Personal id number (12 digits) or tax code (10 or 13 digits) of who takes them back',
    ...PERSON_OR_TAX_CODE,
    example: '052199000456',
  })
  readonly identityNumber: string;
}
