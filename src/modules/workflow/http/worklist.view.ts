import { ChoiceField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { ROLE_NAME } from '../../../platform/http/role-words.js';
import { ROLE_NAMES, ROLES, type Role } from '../../../shared/role.js';
import { CASE_STATES, type CaseState } from '../domain/case-state.js';
import type { ShownOfficer } from '../../agencies/index.js';
import { TASK_COUNT_BOUND, type TaskCount, type TaskCounts } from '../persistence/task-counter.js';
import { TASK_TIMINGS, type PlacedTaskRow, type TaskTiming, type WorklistRow } from '../persistence/worklist.reader.js';

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

  @TextField({
    vi: 'Đơn vị, chức danh ghi trong quyết định phê duyệt quy trình',
    en: 'Unit or post as the approving decision words it',
    max: 500,
    min: 0,
  })
  readonly unit: string;

  @ChoiceField({ vi: 'Vai trò thực hiện', en: 'Role that does it', values: ROLES, name: 'Role', example: 'case-officer' })
  readonly role: Role;

  @TextField({ ...ROLE_NAME, example: 'Cán bộ thụ lý' })
  readonly roleName: string;

  @TextField({ vi: 'Cơ quan thực hiện', en: 'Agency that does it', max: 35, example: 'H21.16' })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan thực hiện', en: 'Name of the agency', max: 300, nullable: true, example: 'Sở Tư pháp tỉnh Gia Lai' })
  readonly agencyName: string | null;

  @ChoiceField({ vi: 'Tình trạng quy trình của hồ sơ', en: 'State of the case', values: CASE_STATES, name: 'CaseState', example: 'open' })
  readonly caseState: CaseState;

  @IdField({ vi: 'Cán bộ đang giữ việc', en: 'Assigned officer', nullable: true })
  readonly assigneeId: string | null;

  @TextField({ vi: 'Tên cán bộ đang giữ việc', en: 'Name of the assigned officer', max: 200, nullable: true })
  readonly assigneeName: string | null;

  @TextField({ vi: 'Chức danh của cán bộ đang giữ việc', en: 'Title of the assigned officer', max: 200, nullable: true })
  readonly assigneeTitle: string | null;

  @InstantField({ vi: 'Chuyển đến lúc', en: 'Opened at' })
  readonly openedAt: string;

  @InstantField({ vi: 'Hạn của bước', en: 'Due instant of the step', nullable: true })
  readonly dueAt: string | null;

  @InstantField({ vi: 'Hạn của hồ sơ', en: 'Due instant of the dossier', nullable: true })
  readonly dossierDueAt: string | null;
}

/** A task in a worklist. */
export class WorklistItemView extends TaskPlaceView implements WorklistRow {
  @ChoiceField({
    vi: 'Chờ nhận (open) hoặc đã có người nhận (claimed)',
    en: 'In the pool (open) or taken (claimed)',
    values: ['open', 'claimed'],
    name: 'OpenTaskState',
    example: 'open',
  })
  readonly state: 'open' | 'claimed';

  @ChoiceField({
    vi: 'So với hạn của bước',
    en: 'Against the deadline of the step',
    values: TASK_TIMINGS,
    name: 'TaskTiming',
    example: 'in-time',
  })
  readonly timing: TaskTiming;

  static of(
    placed: PlacedTaskRow,
    agencyName: (code: string) => string | null,
    officer: (id: string | null) => ShownOfficer | null,
  ): WorklistItemView {
    const { sortedAt: _, ...row } = placed;
    const assignee = officer(row.assigneeId);
    const by = { assigneeName: assignee?.name ?? null, assigneeTitle: assignee?.title ?? null };
    return { ...row, roleName: ROLE_NAMES[row.role], agencyName: agencyName(row.agencyCode), ...by };
  }
}

/** A page of a worklist, in the order of the deadlines. */
export class WorklistView {
  @ObjectField({ vi: 'Các công việc', en: 'Tasks', type: () => WorklistItemView, list: { max: 200 } })
  readonly items: readonly WorklistItemView[];

  @TextField({ vi: 'Con trỏ trang sau', en: 'Cursor of the next page', max: 2000, pattern: '^[A-Za-z0-9_-]+$', optional: true })
  readonly next?: string;
}

/** How many open tasks a worklist has. */
export class TaskCountView implements TaskCount {
  @WholeField({ vi: 'Số việc chưa xong, đếm đến 10.000', en: 'Open tasks, counted up to 10,000', min: 0, max: TASK_COUNT_BOUND })
  readonly open: number;

  @WholeField({ vi: 'Trong đó đã quá hạn', en: 'Overdue among them', min: 0, max: TASK_COUNT_BOUND })
  readonly overdue: number;

  @WholeField({ vi: 'Trong đó sắp đến hạn', en: 'Due soon among them', min: 0, max: TASK_COUNT_BOUND })
  readonly dueSoon: number;
}

/** The counts of the caller's worklists. */
export class TaskCountsView implements TaskCounts {
  @ObjectField({ vi: 'Việc của tôi', en: 'My tasks', type: () => TaskCountView })
  readonly mine: TaskCountView;

  @ObjectField({ vi: 'Việc chờ nhận ở đơn vị, theo vai trò của tôi', en: 'Tasks in the pool of my roles', type: () => TaskCountView })
  readonly unit: TaskCountView;

  @ObjectField({ vi: 'Mọi việc của cơ quan', en: 'All tasks of the agency', type: () => TaskCountView })
  readonly agency: TaskCountView;
}
