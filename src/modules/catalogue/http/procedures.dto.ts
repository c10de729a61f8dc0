import { ChoiceField, DateField, TextField } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { AGENCY_PARTS, type AgencyPart } from '../domain/agency-places.js';
import {
  GOVERNMENT_LEVELS,
  ONLINE_LEVELS,
  SUBJECT_GROUPS,
  type GovernmentLevel,
  type OnlineLevel,
  type SubjectType,
} from '../domain/procedure.js';

/** Filters of the list of procedures. */
export class ProceduresQueryDto extends PageQueryDto {
  @TextField({
    vi: 'Các từ trong tên thủ tục, có hoặc không có dấu, hoặc mã thủ tục hay phần đầu của mã',
    en: 'Words of the name, with or without diacritics, or a code or its beginning',
    max: 200,
    example: 'dang ky khai sinh',
    optional: true,
  })
  readonly q?: string;

  @TextField({ vi: 'Mã lĩnh vực', en: 'Code of the sector', max: 100, example: 'G15-TP07', optional: true })
  readonly sectorCode?: string;

  @ChoiceField({
    vi: 'Cấp thực hiện',
    en: 'Level that carries it out',
    values: GOVERNMENT_LEVELS,
    name: 'GovernmentLevel',
    example: 'commune',
    optional: true,
  })
  readonly level?: GovernmentLevel;

  @ChoiceField({
    vi: 'Mức độ dịch vụ công trực tuyến: toàn trình, một phần, chỉ cung cấp thông tin',
    en: 'Online level: full, partial, information only',
    values: ONLINE_LEVELS,
    name: 'OnlineLevel',
    example: 'partial',
    optional: true,
  })
  readonly onlineLevel?: OnlineLevel;

  @TextField({
    vi: 'Mã cơ quan được nêu tên là cơ quan thực hiện, có thẩm quyền hoặc được ủy quyền',
    en: 'Code of an agency that is named as executing, competent or authorised',
    max: 60,
    optional: true,
  })
  readonly agencyCode?: string;

  @TextField({
    vi: 'Mã định danh của cơ quan giải quyết tại địa phương: thủ tục mà hồ sơ được gửi đến cơ quan này',
    en: 'Code of an agency that resolves it here: procedures of which dossiers may be addressed to it',
    max: 50,
    code: true,
    optional: true,
  })
  readonly resolvingAgencyCode?: string;

  @ChoiceField({
    vi: 'Đối tượng thực hiện: cá nhân, doanh nghiệp, tổ chức',
    en: 'Who may apply: persons, businesses, organisations',
    values: SUBJECT_GROUPS,
    name: 'SubjectGroup',
    example: 'person',
    optional: true,
  })
  readonly audience?: NonNullable<SubjectType['group']>;

  @TextField({
    vi: 'Mã sự kiện trong đời (GET /v1/public/life-events)',
    en: 'Code of a life event (GET /v1/public/life-events)',
    max: 100,
    example: 'co-con-nho',
    optional: true,
  })
  readonly lifeEvent?: string;

  @DateField({
    vi: 'Thủ tục có hiệu lực vào ngày này; mặc định là hôm nay',
    en: 'Procedures in force on this date; today when left out',
    example: '2026-11-24',
    optional: true,
  })
  readonly on?: string;
}

/** Which version of a procedure is asked for. */
export class ProcedureQueryDto {
  @DateField({
    vi: 'Phiên bản có hiệu lực vào ngày này; mặc định là hôm nay',
    en: 'The version in force on this date; today when left out',
    example: '2026-11-24',
    optional: true,
  })
  readonly on?: string;
}

/** Filters of the list of sectors. */
export class SectorsQueryDto extends PageQueryDto {
  @TextField({
    vi: 'Các từ trong tên lĩnh vực, có hoặc không có dấu, hoặc phần đầu của mã',
    en: 'Words of the name, with or without diacritics, or the beginning of the code',
    max: 200,
    example: 'ho tich',
    optional: true,
  })
  readonly q?: string;
}

/** Which agencies of a procedure are asked for. */
export class ProcedureAgenciesQueryDto extends PageQueryDto {
  @ChoiceField({
    vi: 'Chỉ cơ quan giải quyết, hoặc chỉ nơi tiếp nhận',
    en: 'Only those that resolve it, or only those that receive it',
    values: AGENCY_PARTS,
    name: 'AgencyPart',
    example: 'resolving',
    optional: true,
  })
  readonly part?: AgencyPart;

  @DateField({
    vi: 'Như vào ngày này; mặc định là hôm nay',
    en: 'As on this date; today when left out',
    example: '2026-11-24',
    optional: true,
  })
  readonly on?: string;
}
