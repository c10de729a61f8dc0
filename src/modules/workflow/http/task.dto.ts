import { ChoiceField, DateField, FlagField, IdField, InstantField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { ReasonField } from '../../../platform/http/reason-field.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { OUTCOMES, type Outcome } from '../domain/task.js';
import { WORKLISTS, type Worklist } from '../persistence/worklist.reader.js';

/** Filters of a worklist. */
export class WorklistQueryDto extends PageQueryDto {
  @ChoiceField({
    vi:
      'Việc của tôi, việc chờ nhận ở đơn vị theo vai trò của tôi, mọi việc của cơ quan, hay gồm cả việc của các cơ quan cấp dưới (chỉ ' +
      'để xem)',
    en: 'My tasks, those waiting in the pool of my roles, all of the agency, or those of agencies below it too (to look at only)',
    values: WORKLISTS,
    name: 'Worklist',
    optional: true,
    example: 'mine',
  })
  readonly which: Worklist = 'mine';

  @ChoiceField({
    vi: 'Chỉ việc chờ nhận (open) hoặc đã có người nhận (claimed)',
    en: 'Only tasks in the pool (open) or taken (claimed)',
    values: ['open', 'claimed'],
    name: 'OpenTaskState',
    optional: true,
  })
  readonly state?: 'open' | 'claimed';

  @InstantField({ vi: 'Hạn trước thời điểm này', en: 'Due before this instant', optional: true })
  readonly dueBefore?: string;

  @FlagField({ vi: 'Chỉ việc đã quá hạn', en: 'Only overdue tasks', query: true, optional: true })
  readonly overdue?: boolean;

  @TextField({ vi: 'Mã thủ tục', en: 'Procedure code', max: 60, verbatim: true, optional: true })
  readonly procedureCode?: string;

  @IdField({ vi: 'Chỉ việc của hồ sơ này', en: 'Only tasks of this dossier', optional: true })
  readonly dossierId?: string;

  @TextField({
    vi: 'Một phần mã hồ sơ, không phân biệt chữ hoa, chữ thường',
    en: 'Part of the dossier code, in any case',
    max: 50,
    pattern: '^[0-9A-Za-z.-]+$',
    optional: true,
    code: true,
  })
  readonly code?: string;
}

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
