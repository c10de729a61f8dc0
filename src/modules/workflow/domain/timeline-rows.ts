import type { FactWords, ShownFact, TimelineRows } from '../../dossiers/index.js';
import { CLOSE_REASONS } from '../workflow.events.js';
import type {
  AgencyReached,
  CaseClosed,
  CaseOpened,
  CaseResumed,
  CaseSuspended,
  TaskAssigned,
  TaskClaimed,
  TaskDecided,
  TaskForwarded,
  TaskOpened,
  TaskReturned,
  TaskTakenOver,
} from '../workflow.events.js';

type CaseEvent =
  | AgencyReached
  | CaseOpened
  | CaseSuspended
  | CaseResumed
  | CaseClosed
  | TaskOpened
  | TaskClaimed
  | TaskAssigned
  | TaskTakenOver
  | TaskForwarded
  | TaskReturned
  | TaskDecided;

const STAFF = ['desk', 'officer'] as const;

const TASK = {
  taskId: ['id', ...STAFF],
  stepCode: ['text', ...STAFF],
  stepName: ['text?', ...STAFF],
  agencyCode: ['agency', ...STAFF],
  role: ['role', ...STAFF],
} as const satisfies Record<string, ShownFact>;
const STEP_END = {
  combinedBy: ['text?', ...STAFF],
  officerId: ['officer', ...STAFF],
  openedAt: ['instant', ...STAFF],
  dueAt: ['instant?', ...STAFF],
  toStep: ['text?', ...STAFF],
  toStepName: ['text?', ...STAFF],
} as const satisfies Record<string, ShownFact>;

/** The inner life of a case is for those who work on it; the applicant is shown which agency has the dossier now and since when. */
export const WORKFLOW_TIMELINE: TimelineRows<CaseEvent> = {
  'workflow.case-opened.v1': {
    title: { vi: 'Mở quy trình giải quyết', en: 'Process begun' },
    to: STAFF,
    byOfficer: true,
    facts: { definitionId: ['id', 'officer'], definitionCode: ['text', ...STAFF], dueAt: ['instant?', ...STAFF] },
  },
  'workflow.case-suspended.v1': {
    title: { vi: 'Tạm dừng tính thời hạn các bước', en: 'Deadlines of steps suspended' },
    to: STAFF,
    byOfficer: true,
    facts: { suspendedAt: ['instant', ...STAFF] },
  },
  'workflow.case-resumed.v1': {
    title: { vi: 'Tiếp tục tính thời hạn các bước', en: 'Deadlines of steps resumed' },
    to: STAFF,
    byOfficer: false,
    facts: { resumedAt: ['instant', ...STAFF], dueAt: ['instant?', ...STAFF] },
  },
  'workflow.case-closed.v1': {
    title: { vi: 'Kết thúc quy trình giải quyết', en: 'Process ended' },
    to: STAFF,
    byOfficer: false,
    facts: { reason: [CLOSE_REASONS, ...STAFF], outcome: [[null, 'granted', 'refused'], ...STAFF], cancelledTaskIds: ['ids', ...STAFF] },
  },
  'workflow.agency-reached.v1': {
    title: { vi: 'Hồ sơ được chuyển đến cơ quan khác xử lý', en: 'Another agency has the dossier' },
    to: ['citizen'],
    byOfficer: true,
    facts: { agencyCode: ['agency', 'citizen'], fromAgencyCode: ['agency', 'citizen'] },
  },
  'workflow.task-opened.v1': {
    title: { vi: 'Chuyển đến bước xử lý', en: 'Passed to a step' },
    to: STAFF,
    byOfficer: true,
    facts: { ...TASK, dueAt: ['instant?', ...STAFF], assigneeId: ['officer?', ...STAFF] },
  },
  'workflow.task-claimed.v1': {
    title: { vi: 'Nhận việc', en: 'Task claimed' },
    to: STAFF,
    byOfficer: true,
    facts: { ...TASK, assigneeId: ['officer', ...STAFF] },
  },
  'workflow.task-assigned.v1': {
    title: { vi: 'Phân công xử lý', en: 'Task assigned' },
    to: STAFF,
    byOfficer: true,
    facts: { ...TASK, assigneeId: ['officer', ...STAFF], from: ['officer?', ...STAFF] },
  },
  'workflow.task-taken-over.v1': {
    title: { vi: 'Việc được chuyển đến cơ quan kế thừa', en: 'Task taken over by the successor of an agency' },
    to: STAFF,
    byOfficer: true,
    facts: { ...TASK, fromAgencyCode: ['agency', ...STAFF], assigneeId: ['officer?', ...STAFF], from: ['officer?', ...STAFF] },
  },
  'workflow.task-forwarded.v1': {
    title: { vi: 'Hoàn thành bước và chuyển tiếp', en: 'Step done and forwarded' },
    to: STAFF,
    byOfficer: true,
    facts: { ...TASK, ...STEP_END },
  },
  'workflow.task-returned.v1': {
    title: { vi: 'Trả lại bước trước', en: 'Step returned' },
    to: STAFF,
    byOfficer: true,
    facts: { ...TASK, ...STEP_END },
  },
  'workflow.task-decided.v1': {
    title: { vi: 'Quyết định', en: 'Decided' },
    to: STAFF,
    byOfficer: true,
    facts: { ...TASK, ...STEP_END, outcome: [['granted', 'refused'], ...STAFF] },
  },
};

/** What facts of cases and tasks are called. */
export const WORKFLOW_FACTS: FactWords = {
  definitionId: { vi: 'Quy trình', en: 'Process definition' },
  definitionCode: { vi: 'Mã quy trình', en: 'Code of the process' },
  reason: { vi: 'Vì sao kết thúc', en: 'Why it ended' },
  cancelledTaskIds: { vi: 'Các bước không làm nữa', en: 'Tasks that are not done any more' },
  taskId: { vi: 'Công việc', en: 'Task' },
  stepCode: { vi: 'Mã bước', en: 'Code of the step' },
  stepName: { vi: 'Tên bước', en: 'Name of the step' },
  fromAgencyCode: { vi: 'Cơ quan xử lý trước đó', en: 'Agency that had it before' },
  role: { vi: 'Vai trò xử lý', en: 'Role that does it' },
  dueAt: { vi: 'Hạn; null khi không có', en: 'Deadline; null where there is none' },
  assigneeId: { vi: 'Cán bộ được giao', en: 'Assigned officer' },
  from: { vi: 'Cán bộ được giao trước đó', en: 'Officer who had it before' },
  officerId: { vi: 'Cán bộ thực hiện', en: 'Officer who did it' },
  openedAt: { vi: 'Bước bắt đầu lúc', en: 'The step began at' },
  toStep: { vi: 'Bước tiếp theo; null ở bước cuối', en: 'Step that follows; null after the last one' },
  toStepName: { vi: 'Tên bước tiếp theo', en: 'Name of the step that follows' },
};
