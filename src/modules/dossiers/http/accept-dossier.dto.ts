import { IdField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { ReasonField } from '../../../platform/http/reason-field.js';
import { StatedDurationDto } from './stated-duration.dto.js';

/** What is there for one paper of the case that the officer names. */
export class AcceptedComponentDto {
  @TextField({ vi: 'Khóa của thành phần trong trường hợp được chọn', en: 'Key of the component within the chosen case', max: 20 })
  readonly key: string;

  @WholeField({ vi: 'Số bản chính', en: 'Originals', min: 0, max: 999, optional: true })
  readonly originals?: number;

  @WholeField({ vi: 'Số bản sao', en: 'Copies', min: 0, max: 999, optional: true })
  readonly copies?: number;

  @IdField({ vi: 'Tệp đã có trong hồ sơ', en: 'A file that the dossier has', optional: true, nullable: true })
  readonly fileId?: string | null;

  @ReasonField({ vi: 'Lý do không phải nộp giấy tờ này', en: 'Why this paper does not apply', max: 500, optional: true, nullable: true })
  readonly absence?: string | null;
}

/** What the officer who accepts decides; what is left out stays as the applicant stated it. */
export class AcceptDossierDto {
  @TextField({
    vi:
      'Trường hợp của thủ tục do cán bộ chọn; bỏ trống là giữ trường hợp người nộp đã chọn. Trường hợp khác thì thành phần hồ sơ được ' +
      'kiểm tra lại theo trường hợp đó',
    en:
      'Case of the procedure, chosen by the officer; the one that the applicant stated when left out. For another case its own papers ' +
      'are checked again',
    max: 20,
    optional: true,
    nullable: true,
  })
  readonly caseKey?: string | null;

  @TextField({
    vi: 'Thời hạn áp dụng khi thủ tục có nhiều thời hạn',
    en: 'Terms that apply where the procedure states several',
    max: 40,
    optional: true,
    nullable: true,
  })
  readonly termsKey?: string | null;

  @ObjectField({
    vi: 'Thời hạn do cơ quan xác định, khi thủ tục không nêu số ngày',
    en: 'Duration of the agency, where the procedure states no number',
    type: () => StatedDurationDto,
    optional: true,
    nullable: true,
  })
  readonly statedDuration?: StatedDurationDto | null;

  @ObjectField({
    vi: 'Giấy tờ của trường hợp được chọn; giấy tờ cùng tên đã nộp hoặc đã nêu lý do thì không cần nêu lại',
    en: 'Papers of the chosen case; a paper of the same name that was handed in or excused before need not be named again',
    type: () => AcceptedComponentDto,
    list: { max: 300 },
    optional: true,
  })
  readonly components?: AcceptedComponentDto[];

  @ReasonField({
    vi: 'Lý do không phải nộp các giấy tờ còn lại của trường hợp được chọn',
    en: 'Why the remaining papers of the chosen case do not apply',
    max: 500,
    optional: true,
    nullable: true,
  })
  readonly defaultAbsenceReason?: string | null;

  @ReasonField({
    vi:
      'Văn bản ủy quyền của người nộp thay mà cán bộ đã kiểm tra (tên, số, ngày); bỏ trống là chưa xác nhận, người nộp thay chỉ biết ' +
      'tình trạng hồ sơ',
    en:
      'Paper by which the officer saw that the submitter is authorised; left out it is not confirmed, and the submitter only learns how ' +
      'the dossier stands',
    max: 300,
    optional: true,
    nullable: true,
  })
  readonly authorisationPaper?: string | null;
}
