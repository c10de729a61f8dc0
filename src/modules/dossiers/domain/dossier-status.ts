/**
 * The ten statuses of a dossier that the province and the national portal share (`domain.md` 2.1), with the portal's
 * codes. The internal state of a workflow case is kept apart from them.
 */
export const DOSSIER_STATUSES = {
  submitted: { code: 1, vi: 'Mới đăng ký', en: 'Newly registered' },
  received: { code: 2, vi: 'Được tiếp nhận', en: 'Received' },
  'not-accepted': { code: 3, vi: 'Không được tiếp nhận', en: 'Not accepted' },
  'in-progress': { code: 4, vi: 'Đang xử lý', en: 'In progress' },
  'supplement-required': { code: 5, vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement required' },
  'payment-required': { code: 6, vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Financial obligation required' },
  withdrawn: { code: 7, vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawn' },
  stopped: { code: 8, vi: 'Dừng xử lý', en: 'Stopped' },
  completed: { code: 9, vi: 'Đã xử lý xong', en: 'Completed' },
  'result-returned': { code: 10, vi: 'Đã trả kết quả', en: 'Result returned' },
} as const;

export type DossierStatus = keyof typeof DOSSIER_STATUSES;

/** All statuses, in the order of their codes. */
export const DOSSIER_STATUS_NAMES = Object.keys(DOSSIER_STATUSES) as readonly DossierStatus[];

/**
 * The legal moves (`domain.md` 2.2); what is not here cannot happen. After a supplement or a payment a dossier goes back
 * to where it was asked. What waits for its applicant before reception is stopped because of silence only. No status but the final ones is
 * without a way out.
 */
export const DOSSIER_MOVES = {
  submitted: ['received', 'supplement-required', 'payment-required', 'not-accepted', 'withdrawn'],
  received: ['in-progress', 'supplement-required', 'payment-required', 'withdrawn', 'stopped'],
  'not-accepted': [],
  'in-progress': ['supplement-required', 'payment-required', 'withdrawn', 'stopped', 'completed'],
  'supplement-required': ['submitted', 'received', 'in-progress', 'not-accepted', 'withdrawn', 'stopped'],
  'payment-required': ['submitted', 'received', 'in-progress', 'not-accepted', 'withdrawn', 'stopped'],
  withdrawn: [],
  stopped: [],
  completed: ['result-returned'],
  'result-returned': [],
} as const satisfies Record<DossierStatus, readonly DossierStatus[]>;

/** Whether the table has the move. */
export function mayMove(from: DossierStatus, to: DossierStatus): boolean {
  return (DOSSIER_MOVES[from] as readonly DossierStatus[]).includes(to);
}

/** Statuses in which the dossier waits for the applicant. */
export const WAITING_STATUSES = ['supplement-required', 'payment-required'] as const satisfies readonly DossierStatus[];

/** Whether the applicant has to do something first. */
export function isWaiting(status: DossierStatus): status is (typeof WAITING_STATUSES)[number] {
  return (WAITING_STATUSES as readonly DossierStatus[]).includes(status);
}

/** Statuses in which an agency has still to hand something over: what is not resolved, and results that were not fetched yet. */
export const UNFINISHED_STATUSES = [
  'submitted',
  'received',
  'in-progress',
  'supplement-required',
  'payment-required',
  'completed',
] as const;

/** Statuses of dossiers that are not resolved yet. */
export const OPEN_STATUSES: readonly DossierStatus[] = ['submitted', 'received', 'in-progress', 'supplement-required', 'payment-required'];
