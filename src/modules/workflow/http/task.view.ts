import { ChoiceField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { MaskedField } from '../../../platform/http/masked-field.js';
import { ROLE_NAME } from '../../../platform/http/role-words.js';
import { ROLE_NAMES, ROLES, type Role } from '../../../shared/role.js';
import { CASE_STATES, type CaseState } from '../domain/case-state.js';
import { OUTCOMES, TASK_ACTIONS, TASK_STATES, type Outcome, type TaskAction, type TaskState } from '../domain/task.js';
import type { NamedVisit, SeenTask } from '../use-cases/look-at-task.js';
import type { NamedTaskOutcome, NamedWaitingTask } from '../use-cases/task-naming.js';
import { CLOSE_REASONS, type CloseReason } from '../workflow.events.js';
import { TaskPlaceView } from './worklist.view.js';

/** A step that the dossier has been through, or is in. */
export class TaskVisitView implements Omit<NamedVisit, 'hands'> {
  @IdField({ vi: 'Định danh công việc', en: 'Id of the task' })
  readonly taskId: string;

  @TextField({ vi: 'Mã bước', en: 'Step', max: 100 })
  readonly stepCode: string;

  @TextField({ vi: 'Việc phải làm', en: 'What was to be done', max: 500, min: 0 })
  readonly stepName: string;

  @TextField({ vi: 'Cơ quan', en: 'Agency', max: 35 })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true })
  readonly agencyName: string | null;

  @ChoiceField({ vi: 'Tình trạng', en: 'State', values: TASK_STATES, name: 'TaskState' })
  readonly state: TaskState;

  @IdField({ vi: 'Cán bộ thực hiện', en: 'Officer', nullable: true })
  readonly officerId: string | null;

  @TextField({ vi: 'Tên cán bộ thực hiện', en: 'Name of the officer', max: 200, nullable: true })
  readonly officerName: string | null;

  @TextField({ vi: 'Chức danh của cán bộ thực hiện', en: 'Title of the officer', max: 200, nullable: true })
  readonly officerTitle: string | null;

  @InstantField({ vi: 'Chuyển đến lúc', en: 'Opened at' })
  readonly openedAt: string;

  @InstantField({ vi: 'Hạn của bước', en: 'Due instant', nullable: true })
  readonly dueAt: string | null;

  @InstantField({ vi: 'Kết thúc lúc', en: 'Ended at', nullable: true })
  readonly closedAt: string | null;

  @TextField({
    vi: 'Quyết định cho phép kiêm nhiệm mà theo đó một người làm cả hai việc',
    en: 'Decision by which one person did what two do elsewhere',
    max: 200,
    nullable: true,
  })
  readonly combinedBy: string | null;
}

/** A step that may follow. */
export class NextStepView {
  @TextField({ vi: 'Mã bước', en: 'Step', max: 100 })
  readonly code: string;

  @TextField({ vi: 'Việc phải làm', en: 'What is to be done', max: 500, min: 0 })
  readonly name: string;

  @ChoiceField({ vi: 'Vai trò thực hiện', en: 'Role that does it', values: ROLES, name: 'Role', nullable: true })
  readonly role: Role | null;

  @TextField({ ...ROLE_NAME, nullable: true })
  readonly roleName: string | null;
}

/** A task in full, with what the caller may do now. */
export class TaskView extends TaskPlaceView {
  @ChoiceField({ vi: 'Tình trạng công việc', en: 'State of the task', values: TASK_STATES, name: 'TaskState', example: 'open' })
  readonly state: TaskState;

  @TextField({
    vi: 'Ý kiến của người xử lý trước, hoặc lý do trả lại',
    en: 'What the officer before wrote, or the reason of the return',
    max: 2000,
    nullable: true,
  })
  readonly note: string | null;

  @MaskedField()
  readonly personalDataMasked: boolean;

  @ChoiceField({ vi: 'Quyết định ở bước này', en: 'Decision at this step', values: OUTCOMES, name: 'ConclusionOutcome', nullable: true })
  readonly outcome: Outcome | null;

  @ChoiceField({ vi: 'Việc bạn được làm lúc này', en: 'What you may do now', values: TASK_ACTIONS, name: 'TaskAction', list: { max: 5 } })
  readonly allowedActions: readonly TaskAction[];

  @ObjectField({ vi: 'Các bước có thể chuyển đến', en: 'Steps that may follow', type: () => NextStepView, list: { max: 100 } })
  readonly nextSteps: readonly NextStepView[];

