import type { Sentence } from '../../../shared/domain-error.js';

/** What the check of a definition found. An `error` keeps it from being used; a `warning` is reported and stays. */
export interface DefinitionFinding {
  readonly severity: 'error' | 'warning';
  readonly code: FindingCode;
  /** Code of the step concerned; absent when it is the whole definition. */
  readonly step?: string;
  /** What it is about besides: a construct, another node, an example, an agency. */
  readonly about?: string;
}

/** Every finding, with its severity and its sentence. */
export const FINDINGS = {
  NO_STEPS: { severity: 'error', vi: 'Quy trình không có bước nào.', en: 'The process has no step.' },
  STEP_CODE_REPEATED: { severity: 'error', vi: 'Hai bước có cùng mã.', en: 'Two steps have the same code.' },
  NEXT_STEP_UNKNOWN: { severity: 'error', vi: 'Bước kế tiếp không tồn tại.', en: 'A next step does not exist.' },
  STEP_UNREACHABLE: { severity: 'error', vi: 'Không có đường nào đến bước này.', en: 'No path leads to the step.' },
  DEAD_END: { severity: 'error', vi: 'Từ bước này không đi đến được bước kết thúc.', en: 'No path leads from the step to an end.' },
  ROLE_MISSING: { severity: 'error', vi: 'Bước không có người thực hiện xác định được.', en: 'The step has no known performer.' },
  DECISION_MISSING: {
    severity: 'error',
    vi: 'Có đường đi đến kết thúc mà không qua bước quyết định.',
    en: 'A path ends without a decision.',
  },
  TOTAL_DIFFERS: {
    severity: 'error',
    vi: 'Tổng thời gian các bước không bằng thời hạn giải quyết.',
    en: 'The steps do not add up to the whole duration.',
  },
  UNITS_DIFFER: {
    severity: 'error',
    vi: 'Thời gian các bước không cùng đơn vị nên không cộng được.',
    en: 'The times of the steps have units that do not add up.',
  },
  SHARES_DIFFER: { severity: 'error', vi: 'Các bước chiếm nhiều hơn toàn bộ thời hạn.', en: 'The steps take more than the whole time.' },
  STEP_WITHOUT_TIME: {
    severity: 'warning',
    vi: 'Bước không có thời gian riêng; hạn của bước là hạn của hồ sơ.',
    en: 'The step states no time; it is due when the dossier is.',
  },
  TOTAL_NOT_STATED: { severity: 'warning', vi: 'Quyết định không ghi tổng thời hạn.', en: 'The decision states no whole duration.' },
  TOTAL_AMBIGUOUS: {
    severity: 'error',
    vi: 'Tổng thời hạn ghi nhiều giá trị khác nhau.',
    en: 'The whole duration is stated with different values.',
  },
  QUALITY_POOR: { severity: 'error', vi: 'Không đọc được chính xác bảng nguồn.', en: 'The source table could not be read accurately.' },
  TIME_UNREADABLE: {
    severity: 'error',
    vi: 'Thời gian của bước không có đơn vị hoặc không đọc được.',
    en: 'The time of the step has no unit or cannot be read.',
  },
  NUMBERING_RESTARTS: {
    severity: 'error',
    vi: 'Số thứ tự bắt đầu lại: nhiều quy trình trong một bảng.',
    en: 'The numbering starts again: several processes in one table.',
  },
  PART_OF_A_PROCESS: {
    severity: 'error',
    vi: 'Bước đầu không mang số 1: chỉ là một phần của quy trình.',
    en: 'The first step is not number 1: this is a part of a process.',
  },
  STEP_NUMBER_REPEATED: {
    severity: 'error',
    vi: 'Hai bước cùng số và không có tổng để biết là nối tiếp hay song song.',
    en: 'Two steps share a number and no total says whether they are in sequence or parallel.',
  },
  ROLE_READ_FROM_UNIT: {
    severity: 'warning',
    vi: 'Vai trò lấy theo đơn vị, chức danh ghi trong quyết định, khác nhóm đã gán.',
    en: 'The role follows the unit in the decision, not the assigned group.',
  },
  AUTHORITY_ABOVE_DECISION: {
    severity: 'warning',
    vi: 'Việc phê duyệt của cấp trên nằm gộp trong bước của chuyên viên.',
    en: 'The approval of the level above is part of an officer’s step.',
  },
  HAND_OVER_LEFT_OUT: {
    severity: 'warning',
    vi: 'Bước trả kết quả thuộc hồ sơ, không thuộc quy trình.',
    en: 'Handing over belongs to the dossier, not to the process.',
  },
  START_MISSING: { severity: 'error', vi: 'Quy trình không có điểm bắt đầu.', en: 'The process has no start.' },
  START_REPEATED: { severity: 'error', vi: 'Quy trình có hơn một điểm bắt đầu.', en: 'The process has more than one start.' },
  END_MISSING: { severity: 'error', vi: 'Quy trình không có điểm kết thúc.', en: 'The process has no end.' },
  FLOWS_MISPLACED: {
    severity: 'error',
    vi: 'Điểm bắt đầu phải có đúng một đường đi và không có đường đến; từ điểm kết thúc không đi tiếp.',
    en: 'Exactly one flow leaves a start and none leads to it; none leaves an end.',
  },
  FLOW_REPEATED: { severity: 'error', vi: 'Đường đi này được khai hai lần.', en: 'This flow is stated twice.' },
  STEP_INCOMPLETE: {
    severity: 'error',
    vi: 'Bước phải có tên, người thực hiện, giai đoạn và thao tác; bước chờ (và chỉ bước chờ) nêu chờ việc gì.',
    en: 'A step needs a name, a performer, a phase and actions; a wait, and nothing else, says what it waits for.',
  },
  STEP_PARTS_MISPLACED: {
    severity: 'error',
    vi: 'Điểm bắt đầu và kết thúc không có người thực hiện, thời gian hay thao tác.',
    en: 'A start or an end has no performer, time or actions.',
  },
  CONSTRUCT_NOT_YET: {
    severity: 'error',
    vi: 'Cấu trúc này chưa được hỗ trợ; hệ thống chưa chạy được quy trình có cấu trúc này.',
    en: 'This construct is not supported yet: no case can run through it.',
  },
  LOOP_WITHOUT_EXIT: { severity: 'error', vi: 'Vòng lặp không có lối ra.', en: 'Nothing leads out of this loop.' },
  EXAMPLE_STEP_UNKNOWN: {
    severity: 'error',
    vi: 'Ví dụ nêu một bước không có trong quy trình.',
    en: 'An example names a step that the process does not have.',
  },
  WAIT_WITHOUT_CLOCK: { severity: 'error', vi: 'Bước chờ không có thời hạn.', en: 'The wait has no clock.' },
  TIME_EXCEEDED: {
    severity: 'error',
    vi: 'Tính đến bước này, thời gian các bước nối tiếp đã vượt thời hạn.',
    en: 'With this step the times in sequence exceed the whole duration.',
  },
  TIME_STATED_TWICE: {
    severity: 'error',
    vi: 'Bước ghi cả thời gian và tỷ lệ của thời hạn nhưng hai số không khớp nhau; hãy ghi một trong hai.',
    en: 'The step states a duration and a share that are not the same time; state one of them.',
  },
  WHOLE_MISSING: {
    severity: 'error',
    vi: 'Thời gian các bước ghi bằng tỷ lệ và bằng số ngày, hoặc không cùng đơn vị, nên quy trình phải ghi tổng thời hạn.',
    en: 'The steps state shares beside durations, or units that do not add up: the process has to state its whole duration.',
  },
  LEGAL_TIME_EXCEEDED: {
    severity: 'error',
    vi: 'Tính đến bước này, thời gian các bước nối tiếp đã vượt thời hạn giải quyết của thủ tục.',
    en: 'With this step the times in sequence exceed the legal duration of the procedure.',
  },
  LEGAL_TIME_DIFFERS: {
    severity: 'warning',
    vi: 'Thời hạn của quy trình không trùng thời hạn giải quyết nào của thủ tục nên sẽ không được chọn.',
    en: 'No legal duration of the procedure is that of the process, which will not be chosen for any dossier.',
  },
  PROCEDURE_NOT_IN_FORCE: {
    severity: 'error',
    vi: 'Thủ tục không có phiên bản nào có hiệu lực vào ngày quy trình có hiệu lực.',
    en: 'No version of the procedure is in force on the day from which the process holds.',
  },
  FITS_TWICE: {
    severity: 'error',
    vi: 'Quy trình được nêu kèm đã áp dụng cho cùng thủ tục, cùng cấp và cùng thời hạn; hồ sơ không biết theo quy trình nào.',
    en: 'The process that is named is for the same procedure, level and duration: no dossier could tell which one is its own.',
  },
  ROLE_UNHELD: {
    severity: 'error',
    vi: 'Tại cơ quan áp dụng quy trình, vào ngày bắt đầu áp dụng, không có ai giữ vai trò của bước này mà được giao thủ tục đó.',
    en: 'In an agency that the process applies to nobody holds the role of this step, for this procedure, on the first day.',
  },
  NO_AGENCY_STAFFED: {
    severity: 'error',
    vi: 'Chưa có cơ quan nào giải quyết thủ tục này có cán bộ xử lý.',
    en: 'No agency that resolves this has officers who would do it.',
  },
  AGENCIES_UNSTAFFED: {
    severity: 'warning',
    vi: 'Có cơ quan thuộc phạm vi áp dụng chưa nhập cán bộ xử lý nào; số cơ quan được nêu kèm.',
    en: 'Agencies that the process applies to have no officers yet who would do it; it says how many.',
  },
  EXAMPLE_FAILS: { severity: 'error', vi: 'Ví dụ của người soạn không đúng với quy trình.', en: 'An example of the author does not hold.' },
} as const satisfies Record<string, { severity: 'error' | 'warning' } & Sentence>;
export type FindingCode = keyof typeof FINDINGS;

/** Makes a finding with the severity that its code has. */
export function finding(code: FindingCode, step?: string, about?: string): DefinitionFinding {
  const { severity } = FINDINGS[code];
  return { severity, code, ...(step === undefined ? {} : { step }), ...(about === undefined ? {} : { about }) };
}
