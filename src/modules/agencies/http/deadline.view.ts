import { ChoiceField, FlagField, InstantField, NumberField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { Language } from '../../../platform/http/language.js';
import { localIso } from '../../../shared/clock.js';
import { type Deadline, SEGMENT_KINDS, type SegmentKind } from '../../../shared/working-calendar/index.js';
import { CalendarRefView } from './calendar-year.view.js';

const MOST_SEGMENTS = 100_000;
const MOST_MINUTES = 100_000_000;

/** One stretch of time between start and due. */
export class DeadlineSegmentView {
  @InstantField({ vi: 'Từ', en: 'From', example: '2026-11-24T00:00:00+07:00' })
  readonly from: string;

  @InstantField({
    vi: 'Đến; null với lần tạm dừng chưa kết thúc',
    en: 'To; null for a suspension that still lasts',
    nullable: true,
    example: '2026-11-25T00:00:00+07:00',
  })
  readonly to: string | null;

  @ChoiceField({
    vi: 'Khoảng thời gian này là gì',
    en: 'What this stretch is',
    values: SEGMENT_KINDS,
    name: 'DeadlineSegmentKind',
    example: 'holiday',
  })
  readonly kind: SegmentKind;

  @WholeField({ vi: 'Số phút được tính', en: 'Minutes that count', min: 0, max: MOST_MINUTES, example: 0 })
  readonly counted: number;

  @TextField({
    vi: 'Diễn giải bằng ngôn ngữ của người hỏi',
    en: 'Explanation in the language of the caller',
    max: 2000,
    example: 'Ngày nghỉ: Ngày Văn hóa Việt Nam (Nghị quyết 28/2026/QH16)',
  })
  readonly label: string;
}

/** A deadline with the explanation of how it was calculated. */
export class DeadlineView {
  @InstantField({
    vi: 'Hạn; null khi đồng hồ đang tạm dừng',
    en: 'Due instant; null while the clock is suspended',
    nullable: true,
    example: '2026-11-27T17:00:00+07:00',
  })
  readonly dueAt: string | null;

  @ChoiceField({
    vi: 'Đồng hồ đang chạy hay tạm dừng',
    en: 'Whether the clock runs',
    values: ['running', 'suspended'],
    name: 'DeadlineClockState',
    example: 'running',
  })
  readonly state: Deadline['state'];

  @FlagField({
    vi: 'Tạm tính: có ngày thuộc năm chưa được quyết định',
    en: 'Provisional: some date lies in a year that is not decided',
    example: false,
  })
  readonly provisional: boolean;

  @WholeField({ vi: 'Tổng số phút được tính', en: 'Minutes that count, in all', min: 0, max: MOST_MINUTES, example: 1440 })
  readonly countedMinutes: number;

  @NumberField({
    vi: 'Số ngày được tính; null với thời hạn theo giờ và trong ngày',
    en: 'Days that count; null for hours and same-day',
    min: 0,
    max: MOST_MINUTES,
    nullable: true,
    example: 3,
  })
  readonly countedDays: number | null;

  @ObjectField({ vi: 'Lịch đã dùng', en: 'Calendar used', type: () => CalendarRefView })
  readonly calendar: CalendarRefView;

  @ObjectField({
    vi: 'Các khoảng thời gian từ lúc bắt đầu đến hạn, nối tiếp nhau',
    en: 'Stretches from start to due, one after the other',
    type: () => DeadlineSegmentView,
    list: { max: MOST_SEGMENTS },
  })
  readonly segments: readonly DeadlineSegmentView[];

  /** @param language of the labels */
  static of({ dueAt, state, provisional, countedMinutes, countedDays, calendar, segments }: Deadline, language: Language): DeadlineView {
    return {
      dueAt: dueAt && localIso(dueAt),
      state,
      provisional,
      countedMinutes,
      countedDays,
      calendar: { id: calendar.id, version: calendar.version },
      segments: segments.map(({ from, to, kind, counted, label }) => ({
        from: localIso(from),
        to: to && localIso(to),
        kind,
        counted,
        label: label[language],
      })),
    };
  }
}
