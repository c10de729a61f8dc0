import { DecisionView } from '../../../platform/http/decision.view.js';
import { ChoiceField, DateField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import { CALENDAR_ORIGINS, type CalendarOrigin, type RunningDeadlines } from '../domain/agency-calendars.js';
import { CALENDAR_STATES, type CalendarState } from '../domain/working-calendar.js';
import type { AgencyNames } from '../persistence/agency.reader.js';
import type { CalendarHistory, ShownVersion } from '../persistence/calendar-history.reader.js';
import type { CalendarOutcome } from '../use-cases/calendar-outcome.js';
import { CALENDAR_CODE, CALENDAR_OWNER, CALENDAR_OWNER_NAME, RUNNING } from './calendar-words.js';

const STREAM_VERSION = {
  vi: 'Phiên bản dữ liệu, dùng cho If-Match; không phải số phiên bản của lịch',
  en: 'Version of the data, for If-Match; not the number of a version of the calendar',
  min: 0,
  max: 2_147_483_647,
  example: 1,
} as const;
const VERSION_NO = { vi: 'Số phiên bản, từ 1', en: 'Number of the version, from 1', min: 1, max: 1_000_000, example: 2 } as const;

/** A published version of a calendar. */
export class CalendarVersionItemView {
  @WholeField(VERSION_NO)
  readonly versionNo: number;

  @ChoiceField({
    vi: 'Hôm nay: chưa có hiệu lực, đang có hiệu lực, đã được thay thế',
    en: 'Today: not in force yet, in force, replaced',
    values: CALENDAR_STATES,
    name: 'VersionPeriodState',
    example: 'in-force',
  })
  readonly state: CalendarState;

  @DateField({
    vi: 'Có hiệu lực từ ngày; trước ngày đó đúng như phiên bản trước',
    en: 'In force from this date on; before it, it says what the version before it says',
    example: '2024-01-01',
  })
  readonly effectiveFrom: string;

  @InstantField({
    vi: 'Công bố trong hệ thống lúc; null nếu có từ trước khi ghi nhận',
    en: 'When it was published here; null for what is older than that note',
    nullable: true,
    example: '2026-11-24T09:00:00+07:00',
  })
  readonly publishedAt: string | null;

  @ChoiceField({
    vi: 'Đi cùng sản phẩm, hoặc do cơ quan tự lập',
    en: 'Came with the product, or of the agency itself',
    values: CALENDAR_ORIGINS,
    name: 'CalendarOrigin',
    example: 'product',
  })
  readonly origin: CalendarOrigin;

  @ObjectField({
    vi: 'Quyết định; null khi căn cứ nằm ở từng năm, từng ngày',
    en: 'The decision; null where the sources are those of the years and days',
    type: () => DecisionView,
    nullable: true,
  })
  readonly decision: DecisionView | null;

  @ChoiceField(RUNNING)
  readonly runningDeadlines: RunningDeadlines;

  static item({ publishedAt, ...version }: ShownVersion): CalendarVersionItemView {
    const { versionNo, state, effectiveFrom, origin, decision, runningDeadlines } = version;
    return { versionNo, state, effectiveFrom, publishedAt: publishedAt && localIso(publishedAt), origin, decision, runningDeadlines };
  }
}

/** A working calendar with a page of its versions. */
export class CalendarHistoryView {
  @TextField(CALENDAR_CODE)
  readonly code: string;

  @TextField(CALENDAR_OWNER)
  readonly agencyCode: string | null;

  @TextField(CALENDAR_OWNER_NAME)
  readonly agencyName: string | null;

  @WholeField(STREAM_VERSION)
  readonly version: number;

  @WholeField({
    ...VERSION_NO,
    vi: 'Phiên bản dùng để tính thời hạn từ nay: công bố sau cùng',
    en: 'The version that deadlines are computed by from now on: the one published last',
  })
  readonly newestVersionNo: number;

  @WholeField({
    ...VERSION_NO,
    vi: 'Phiên bản có hiệu lực hôm nay; null khi chưa có',
    en: 'The version in force today; null where none is yet',
    nullable: true,
  })
  readonly inForceVersionNo: number | null;

  @ObjectField({
    vi: 'Các phiên bản đã công bố, mới nhất trước',
    en: 'Published versions, the newest first',
    type: () => CalendarVersionItemView,
    list: { max: 200 },
  })
  readonly items: readonly CalendarVersionItemView[];

  @TextField({
    vi: 'Con trỏ trang sau; không có ở trang cuối',
    en: 'Cursor of the next page; absent on the last',
    max: 2000,
    optional: true,
  })
  readonly next?: string;

  static of({ versions: { items, ...more }, ...calendar }: CalendarHistory, nameOf: AgencyNames): CalendarHistoryView {
    return {
      ...calendar,
      agencyName: nameOf(calendar.agencyCode),
      items: items.map((each) => CalendarVersionItemView.item(each)),
      ...more,
    };
  }
}

/** What a command on a calendar answers. */
export class CalendarOutcomeView implements CalendarOutcome {
  @TextField(CALENDAR_CODE)
  readonly code: string;

  @WholeField(VERSION_NO)
  readonly versionNo: number;

  @WholeField(STREAM_VERSION)
  readonly version: number;

  static of({ code, versionNo, version }: CalendarOutcome): CalendarOutcomeView {
    return { code, versionNo, version };
  }
}
