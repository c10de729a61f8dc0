import { ExactlyOne } from '../../../platform/http/exactly-one.js';
import { IdField, TextField } from '../../../platform/http/fields.js';
import { PERSON_OR_TAX_CODE } from '../../../platform/http/forms.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';

/** Whose repository an officer looks into, and on what ground. */
@ExactlyOne(['dossierId'], ['consentId'])
export class DocumentSearchDto extends PageQueryDto {
  @TextField({
    vi: 'Số định danh hoặc mã số thuế của chủ sở hữu',
    en: 'Identity number or tax code of the owner',
    ...PERSON_OR_TAX_CODE,
    example: '052088627434',
  })
  readonly identityNumber: string;

  @TextField({
    vi: 'Họ tên hoặc tên tổ chức; phải đúng với chủ sở hữu, có dấu hoặc không dấu',
    en: "Name; has to be the owner's, with or without diacritics",
    max: 300,
    example: 'Đào Thanh Hà',
  })
  readonly name: string;

  @IdField({
    vi: 'Căn cứ: hồ sơ đang giải quyết của người này tại cơ quan mình',
    en: "Ground: a running dossier of this person at the officer's agency",
    optional: true,
    nullable: true,
    example: '019ab7f2-7c1e-7000-8000-000000000001',
  })
  readonly dossierId?: string | null;

  @IdField({
    vi: 'Căn cứ: sự đồng ý của người này cho cơ quan mình',
    en: "Ground: a consent of this person to the officer's agency",
    optional: true,
    nullable: true,
  })
  readonly consentId?: string | null;
}
