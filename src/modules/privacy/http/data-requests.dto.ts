import { ChoiceField, IdField, TextField } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { ReasonField } from '../../../platform/http/reason-field.js';
import {
  REQUEST_DECISIONS,
  REQUEST_KINDS,
  REQUEST_STAGES,
  REQUEST_STATES,
  type RequestDecision,
  type RequestKind,
  type RequestStage,
  type RequestState,
} from '../domain/request-kind.js';

/** What a person asks for about the own data. */
export class MakeDataRequestDto {
  @IdField({ vi: 'Hồ sơ mà bạn là chủ hồ sơ', en: 'A dossier of which the caller is the applicant' })
  readonly dossierId: string;

  @ChoiceField({
    vi: 'access: được biết, cung cấp; correction: chỉnh sửa; deletion: xóa; restriction: hạn chế xử lý',
    en: 'access: to know and get the data; correction; deletion; restriction of what is done with it',
    values: REQUEST_KINDS,
    name: 'DataRequestKind',
    example: 'correction',
  })
  readonly kind: RequestKind;

  @TextField({
    vi: 'Dữ liệu nào; bắt buộc khi yêu cầu chỉnh sửa',
    en: 'Which of the data; needed for a correction',
    max: 200,
    nullable: true,
    optional: true,
    example: 'Số điện thoại của chủ hồ sơ',
  })
  readonly place: string | null = null;

  @ReasonField({ vi: 'Nội dung yêu cầu', en: 'What is asked for', max: 4000, example: 'Đề nghị sửa thành 0912345679; số đã khai bị nhầm.' })
  readonly wish: string;
}

/** What the agency decides. */
export class DecideDataRequestDto {
  @ChoiceField({
    vi: 'granted: đồng ý; partly-granted: đồng ý một phần; refused: từ chối',
    en: 'granted, granted in part, or refused',
    values: REQUEST_DECISIONS,
    name: 'DataRequestDecision',
    example: 'granted',
  })
  readonly decision: RequestDecision;

  @ReasonField({ vi: 'Lý do', en: 'Why', max: 4000, example: 'Số điện thoại đã khai không đúng.' })
  readonly reason: string;

  @ReasonField({
    vi: 'Căn cứ pháp lý; bắt buộc khi từ chối, dù một phần',
    en: 'Legal basis; needed where anything is refused',
    max: 500,
    nullable: true,
    optional: true,
    example: null,
  })
  readonly legalBasis: string | null = null;

  @ReasonField({
    vi: 'Đã thực hiện việc gì; bắt buộc khi đồng ý, dù một phần; bỏ trống với yêu cầu chỉnh sửa, được thực hiện sau khi đồng ý',
    en: 'What was done; needed where anything is granted, and left out for a correction, which is carried out afterwards',
    max: 4000,
    nullable: true,
    optional: true,
    example: null,
  })
  readonly done: string | null = null;
}

/** Which requests are listed. */
export class DataRequestsQueryDto extends PageQueryDto {
  @ChoiceField({
    vi: 'Chỉ theo tình trạng',
    en: 'Only those in this state',
    values: REQUEST_STATES,
    name: 'DataRequestState',
    optional: true,
  })
  readonly state?: RequestState;

  @ChoiceField({
    vi: 'Chỉ theo việc cần làm',
    en: 'Only those of which this is to be done',
    values: REQUEST_STAGES,
    name: 'DataRequestStage',
    optional: true,
  })
  readonly stage?: RequestStage;
}
