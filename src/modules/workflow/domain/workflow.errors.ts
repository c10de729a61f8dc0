import { DomainError, invalidField } from '../../../shared/domain-error.js';

/** Every refusal of the workflow, by its code. */
export const REFUSALS = {
  TASK_NOT_FOUND: { kind: 'not-found', vi: 'Không tìm thấy công việc này.', en: 'There is no such task.' },
  CASE_CLOSED: { kind: 'rule-broken', vi: 'Quy trình xử lý hồ sơ đã kết thúc.', en: 'The case is closed.' },
  CASE_SUSPENDED: {
    kind: 'rule-broken',
    vi:
      'Hồ sơ đang chờ người nộp bổ sung giấy tờ hoặc nộp tiền nên chưa thể chuyển, trả lại hoặc quyết định; hồ sơ tiếp tục khi đã nhận đủ' +
      ' hoặc khi yêu cầu được hủy.',
    en:
      'The dossier waits for papers or a payment of the applicant, so it cannot be moved on; it goes on when these come, or when the ' +
      'request is cancelled.',
  },
  TASK_NOT_OPEN: { kind: 'rule-broken', vi: 'Công việc đã kết thúc hoặc đã có người nhận.', en: 'The task is finished or taken.' },
  TASK_NOT_YOURS: { kind: 'rule-broken', vi: 'Công việc đang do người khác xử lý.', en: 'The task is in the hands of another officer.' },
  TASK_OF_OTHER_AGENCY: {
    kind: 'forbidden',
    vi: 'Công việc thuộc cơ quan khác; bạn chỉ được xem.',
    en: "The task is another agency's; you may only look at it.",
  },
  APPRAISER_MAY_NOT_DECIDE: {
    kind: 'rule-broken',
    vi: 'Người đã thẩm định hồ sơ không được quyết định hồ sơ đó, trừ khi cơ quan có quyết định cho kiêm nhiệm.',
    en: 'Whoever appraised a dossier may not decide it, unless the agency has decided that one person may do both.',
  },
  RECEIVER_MAY_NOT_RESOLVE: {
    kind: 'rule-broken',
    vi: 'Cơ quan quy định người tiếp nhận hồ sơ không được giải quyết hồ sơ đó.',
    en: 'The agency keeps who receives a dossier from resolving it.',
  },
  ACTION_NOT_ALLOWED: { kind: 'rule-broken', vi: 'Bước này không cho phép thao tác đó.', en: 'The step does not allow the action.' },
  STEP_UNKNOWN: { kind: 'rule-broken', vi: 'Quy trình không có bước này.', en: 'The process has no such step.' },
  STEP_NOT_NEXT: {
    kind: 'rule-broken',
    vi: 'Không thể chuyển đến bước này từ bước hiện tại.',
    en: 'The step does not follow the present one.',
  },
  STEP_NOT_EARLIER: {
    kind: 'rule-broken',
    vi: 'Chỉ trả lại được cho một bước đã qua.',
    en: 'A dossier goes back only to a step that it has passed.',
  },
  STEP_CHOICE_NEEDED: {
    kind: 'rule-broken',
    vi: 'Bước này có nhiều bước kế tiếp; phải chọn một.',
    en: 'The step has several next steps; name one.',
  },
  DECISION_MISSING: {
    kind: 'rule-broken',
    vi: 'Chưa có quyết định giải quyết; không thể kết thúc quy trình.',
    en: 'The case cannot end without a decision.',
  },
  DECISION_EXISTS: {
    kind: 'rule-broken',
    vi: 'Hồ sơ đã có quyết định hoặc thông báo kết quả giải quyết nên không rút, dừng, yêu cầu bổ sung hoặc yêu cầu nộp phí được nữa.',
    en:
      'A decision or a notice of the result exists, so the dossier is no longer withdrawn or stopped, and no papers or payment are ' +
      'asked for any more.',
  },
  RESULT_TOO_EARLY: {
    kind: 'rule-broken',
    vi: 'Tệp kết quả chỉ được đính kèm ở bước cuối của quy trình.',
    en: 'Files of the result belong to the last step of the process.',
  },
  OFFICER_NOT_SUITABLE: {
    kind: 'rule-broken',
    vi: 'Người được phân công không giữ vai trò này tại cơ quan xử lý, hoặc không được giao lĩnh vực, thủ tục hay hồ sơ hạn chế này.',
    en: 'The officer does not hold the role at the agency, or not for this sector or procedure, or is not cleared for the dossier.',
  },
  OFFICER_AWAY: {
    kind: 'rule-broken',
    vi: 'Cán bộ đang vắng mặt; công việc được phân công sẽ chờ cán bộ trở lại hoặc do người thay thế làm.',
    en: 'The officer is away; a task that is assigned waits until the officer is back, or for the substitute.',
  },
} as const;
export type RefusalCode = keyof typeof REFUSALS;

/** Makes the refusal of that code. */
export function refusal(code: RefusalCode, details: Readonly<Record<string, unknown>> = {}): DomainError {
  const { kind, vi, en } = REFUSALS[code];
  return new DomainError(kind, code, { vi, en }, details);
}

/** None of the actor's posts at the agency of the step brings one of the roles that this takes, for this dossier (403). */
export function roleMissing(agencyCode: string, anyOf: readonly string[]): DomainError {
  const roles = anyOf.join(', ');
  const sentence = {
    vi: `Việc này cần vai trò ${roles} tại cơ quan ${agencyCode}; vị trí công tác của bạn ở đó không có vai trò này đối với hồ sơ này.`,
    en: `This takes the role ${roles} at ${agencyCode}; no post of yours there brings it for this dossier.`,
  };
  return new DomainError('forbidden', 'ROLE_MISSING', sentence, { agencyCode, roles: anyOf });
}

/** A return needs a reason; without one the input is refused. */
export function reasonMissing(): DomainError {
  return invalidField('reason', 'REASON_MISSING', { vi: 'Phải nêu lý do trả lại.', en: 'A return needs a reason.' });
}

/** A refusal says why, and by which law (422). */
export function refusalGroundMissing(): DomainError {
  return invalidField('refusal', 'REFUSAL_GROUND_MISSING', {
    vi: 'Từ chối giải quyết phải nêu lý do và căn cứ pháp lý.',
    en: 'A refusal states its reason and its legal basis.',
  });
}
