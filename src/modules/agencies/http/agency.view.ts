import { ChoiceField, DateField, ObjectField, TextField } from '../../../platform/http/fields.js';
import type { Page } from '../../../shared/page.js';
import { type Agency, AGENCY_CODE_MAX_LENGTH, AGENCY_CODE_PATTERN, AGENCY_LEVELS, type AgencyLevel } from '../domain/agency.js';
import type { Succession } from '../persistence/agency-list.reader.js';
import type { AgencyNames } from '../persistence/agency.reader.js';

const CODE = { max: AGENCY_CODE_MAX_LENGTH, pattern: AGENCY_CODE_PATTERN.source } as const;
const MOST_LINKS = 500;

/** An agency as the public sees it. */
export class AgencyView {
  @TextField({ vi: 'Mã định danh điện tử', en: 'Electronic identification code', example: 'H21.16', ...CODE })
  readonly code: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name', max: 300, example: 'Sở Tư pháp tỉnh Gia Lai' })
  readonly name: string;

  @ChoiceField({ vi: 'Cấp của cơ quan', en: 'Level', values: AGENCY_LEVELS, name: 'AgencyLevel', example: 'department' })
  readonly level: AgencyLevel;

  @TextField({ vi: 'Mã của cơ quan cấp trên trực tiếp', en: 'Code of the agency directly above', example: 'H21', nullable: true, ...CODE })
  readonly parentCode: string | null;

  @TextField({ vi: 'Tên cơ quan ấy hiện nay', en: 'What that one is called today', max: 300, nullable: true })
  readonly parentName: string | null;

  @TextField({
    vi: 'Mã của cơ quan ở gốc: tỉnh hoặc bộ',
    en: 'Code of the agency at the root: province or ministry',
    example: 'H21',
    ...CODE,
  })
  readonly provinceCode: string;

  @TextField({ vi: 'Tên cơ quan ở gốc hiện nay', en: 'What that one is called today', max: 300, nullable: true })
  readonly provinceName: string | null;

  @DateField({ vi: 'Ngày đầu tiên có hiệu lực', en: 'First date in force', example: '2025-07-01' })
  readonly validFrom: string;

  @DateField({
    vi: 'Ngày đầu tiên hết hiệu lực; null khi còn hiệu lực',
    en: 'First date on which it is no longer in force; null while in force',
    nullable: true,
    example: null,
  })
  readonly validTo: string | null;

  static of({ code, name, level, parentCode, provinceCode, validFrom, validTo }: Agency, nameOf: AgencyNames): AgencyView {
    const above = { parentCode, parentName: nameOf(parentCode), provinceCode, provinceName: nameOf(provinceCode) };
    return Object.assign(new AgencyView(), { code, name, level, ...above, validFrom, validTo });
  }
}

/** An agency that another one came from, or became. */
export class LinkedAgencyView {
  @TextField({ vi: 'Mã định danh điện tử', en: 'Electronic identification code', example: 'H08', ...CODE })
  readonly code: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name', max: 300, nullable: true, example: 'Ủy ban nhân dân tỉnh Bình Định' })
  readonly name: string | null;
}

/** An agency with where it came from and what became of it. */
export class AgencyDetailView extends AgencyView {
  @ObjectField({ vi: 'Các cơ quan tiền thân', en: 'Its predecessors', type: () => LinkedAgencyView, list: { max: MOST_LINKS } })
  readonly predecessors: readonly LinkedAgencyView[];

  @ObjectField({ vi: 'Các cơ quan kế thừa', en: 'Its successors', type: () => LinkedAgencyView, list: { max: MOST_LINKS } })
  readonly successors: readonly LinkedAgencyView[];

  static with(agency: Agency, { predecessors, successors }: Succession, nameOf: AgencyNames): AgencyDetailView {
    const linked = (codes: readonly string[]): LinkedAgencyView[] => codes.map((code) => ({ code, name: nameOf(code) }));
    return Object.assign(new AgencyDetailView(), AgencyView.of(agency, nameOf), {
      predecessors: linked(predecessors),
      successors: linked(successors),
    });
  }
}

/** One page of agencies. */
export class AgencyPageView {
  @ObjectField({ vi: 'Các cơ quan', en: 'Agencies', type: () => AgencyView, list: { max: 200 } })
  readonly items: readonly AgencyView[];

  @TextField({
    vi: 'Con trỏ của trang sau; không có ở trang cuối',
    en: 'Cursor of the next page; absent on the last one',
    max: 2000,
    pattern: '^[A-Za-z0-9_-]+$',
    optional: true,
  })
  readonly next?: string;

  static of({ items, next }: Page<Agency>, nameOf: AgencyNames): AgencyPageView {
    return { items: items.map((each) => AgencyView.of(each, nameOf)), ...(next === undefined ? {} : { next }) };
  }
}
