import { ChoiceField, ObjectField, TextField } from '../../../platform/http/fields.js';
import type { Page } from '../../../shared/page.js';
import type { WeeklySessions } from '../../../shared/working-calendar/index.js';
import { AGENCY_CODE_MAX_LENGTH, AGENCY_CODE_PATTERN } from '../domain/agency.js';
import { ONE_STOP_KINDS, type OneStopKind, type OneStopUnit } from '../domain/one-stop-unit.js';
import type { AgencyNames } from '../persistence/agency.reader.js';
import { NEXT_UNITS } from './admin-unit.view.js';
import { CalendarSessionView } from './calendar-week.view.js';
import { MOST } from './calendar-words.js';

const AGENCY_CODE = { max: AGENCY_CODE_MAX_LENGTH, pattern: AGENCY_CODE_PATTERN.source } as const;

/** Where dossiers are received and results handed out. */
export class OneStopUnitView {
  @TextField({ vi: 'Mã của Bộ phận Một cửa', en: 'Code of the unit', max: 50, example: 'H21-MC' })
  readonly code: string;

  @TextField({ vi: 'Mã định danh của cơ quan', en: 'Identification code of the agency', example: 'H21', ...AGENCY_CODE })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true })
  readonly agencyName: string | null;

  @TextField({ vi: 'Tên', en: 'Name', max: 300, example: 'Trung tâm Phục vụ hành chính công tỉnh Gia Lai' })
  readonly name: string;

  @ChoiceField({
    vi: 'Loại: trung tâm, chi nhánh hoặc bộ phận',
    en: 'Kind: centre, branch or desk',
    values: ONE_STOP_KINDS,
    name: 'OneStopKind',
    example: 'centre',
  })
  readonly kind: OneStopKind;

  @ObjectField({
    vi: 'Giờ mở cửa trong tuần này theo lịch của cơ quan; buổi chỉ tiếp nhận không tính vào thời hạn',
    en: 'Hours of a week as of today, by the calendar of the agency; in counter-only sessions the clock does not run',
    type: () => CalendarSessionView,
    list: { max: MOST.sessions * 10 },
  })
  readonly openingHours: readonly CalendarSessionView[];
}

/** One page of one-stop units. */
export class OneStopUnitPageView {
  @ObjectField({
    vi: 'Các Trung tâm Phục vụ hành chính công và Bộ phận Một cửa',
    en: 'One-stop units',
    type: () => OneStopUnitView,
    list: { max: 200 },
  })
  readonly items: readonly OneStopUnitView[];

  @TextField(NEXT_UNITS)
  readonly next?: string;

  /** @param weekOf the week by which an agency works today */
  static of(
    { items, next }: Page<OneStopUnit>,
    weekOf: (agencyCode: string) => Pick<WeeklySessions, 'days'> | undefined,
    nameOf: AgencyNames,
  ): OneStopUnitPageView {
    const shown = items.map((unit) => ({
      ...unit,
      agencyName: nameOf(unit.agencyCode),
      openingHours: CalendarSessionView.week(weekOf(unit.agencyCode) ?? { days: {} }),
    }));
    return { items: shown, ...(next === undefined ? {} : { next }) };
  }
}
