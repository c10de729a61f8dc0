import { ChoiceField, InstantField, NumberField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { invalidField } from '../../../shared/domain-error.js';
import {
  CLOSED_STARTS,
  CUTOFF_BEHAVIOURS,
  DAY_COUNTS,
  DURATION_UNITS,
  SUSPENSION_POLICIES,
  type DeadlinePolicy,
  type DeadlineRequest,
  type DurationUnit,
  type SuspensionPolicy,
} from '../../../shared/working-calendar/index.js';
import { AGENCY_CODE_MAX_LENGTH } from '../domain/agency.js';

const MOST_SUSPENSIONS = 100;
const MOST_UNITS = 1_000_000;
const MINUTES_PER_DAY = 1440;

const CLOSED_START = {
  vi:
    'Nộp sau giờ đóng cửa hoặc vào ngày không làm việc: giữ nguyên (mặc định) hoặc tính từ đầu giờ ngày làm việc kế tiếp, là ngày bắt ' +
    'đầu',
  en:
    'A start after closing or on a date that does not work: as it is (default), or the opening of the next working day, whose date is ' +
    'then the day of the start',
  values: CLOSED_STARTS,
  name: 'ClosedStart',
  optional: true,
  example: 'as-is',
} as const;

/** A processing time. Which values a unit takes is a rule of the clock. */
export class DurationDto {
  @NumberField({
    vi: 'Giá trị: số dương; số nguyên với ngày lịch và tháng; bỏ trống với thời hạn trong ngày',
    en: 'Value: positive; whole for calendar days and months; left out for same-day',
    min: 0,
    max: MOST_UNITS,
    optional: true,
    nullable: true,
    example: 3,
  })
  readonly value?: number | null;

  @ChoiceField({ vi: 'Đơn vị thời hạn', en: 'Unit of the duration', values: DURATION_UNITS, name: 'DurationUnit', example: 'working-days' })
  readonly unit: DurationUnit;
}

/** What a start after a certain hour means. */
export class CutoffDto {
  @TextField({
    vi: 'Giờ chốt tiếp nhận, giờ Việt Nam; mặc định 15:00',
    en: 'Cut-off, Vietnamese time; 15:00 when left out',
    max: 5,
    pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
    optional: true,
    example: '15:00',
  })
  readonly time?: string;

  @WholeField({
    vi: 'Thay cho giờ chốt: số phút cuối trước giờ đóng cửa của ngày đó',
    en: 'Instead of a time: the last minutes before the closing of that date',
    min: 0,
    max: MINUTES_PER_DAY,
    optional: true,
  })
  readonly minutesBeforeClosing?: number;

  @ChoiceField({
    vi: 'Sau giờ chốt: chỉ chuyển hồ sơ (mặc định), lùi thời điểm bắt đầu, hoặc trong ngày nếu kịp (chỉ với thời hạn trong ngày)',
    en: 'After the cut-off: transfer only (default), shift the start, or same day else next (for same-day alone)',
    values: CUTOFF_BEHAVIOURS,
    name: 'CutoffBehaviour',
    optional: true,
    example: 'transfer-only',
  })
  readonly behaviour?: (typeof CUTOFF_BEHAVIOURS)[number];

  @ChoiceField({
    ...CLOSED_START,
    vi: `${CLOSED_START.vi}; như closedStart của policy`,
    en: `${CLOSED_START.en}; the same as closedStart of the policy`,
  })
  readonly closedStart?: (typeof CLOSED_STARTS)[number];
}

/** How the duration is counted; every part has a default. */
export class DeadlinePolicyDto {
  @ChoiceField({
    vi: 'Cách tính ngày làm việc: theo Bộ luật Dân sự (mặc định) hoặc quy ra giờ',
    en: 'Working days by the Civil Code (default) or as hours',
    values: DAY_COUNTS,
    name: 'DayCount',
    optional: true,
    example: 'civil-code',
  })
  readonly dayCount?: (typeof DAY_COUNTS)[number];

  @ChoiceField({
    vi: 'Tạm dừng: trừ thời gian dừng (mặc định), tính lại từ đầu, hoặc vẫn chạy',
    en: 'A suspension pauses (default), restarts, or leaves the clock running',
    values: SUSPENSION_POLICIES,
    name: 'SuspensionPolicy',
    optional: true,
    example: 'pause',
  })
  readonly suspension?: SuspensionPolicy;

  @ObjectField({ vi: 'Giờ chốt tiếp nhận', en: 'Cut-off', type: () => CutoffDto, optional: true })
  readonly cutoff?: CutoffDto;

  @ChoiceField(CLOSED_START)
  readonly closedStart?: (typeof CLOSED_STARTS)[number];
}

/** A time in which the clock stands still. */
export class SuspensionDto {
  @TextField({
    vi: 'Mã của lần tạm dừng, để nhận ra trong giải thích',
    en: 'Id of the suspension, to be found again in the explanation',
    max: 100,
    optional: true,
    example: 'TD-1',
  })
  readonly id?: string;

  @InstantField({ vi: 'Dừng từ', en: 'Suspended from', example: '2026-11-23T09:00:00+07:00' })
  readonly from: string;

  @InstantField({
    vi: 'Dừng đến; bỏ trống hoặc null khi còn dừng',
    en: 'Suspended until; left out or null while it lasts',
    optional: true,
    nullable: true,
    example: '2026-11-25T10:00:00+07:00',
  })
  readonly to?: string | null;

  @TextField({ vi: 'Lý do', en: 'Reason', max: 200, lines: true, optional: true, example: 'supplement' })
  readonly reason?: string;

  @TextField({ vi: 'Căn cứ pháp lý', en: 'Legal basis', max: 500, optional: true, example: 'Điều 19 Nghị định số 61/2018/NĐ-CP' })
  readonly legalBasis?: string;
}

/** What a deadline is computed from. */
export class ComputeDeadlineDto {
  @InstantField({ vi: 'Thời điểm bắt đầu', en: 'Start', example: '2026-11-20T14:10:00+07:00' })
  readonly startAt: string;

  // No pattern: every code that no agency has is answered AGENCY_UNKNOWN, whatever it looks like.
  @TextField({
    vi: 'Mã định danh của cơ quan có lịch làm việc; bỏ trống thì dùng lịch quốc gia',
    en: 'Code of the agency whose calendar is used; the national one when left out',
    max: AGENCY_CODE_MAX_LENGTH,
    optional: true,
    example: 'H21',
    code: true,
  })
  readonly agencyCode?: string;

  @ObjectField({ vi: 'Thời hạn', en: 'Duration', type: () => DurationDto })
  readonly duration: DurationDto;

  @ObjectField({ vi: 'Cách tính', en: 'Policy', type: () => DeadlinePolicyDto, optional: true })
  readonly policy?: DeadlinePolicyDto;

  @ObjectField({ vi: 'Các lần tạm dừng', en: 'Suspensions', type: () => SuspensionDto, list: { max: MOST_SUSPENSIONS }, optional: true })
  readonly suspensions?: readonly SuspensionDto[];
}

/** The request of the deadline clock that the body stands for. @throws DomainError CLOSED_START_STATED_TWICE (422) */
export function deadlineRequestOf({ startAt, duration, policy, suspensions }: ComputeDeadlineDto): DeadlineRequest {
  return {
    startAt: new Date(startAt),
    duration,
    policy: policy && policyOf(policy),
    suspensions: suspensions?.map(({ from, to, ...rest }) => ({ ...rest, from: new Date(from), to: to ? new Date(to) : null })),
  };
}

function policyOf({ cutoff, closedStart, ...policy }: DeadlinePolicyDto): DeadlinePolicy {
  if (!cutoff) return { ...policy, ...(closedStart && { closedStart }) };
  const { closedStart: ofCutoff = closedStart, ...ofTime } = cutoff;
  if ((closedStart ?? ofCutoff) !== ofCutoff) {
    throw invalidField('policy.closedStart', 'CLOSED_START_STATED_TWICE', {
      vi: 'closedStart ghi hai nơi với hai giá trị khác nhau.',
      en: 'closedStart is stated in two places with two values.',
    });
  }
  return { ...policy, cutoff: ofTime, ...(ofCutoff && { closedStart: ofCutoff }) };
}
