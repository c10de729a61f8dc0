import { ChoiceField, DateField, IdField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { ReasonField } from '../../../platform/http/reason-field.js';
import { OUTCOMES, type Outcome } from '../domain/task.js';

/** The officer to whom a task is assigned. */
export class AssignTaskDto {
  @IdField({ vi: 'Cán bộ được phân công', en: 'Officer who gets the task', example: '8c6f2c1e-5b1a-8f00-9d10-0a1b2c3d4e5f' })
  readonly assigneeId: string;
}

/** What goes along when a task leaves the officer's hands. */
export class ForwardTaskDto {
  @TextField({
    vi: 'Bước chuyển đến; chỉ cần khi có nhiều bước kế tiếp',
    en: 'Step to go to; needed only where there are several',
    max: 100,
    optional: true,
  })
  readonly to?: string;

  @TextField({
    vi: 'Ý kiến gửi người xử lý tiếp theo',
    en: 'Instruction to the next officer',
    max: 2000,
    lines: true,
    optional: true,
    example: 'Hồ sơ đủ điều kiện, trình xem xét.',
  })
  readonly note?: string;

  @IdField({
    vi: 'Cán bộ nhận bước kế tiếp; để trống thì chờ nhận tại đơn vị',
    en: 'Officer who gets the next task; it waits in the pool when left out',
    optional: true,
  })
  readonly assigneeId?: string;

  @IdField({
    vi: 'Tệp kết quả; chỉ ở bước cuối',
    en: 'Files of the result; only at the last step',
    list: { max: 20 },
    optional: true,
    example: [],
  })
  readonly resultFileIds?: string[];

  @TextField({
    vi: 'Số, ký hiệu của kết quả hoặc của văn bản từ chối',
    en: 'Number and symbol of the result, or of the decision that refuses',
    max: 100,
    optional: true,
  })
  readonly resultSymbol?: string;

  @DateField({
    vi: 'Kết quả có giá trị đến hết ngày; để trống là không thời hạn',
    en: 'Last day on which the result is valid; no end when left out',
    optional: true,
  })
  readonly resultValidUntil?: string;
}

/** Why a dossier is refused. */
export class RefusalGroundDto {
  @ReasonField({
    vi: 'Lý do từ chối, ghi trong thông báo gửi chủ hồ sơ',
    en: 'Reason, as it stands in the notice to the applicant',
    max: 2000,
  })
  readonly reason: string;

  @ReasonField({ vi: 'Căn cứ pháp lý', en: 'Legal basis', max: 500 })
  readonly legalBasis: string;
}

/** A decision. */
export class DecideTaskDto extends ForwardTaskDto {
  @ChoiceField({
    vi: 'Chấp thuận (granted) hoặc từ chối (refused)',
    en: 'Granted or refused',
    values: OUTCOMES,
    name: 'ConclusionOutcome',
    example: 'granted',
  })
  readonly outcome: Outcome;

  @ObjectField({
    vi: 'Lý do và căn cứ, bắt buộc khi từ chối',
    en: 'Reason and legal basis, needed for a refusal',
    type: () => RefusalGroundDto,
    optional: true,
  })
  readonly refusal?: RefusalGroundDto;
}

/** Why and where a dossier goes back. */
export class ReturnTaskDto {
  @ReasonField({ vi: 'Lý do trả lại', en: 'Reason of the return', max: 2000, example: 'Dự thảo kết quả ghi sai tên người được cấp.' })
  readonly reason: string;

  @TextField({
    vi: 'Bước nhận lại; để trống là bước liền trước',
    en: 'Step to go back to; the one before when left out',
    max: 100,
    optional: true,
  })
  readonly to?: string;
}
