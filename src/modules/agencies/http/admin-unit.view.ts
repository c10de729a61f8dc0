import { FlagField, ObjectField, TextField } from '../../../platform/http/fields.js';
import type { Page } from '../../../shared/page.js';
import { AGENCY_CODE_MAX_LENGTH, AGENCY_CODE_PATTERN } from '../domain/agency.js';
import type { AgencyNames } from '../persistence/agency.reader.js';
import type { CommuneRow } from '../persistence/admin-unit.reader.js';

const AGENCY_CODE = { max: AGENCY_CODE_MAX_LENGTH, pattern: AGENCY_CODE_PATTERN.source } as const;
/** The cursor of the next page of units. */
export const NEXT_UNITS = {
  vi: 'Con trỏ của trang sau; không có ở trang cuối',
  en: 'Cursor of the next page; absent on the last one',
  max: 2000,
  pattern: '^[A-Za-z0-9_-]+$',
  optional: true,
} as const;

/** A province or centrally run city. */
export class ProvinceView {
  @TextField({ vi: 'Mã tỉnh, thành phố', en: 'Code', max: 2, pattern: '^\\d{2}$', example: '52' })
  readonly code: string;

  @TextField({ vi: 'Tên đầy đủ', en: 'Full name', max: 100, example: 'Tỉnh Gia Lai' })
  readonly name: string;
}

/** All provinces. */
export class ProvincesView {
  @ObjectField({ vi: 'Các tỉnh, thành phố', en: 'Provinces and cities', type: () => ProvinceView, list: { max: 100 } })
  readonly items: readonly ProvinceView[];
}

/** A former commune that became part of a present one. */
export class FormerCommuneView {
  @TextField({
    vi: 'Mã cũ; trống với huyện đảo không có xã',
    en: 'Former code; empty for an island district without communes',
    max: 10,
    min: 0,
    example: '21556',
  })
  readonly oldCode: string;

  @TextField({ vi: 'Tên cũ', en: 'Former name', max: 100, min: 0, example: 'Phường Đống Đa' })
  readonly oldName: string;

  @TextField({ vi: 'Huyện, quận, thị xã cũ', en: 'Former district', max: 100, min: 0, example: 'Thành phố Quy Nhơn' })
  readonly oldDistrict: string;

  @TextField({ vi: 'Tỉnh, thành phố cũ', en: 'Former province', max: 100, min: 0, example: 'Tỉnh Bình Định' })
  readonly oldProvince: string;

  @FlagField({ vi: 'Chỉ một phần của xã cũ nhập vào', en: 'Only a part of it came here', example: false })
  readonly partial: boolean;

  @TextField({ vi: 'Số nghị quyết', en: 'Number of the resolution', max: 100, min: 0, example: '1664/NQ-UBTVQH15' })
  readonly resolution: string;
}

/** A commune, ward or special zone. */
export class CommuneView {
  @TextField({ vi: 'Mã xã, phường, đặc khu', en: 'Code', max: 5, pattern: '^\\d{5}$', example: '21583' })
  readonly code: string;

  @TextField({ vi: 'Tên đầy đủ', en: 'Full name', max: 100, example: 'Phường Quy Nhơn' })
  readonly name: string;

  @TextField({ vi: 'Mã tỉnh, thành phố', en: 'Code of its province', max: 2, pattern: '^\\d{2}$', example: '52' })
  readonly provinceCode: string;

  @TextField({ vi: 'Tên tỉnh, thành phố', en: 'Name of its province', max: 100, example: 'Tỉnh Gia Lai' })
  readonly provinceName: string;

  @TextField({
    vi: 'Mã định danh của Ủy ban nhân dân, nếu đã biết',
    en: 'Identification code of its committee, where known',
    nullable: true,
    example: null,
    ...AGENCY_CODE,
  })
  readonly agencyCode: string | null;

  @TextField({ vi: 'Tên Ủy ban nhân dân', en: 'Name of its committee', max: 300, nullable: true })
  readonly agencyName: string | null;

  @ObjectField({
    vi: 'Các xã, phường trước ngày 01/7/2025 đã nhập vào',
    en: 'Communes before 1 July 2025 that became part of it',
    type: () => FormerCommuneView,
    list: { max: 100 },
  })
  readonly predecessors: readonly FormerCommuneView[];
}

/** One page of communes. */
export class CommunePageView {
  @ObjectField({ vi: 'Các xã, phường, đặc khu', en: 'Communes, wards and special zones', type: () => CommuneView, list: { max: 200 } })
  readonly items: readonly CommuneView[];

  @TextField(NEXT_UNITS)
  readonly next?: string;

  static of({ items, next }: Page<CommuneRow>, nameOf: AgencyNames): CommunePageView {
    return { items: items.map((each) => ({ ...each, agencyName: nameOf(each.agencyCode) })), ...(next === undefined ? {} : { next }) };
  }
}
