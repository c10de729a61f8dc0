import { ChoiceField, DateField, TextField } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { AGENCY_CODE_MAX_LENGTH, AGENCY_CODE_PATTERN, AGENCY_LEVELS, type AgencyLevel } from '../domain/agency.js';

const CODE = { max: AGENCY_CODE_MAX_LENGTH, pattern: AGENCY_CODE_PATTERN.source, optional: true, code: true } as const;

/** Filters of the list of agencies. */
export class AgenciesQueryDto extends PageQueryDto {
  @ChoiceField({
    vi: 'Cấp của cơ quan',
    en: 'Level of the agency',
    values: AGENCY_LEVELS,
    name: 'AgencyLevel',
    example: 'department',
    optional: true,
  })
  readonly level?: AgencyLevel;

  @TextField({
    vi: 'Mã định danh của cơ quan cấp trên trực tiếp',
    en: 'Identification code of the agency directly above',
    example: 'H21',
    ...CODE,
  })
  readonly parentCode?: string;

  @TextField({
    vi: 'Các từ trong tên cơ quan hoặc phần đầu của từ, có hoặc không có dấu',
    en: 'Words of the name or their beginnings, with or without diacritics',
    max: 200,
    example: 'so tu phap',
    optional: true,
  })
  readonly q?: string;

  @DateField({
    vi: 'Cơ quan còn hiệu lực vào ngày này; mặc định là hôm nay',
    en: 'Agencies in force on this date; today when left out',
    example: '2026-11-24',
    optional: true,
  })
  readonly on?: string;
}

/** Filters of the list of communes. */
export class CommunesQueryDto extends PageQueryDto {
  @TextField({
    vi: 'Mã tỉnh, thành phố (2 chữ số)',
    en: 'Code of the province or city (2 digits)',
    max: 2,
    pattern: '^\\d{2}$',
    form: { vi: 'mã gồm 2 chữ số', en: 'a code of 2 digits' },
    example: '52',
    optional: true,
  })
  readonly provinceCode?: string;

  @TextField({
    vi: 'Một phần tên xã, phường hiện nay hoặc trước ngày 01/7/2025, có hoặc không có dấu',
    en: 'Part of the name, present or before 1 July 2025, with or without diacritics',
    max: 200,
    example: 'quy nhon',
    optional: true,
  })
  readonly q?: string;

  @TextField({
    vi: 'Mã xã, phường trước ngày 01/7/2025: các xã, phường mà nó đã nhập vào; nhiều hơn một thì phải hỏi, không suy ra được',
    en: 'Code of a commune before 1 July 2025: the communes that it became part of; of several somebody has to choose, no rule says which',
    max: 5,
    pattern: '^\\d{5}$',
    form: { vi: 'mã gồm 5 chữ số', en: 'a code of 5 digits' },
    example: '21556',
    optional: true,
  })
  readonly formerCode?: string;
}

/** Filters of the list of one-stop units. */
export class OneStopUnitsQueryDto extends PageQueryDto {
  @TextField({
    vi: 'Mã định danh của cơ quan có Bộ phận Một cửa',
    en: 'Identification code of the agency that runs the unit',
    example: 'H21',
    ...CODE,
  })
  readonly agencyCode?: string;
}

/** Filters of the list of officers. */
export class OfficersQueryDto extends PageQueryDto {
  @TextField({
    vi: 'Mã định danh của cơ quan; mặc định là mọi cơ quan thuộc phạm vi của bạn',
    en: 'Identification code of an agency; all of your scope when left out',
    example: 'H21.16',
    ...CODE,
  })
  readonly agencyCode?: string;

  @TextField({
    vi: 'Một phần họ tên, có dấu hoặc không dấu, hoặc một phần tài khoản',
    en: 'Part of the name, with or without diacritics, or part of the account',
    max: 200,
    optional: true,
  })
  readonly q?: string;
}

/** Filters of a year of the calendar. */
export class CalendarQueryDto {
  @TextField({
    vi: 'Mã định danh của cơ quan; mặc định là lịch quốc gia',
    en: 'Identification code of an agency; the national calendar when left out',
    example: 'H21',
    ...CODE,
  })
  readonly agencyCode?: string;
}
