import { TextField } from '../../../platform/http/fields.js';
import { DeskDossierListQueryDto, OfficerDossierListQueryDto } from './dossier-list.dto.js';

/* What finds a person's dossiers; in a body, because query strings end in the logs of every proxy. */
const Words = TextField({
  vi: 'Các từ trong tên chủ hồ sơ, theo thứ tự bất kỳ, có dấu hoặc không dấu; từ cuối có thể viết dở',
  en: "Words of the applicant's name in any order, with or without diacritics; the last one may be a beginning",
  max: 200,
  optional: true,
});
const Name = TextField({
  vi: 'Tên chủ hồ sơ hoặc phần đầu, có dấu hoặc không dấu',
  en: "Applicant's name or its beginning, with or without diacritics",
  max: 200,
  pattern: '^[^%_\\\\]+$',
  example: 'dao thanh',
  optional: true,
});
const Phone = TextField({ vi: 'Số điện thoại', en: 'Phone number', max: 20, pattern: '^[0-9+ .-]+$', optional: true });
const IdentityNumber = TextField({
  vi: 'Số định danh hoặc mã số thuế',
  en: 'Identity number or tax code',
  max: 14,
  number: true,
  pattern: '^[0-9-]+$',
  optional: true,
});

/** A search at the counter. */
export class DeskDossierSearchDto extends DeskDossierListQueryDto {
  @Words
  readonly words?: string;

  @Name
  readonly name?: string;

  @Phone
  readonly phone?: string;

  @IdentityNumber
  readonly identityNumber?: string;
}

/** A search by the resolving agency. */
export class OfficerDossierSearchDto extends OfficerDossierListQueryDto {
  @Words
  readonly words?: string;

  @Name
  readonly name?: string;

  @Phone
  readonly phone?: string;

  @IdentityNumber
  readonly identityNumber?: string;
}
