import { ChoiceField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { CLOSED_STARTS, DAY_COUNTS, SUSPENSION_POLICIES, type Cutoff } from '../../../shared/working-calendar/index.js';
import type { LocalRules } from '../domain/local/local-terms.js';

const CUTOFF_BEHAVIOURS = ['transfer-only', 'shift-start'] as const;

/** What a start late on a day means: stated as a time or as minutes before closing. */
export class LocalCutoffDto implements Cutoff {
  @TextField({
    vi: 'Giờ chốt',
    en: 'Local time; a start strictly later is after it',
    max: 5,
    pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
    optional: true,
    example: '15:00',
  })
  readonly time?: string;

  @WholeField({ vi: 'Hoặc số phút trước giờ đóng cửa', en: 'Or minutes before closing', min: 0, max: 600, optional: true })
  readonly minutesBeforeClosing?: number;

  @ChoiceField({
    vi: 'Hồ sơ nhận sau giờ chốt: chỉ chuyển muộn hơn, hoặc tính từ ngày làm việc tiếp theo',
    en: 'A start after it: only passed on later, or counted from the next working day',
    values: CUTOFF_BEHAVIOURS,
    name: 'LocalCutoffBehaviour',
    optional: true,
    example: 'shift-start',
  })
  readonly behaviour?: (typeof CUTOFF_BEHAVIOURS)[number];
}

/** Rules of intake and of the clock; what is left out is as a farther scope has it. */
export class LocalRulesDto implements LocalRules {
  @WholeField({
    vi: 'Số giờ làm việc để trả lời hồ sơ trực tuyến',
    en: 'Working hours to answer an online dossier',
    min: 1,
    max: 80,
    optional: true,
    example: 8,
  })
  readonly onlineReplyHours?: number;

  @WholeField({ vi: 'Số lần được yêu cầu bổ sung', en: 'How often papers may be asked for', min: 0, max: 10, optional: true, example: 1 })
  readonly supplementLimit?: number;

  @WholeField({
    vi: 'Gia hạn trước hạn ít nhất mấy ngày làm việc',
    en: 'Working days before the due date until which it may be extended',
    min: 0,
    max: 30,
    optional: true,
  })
  readonly extensionLeadDays?: number;

  @WholeField({ vi: 'Số lần được gia hạn', en: 'How often a deadline may be extended', min: 0, max: 5, optional: true })
  readonly extensionLimit?: number;

  @ChoiceField({ vi: 'Cách đếm ngày', en: 'How days are counted', values: DAY_COUNTS, name: 'DayCount', optional: true })
  readonly dayCount?: (typeof DAY_COUNTS)[number];

  @ChoiceField({
    vi: 'Đồng hồ khi chờ người nộp: tạm dừng, tính lại từ đầu, tiếp tục',
    en: 'The clock while the applicant is asked for something',
    values: SUSPENSION_POLICIES,
    name: 'SuspensionPolicy',
    optional: true,
    example: 'restart',
  })
  readonly suspension?: (typeof SUSPENSION_POLICIES)[number];

  @ObjectField({ vi: 'Giờ chốt', en: 'Cut-off', type: () => LocalCutoffDto, optional: true })
  readonly cutoff?: LocalCutoffDto;

  @ChoiceField({
    vi: 'Nhận sau giờ đóng cửa hoặc ngày nghỉ: giữ nguyên, hoặc tính từ giờ mở cửa tiếp theo',
    en: 'A start after closing or on a day off: as it is, or the next opening',
    values: CLOSED_STARTS,
    name: 'ClosedStart',
    optional: true,
  })
  readonly closedStart?: (typeof CLOSED_STARTS)[number];

  @TextField({
    vi: 'Mẫu mã hồ sơ; dịch vụ tập trung ghi hai chữ số của cơ quan chủ quản trước {number}',
    en: 'Pattern of dossier codes; a centralised service has the two digits of its owner before {number}',
    max: 60,
    optional: true,
    example: '{agency}-{yymmdd}-12{number}',
  })
  readonly codePattern?: string;

  @WholeField({ vi: 'Số chữ số tối thiểu của số thứ tự', en: 'Digits of the number at least', min: 4, max: 7, optional: true, example: 4 })
  readonly codeDigits?: number;
}
