import { ChoiceField, IdField, InstantField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { ROLES, type Role } from '../../../shared/actor.js';
import { CASE_STATES, type CaseState } from '../domain/case-state.js';
import { TASK_TIMINGS, type TaskTiming, type WorklistRow } from '../persistence/worklist.reader.js';

/** What a worklist and the detail of a task both show. */
export class TaskPlaceView {
  @IdField({ vi: 'Định danh hồ sơ', en: 'Id of the dossier' })
  readonly dossierId: string;

  @TextField({ vi: 'Mã hồ sơ', en: 'Dossier code', max: 50, nullable: true, example: 'H21.16-261123-0001' })
  readonly dossierCode: string | null;

  @IdField({ vi: 'Định danh công việc', en: 'Id of the task' })
  readonly taskId: string;

  @TextField({ vi: 'Mã thủ tục', en: 'Procedure code', max: 60, example: '1.001806' })
  readonly procedureCode: string;

  @TextField({ vi: 'Tên thủ tục', en: 'Name of the procedure', max: 2000 })
  readonly procedureName: string;

  @TextField({ vi: 'Mã bước', en: 'Step', max: 100, example: 'appraisal' })
  readonly stepCode: string;

  @TextField({ vi: 'Việc phải làm', en: 'What is to be done', max: 500, min: 0, example: 'Thẩm định hồ sơ, dự thảo kết quả' })
  readonly stepName: string;

  @TextField({ vi: 'Đơn vị, chức danh ghi trong quyết định phê duyệt quy trình', en: 'Unit or post as the approving decision words it', max: 500, min: 0 })
  readonly unit: string;

  @ChoiceField({ vi: 'Vai trò thực hiện', en: 'Role that does it', values: ROLES, name: 'Role', example: 'case-officer' })
  readonly role: Role;

  @TextField({ vi: 'Cơ quan thực hiện', en: 'Agency that does it', max: 35, example: 'H21.16' })
  readonly agencyCode: string;

  @ChoiceField({ vi: 'Tình trạng quy trình của hồ sơ', en: 'State of the case', values: CASE_STATES, name: 'CaseState', example: 'open' })
  readonly caseState: CaseState;

  @IdField({ vi: 'Cán bộ đang giữ việc', en: 'Officer who has it', nullable: true })
  readonly assigneeId: string | null;

  @InstantField({ vi: 'Chuyển đến lúc', en: 'Opened at' })
  readonly openedAt: string;

  @InstantField({ vi: 'Hạn của bước', en: 'Due instant of the step', nullable: true })
  readonly dueAt: string | null;

  @InstantField({ vi: 'Hạn của hồ sơ', en: 'Due instant of the dossier', nullable: true })
  readonly dossierDueAt: string | null;
}

/** A task in a worklist. */
export class WorklistItemView extends TaskPlaceView implements WorklistRow {
  @ChoiceField({ vi: 'Chờ nhận (open) hoặc đã có người nhận (claimed)', en: 'In the pool (open) or taken (claimed)', values: ['open', 'claimed'], name: 'OpenTaskState', example: 'open' })
  readonly state: 'open' | 'claimed';

  @ChoiceField({ vi: 'So với hạn của bước', en: 'Against the deadline of the step', values: TASK_TIMINGS, name: 'TaskTiming', example: 'in-time' })
  readonly timing: TaskTiming;
}

/** A page of a worklist, in the order of the deadlines. */
export class WorklistView {
  @ObjectField({ vi: 'Các công việc', en: 'Tasks', type: () => WorklistItemView, list: { max: 200 } })
  readonly items: readonly WorklistItemView[];

  @TextField({ vi: 'Con trỏ trang sau', en: 'Cursor of the next page', max: 2000, pattern: '^[A-Za-z0-9_-]+$', optional: true })
  readonly next?: string;
}
