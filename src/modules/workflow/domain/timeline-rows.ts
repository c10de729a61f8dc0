import type { ShownFact, TimelineRows } from '../../dossiers/index.js';
import type { CaseClosed, CaseOpened, CaseResumed, CaseSuspended, TaskAssigned, TaskClaimed, TaskDecided, TaskForwarded, TaskOpened, TaskReturned } from '../workflow.events.js';

type CaseEvent = CaseOpened | CaseSuspended | CaseResumed | CaseClosed | TaskOpened | TaskClaimed | TaskAssigned | TaskForwarded | TaskReturned | TaskDecided;

const STAFF = ['desk', 'officer'] as const;

const TASK = { taskId: ['id', ...STAFF], stepCode: ['text', ...STAFF], agencyCode: ['agency', ...STAFF], role: ['text', ...STAFF] } as const satisfies Record<string, ShownFact>;
const STEP_END = {
  officerId: ['id', ...STAFF],
  openedAt: ['instant', ...STAFF],
  dueAt: ['instant', ...STAFF],
  toStep: ['text', ...STAFF],
} as const satisfies Record<string, ShownFact>;

/** The inner life of a case is for those who work on it; the applicant is told which agency has the dossier now and since when. */
export const WORKFLOW_TIMELINE: TimelineRows<CaseEvent> = {
  'workflow.case-opened.v1': {
    title: { vi: 'Mở quy trình giải quyết', en: 'Process begun' },
    to: STAFF,
    byOfficer: true,
    facts: { definitionId: ['id', 'officer'], definitionCode: ['text', ...STAFF], dueAt: ['instant', ...STAFF] },
  },
  'workflow.case-suspended.v1': { title: { vi: 'Tạm dừng tính thời hạn các bước', en: 'Deadlines of steps stand still' }, to: STAFF, byOfficer: true, facts: { suspendedAt: ['instant', ...STAFF] } },
  'workflow.case-resumed.v1': {
    title: { vi: 'Tiếp tục tính thời hạn các bước', en: 'Deadlines of steps run again' },
    to: STAFF,
    byOfficer: false,
    facts: { resumedAt: ['instant', ...STAFF], dueAt: ['instant', ...STAFF] },
  },
  'workflow.case-closed.v1': {
    title: { vi: 'Kết thúc quy trình giải quyết', en: 'Process ended' },
    to: STAFF,
    byOfficer: false,
    facts: { reason: ['text', ...STAFF], outcome: ['text', ...STAFF], cancelledTaskIds: ['list', ...STAFF] },
  },
  'workflow.task-opened.v1': {
    title: { vi: 'Chuyển đến bước xử lý', en: 'Step waits' },
    to: ['citizen', ...STAFF],
    byOfficer: true,
    facts: { ...TASK, agencyCode: ['agency', 'citizen', ...STAFF], dueAt: ['instant', ...STAFF], assigneeId: ['id', ...STAFF] },
  },
  'workflow.task-claimed.v1': { title: { vi: 'Nhận việc', en: 'Task claimed' }, to: STAFF, byOfficer: true, facts: { ...TASK, assigneeId: ['id', ...STAFF] } },
  'workflow.task-assigned.v1': {
    title: { vi: 'Phân công xử lý', en: 'Task assigned' },
    to: STAFF,
    byOfficer: true,
    facts: { ...TASK, assigneeId: ['id', ...STAFF], from: ['id', ...STAFF] },
  },
  'workflow.task-forwarded.v1': { title: { vi: 'Hoàn thành bước và chuyển tiếp', en: 'Step done and forwarded' }, to: STAFF, byOfficer: true, facts: { ...TASK, ...STEP_END } },
  'workflow.task-returned.v1': { title: { vi: 'Trả lại bước trước', en: 'Step returned' }, to: STAFF, byOfficer: true, facts: { ...TASK, ...STEP_END } },
  'workflow.task-decided.v1': { title: { vi: 'Quyết định', en: 'Decided' }, to: STAFF, byOfficer: true, facts: { ...TASK, ...STEP_END, outcome: ['text', ...STAFF] } },
};