  @ObjectField({ vi: 'Các bước đã qua', en: 'Steps so far', type: () => TaskVisitView, list: { max: 1000 } })
  readonly visits: readonly TaskVisitView[];

  @WholeField({ vi: 'Phiên bản hồ sơ, dùng cho If-Match', en: 'Version of the dossier, for If-Match', min: 0, max: 2_147_483_647 })
  readonly version: number;

  static of(seen: SeenTask): TaskView {
    const { definitionId: _pinned, receivedBy: _known, agencies: _places, visits, ...shown } = seen;
    const { sectorCode: _sector, confidentiality: _level, ...task } = shown;
    const nextSteps = seen.nextSteps.map((step) => ({ ...step, roleName: step.role && ROLE_NAMES[step.role] }));
    const named = { roleName: ROLE_NAMES[seen.role], nextSteps, visits: visits.map((visit) => visitView(visit)) };
    return Object.assign(new TaskView(), task, named);
  }
}

/** An open task after a command. */
export class WaitingTaskView implements NamedWaitingTask {
  @IdField({ vi: 'Định danh công việc', en: 'Id of the task' })
  readonly taskId: string;

  @TextField({ vi: 'Mã bước', en: 'Step', max: 100 })
  readonly stepCode: string;

  @TextField({ vi: 'Việc phải làm', en: 'What is to be done', max: 500, min: 0 })
  readonly stepName: string;

  @TextField({ vi: 'Cơ quan', en: 'Agency', max: 35 })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true })
  readonly agencyName: string | null;

  @IdField({ vi: 'Cán bộ được giao', en: 'Assigned officer', nullable: true })
  readonly assigneeId: string | null;

  @TextField({ vi: 'Tên cán bộ được giao', en: 'Name of the assigned officer', max: 200, nullable: true })
  readonly assigneeName: string | null;

  @TextField({ vi: 'Chức danh của cán bộ được giao', en: 'Title of the assigned officer', max: 200, nullable: true })
  readonly assigneeTitle: string | null;

  @InstantField({ vi: 'Hạn của bước', en: 'Due instant', nullable: true })
  readonly dueAt: string | null;
}

/** What every command on a task answers. */
export class TaskOutcomeView implements NamedTaskOutcome {
  @IdField({ vi: 'Định danh hồ sơ', en: 'Id of the dossier' })
  readonly dossierId: string;

  @IdField({ vi: 'Định danh công việc', en: 'Id of the task' })
  readonly taskId: string;

  @ChoiceField({ vi: 'Tình trạng công việc', en: 'State of the task', values: TASK_STATES, name: 'TaskState', example: 'done' })
  readonly state: TaskState;

  @ChoiceField({ vi: 'Tình trạng quy trình của hồ sơ', en: 'State of the case', values: CASE_STATES, name: 'CaseState', example: 'open' })
  readonly caseState: CaseState;

  @ChoiceField({ vi: 'Vì sao quy trình kết thúc', en: 'Why the case ended', values: CLOSE_REASONS, name: 'CloseReason', nullable: true })
  readonly closeReason: CloseReason | null;

  @ChoiceField({ vi: 'Quyết định hiện hành', en: 'Decision that holds', values: OUTCOMES, name: 'ConclusionOutcome', nullable: true })
  readonly outcome: Outcome | null;

  @ObjectField({ vi: 'Công việc đang chờ xử lý', en: 'Tasks that wait', type: () => WaitingTaskView, list: { max: 100 } })
  readonly waiting: readonly WaitingTaskView[];

  @WholeField({
    vi: 'Phiên bản hồ sơ, dùng cho If-Match',
    en: 'Version of the dossier, for If-Match',
    min: 0,
    max: 2_147_483_647,
    example: 4,
  })
  readonly version: number;

  /** A whitelist: what a nested command added to the remembered answer stays inside. */
  static of({ dossierId, taskId, state, caseState, closeReason, outcome, waiting, version }: NamedTaskOutcome): TaskOutcomeView {
    return Object.assign(new TaskOutcomeView(), { dossierId, taskId, state, caseState, closeReason, outcome, waiting, version });
  }
}

function visitView(visit: NamedVisit): TaskVisitView {
  const {
    taskId,
    stepCode,
    stepName,
    agencyCode,
    agencyName,
    state,
    officerId,
    officerName,
    officerTitle,
    openedAt,
    dueAt,
    closedAt,
    combinedBy,
  } = visit;
  return {
    taskId,
    stepCode,
    stepName,
    agencyCode,
    agencyName,
    state,
    officerId,
    officerName,
    officerTitle,
    openedAt,
    dueAt,
    closedAt,
    combinedBy,
  };
}
