import { ChoiceField, IdField, MapField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { ReasonField } from '../../../platform/http/reason-field.js';
import { StatedDurationDto } from './stated-duration.dto.js';
import { ApplicantDto, SubmitterDto } from './applicant.dto.js';

/** How the result is handed back. */
export const RETURN_METHODS = ['counter', 'post', 'online'] as const;

export const FORM_ANSWERS = {
  vi: 'Câu trả lời biểu mẫu điện tử của giấy tờ (mã biểu mẫu ở local.forms của thủ tục, lược đồ tại /v1/public/forms/{code})',
  en: 'What is filled into the electronic form of the paper (code: local.forms of the procedure, schema: /v1/public/forms/{code})',
  values: {},
  maxProperties: 200,
} as const;

/** One paper that is handed in. */
export class SubmittedComponentDto {
  @TextField({ vi: 'Khóa của thành phần trong trường hợp', en: 'Key of the component within the case', max: 20, example: '1' })
  readonly key: string;

  @WholeField({ vi: 'Số bản chính', en: 'Originals', min: 0, max: 999, example: 1, optional: true })
  readonly originals?: number;

  @WholeField({ vi: 'Số bản sao', en: 'Copies', min: 0, max: 999, optional: true })
  readonly copies?: number;

  @IdField({ vi: 'Tệp đã tải lên', en: 'Uploaded file', optional: true, nullable: true })
  readonly fileId?: string | null;

  @IdField({
    vi: 'Giấy tờ có sẵn trong kho dữ liệu của chủ hồ sơ, thay cho tệp tải lên',
    en: "Document of the applicant's repository, in place of an uploaded file",
    optional: true,
    nullable: true,
  })
  readonly documentId?: string | null;

  @MapField({ ...FORM_ANSWERS, optional: true, nullable: true })
  readonly answers?: Record<string, unknown> | null;

  @ReasonField({ vi: 'Lý do không phải nộp giấy tờ này', en: 'Why this paper does not apply', max: 500, optional: true, nullable: true })
  readonly absence?: string | null;
}

/** What a citizen or business submits. */
export class SubmitDossierDto {
  @TextField({ vi: 'Mã thủ tục hành chính', en: 'Procedure code', max: 60, verbatim: true, example: '1.001653' })
  readonly procedureCode: string;

  @TextField({ vi: 'Trường hợp của thủ tục', en: 'Case of the procedure', max: 20, optional: true, nullable: true })
  readonly caseKey?: string | null;

  @TextField({ vi: 'Mã cơ quan giải quyết', en: 'Code of the resolving agency', max: 35, example: 'H21.195', code: true })
  readonly resolvingAgencyCode: string;

  @TextField({ vi: 'Mã cơ quan tiếp nhận', en: 'Code of the receiving agency', max: 35, optional: true, code: true })
  readonly receivingAgencyCode?: string;

  @ObjectField({ vi: 'Chủ hồ sơ', en: 'Applicant', type: () => ApplicantDto })
  readonly applicant: ApplicantDto;

  @ObjectField({ vi: 'Người nộp thay', en: 'Submitter, when not the applicant', type: () => SubmitterDto, optional: true, nullable: true })
  readonly submitter?: SubmitterDto | null;

  @TextField({
    vi: 'Trích yếu nội dung',
    en: 'Subject of the dossier',
    max: 1000,
    lines: true,
    example: 'Đề nghị cấp lại Giấy xác nhận khuyết tật',
    optional: true,
    nullable: true,
  })
  readonly summary?: string | null;

  @WholeField({ vi: 'Số bộ hồ sơ', en: 'Number of sets', min: 1, max: 99, optional: true })
  readonly sets?: number;

  @ChoiceField({
    vi: 'Cách nhận kết quả',
    en: 'How the result is returned',
    values: RETURN_METHODS,
    name: 'ReturnMethod',
    example: 'counter',
  })
  readonly returnMethod: string;

  @ObjectField({ vi: 'Thành phần hồ sơ', en: 'Components handed in', type: () => SubmittedComponentDto, list: { max: 300 } })
  readonly components: SubmittedComponentDto[];

  @ReasonField({
    vi: 'Lý do không phải nộp các giấy tờ không nêu ở trên',
    en: 'Why the papers that are not named do not apply',
    max: 500,
    example: 'Các giấy tờ khác không thuộc trường hợp phải nộp.',
    optional: true,
    nullable: true,
  })
  readonly defaultAbsenceReason?: string | null;
}

/** What a desk officer takes in at the counter or from the post. */
export class ReceiveDossierDto extends SubmitDossierDto {
  @ChoiceField({ vi: 'Kênh tiếp nhận', en: 'Channel', values: ['direct', 'post'], name: 'CounterChannel', example: 'direct' })
  readonly channel: 'direct' | 'post';

  @ObjectField({
    vi: 'Thời hạn do cơ quan xác định, khi thủ tục không nêu số ngày',
    en: 'Duration of the agency, where the procedure states no number',
    type: () => StatedDurationDto,
    optional: true,
    nullable: true,
  })
  readonly statedDuration?: StatedDurationDto | null;

  @TextField({
    vi: 'Thời hạn áp dụng khi thủ tục có nhiều thời hạn',
    en: 'Terms that apply where the procedure states several',
    max: 40,
    optional: true,
    nullable: true,
  })
  readonly termsKey?: string | null;
}
