import { ChoiceField, DateField, TextField } from '../../../platform/http/fields.js';
import { CONFIDENTIALITIES, USUAL_LIMITS, type Confidentiality } from '../../../shared/grant.js';
import { AGENCY_CODE_MAX_LENGTH, AGENCY_CODE_PATTERN } from '../domain/agency.js';
import { POST_ROLES, type PostRole } from '../domain/officer.js';

const LIMIT = { max: 100, list: { max: 500, min: 1 }, nullable: true, optional: true } as const;
const CLEARANCE = {
  values: CONFIDENTIALITIES,
  name: 'Confidentiality',
  list: { max: CONFIDENTIALITIES.length, min: 1 },
  optional: true,
  example: ['ordinary'],
} as const;

/** Somebody who is to be an officer, by the account at the identity provider. */
export class EnrolOfficerDto {
  @TextField({ vi: 'Đơn vị cấp tài khoản (issuer)', en: 'Issuer of the account', max: 500, verbatim: true, example: 'urn:mot-cua:sandbox' })
  readonly issuer: string;

  @TextField({ vi: 'Mã tài khoản (subject)', en: 'Subject of the account', max: 255, verbatim: true, example: 'can-bo-moi' })
  readonly subject: string;

  @TextField({ vi: 'Họ và tên', en: 'Name', max: 200, example: 'Lê Thị Bình' })
  readonly name: string;
}

/** A post that is to be held. */
export class GivePostDto {
  @TextField({
    vi: 'Mã định danh của cơ quan',
    en: 'Identification code of the agency',
    max: AGENCY_CODE_MAX_LENGTH,
    pattern: AGENCY_CODE_PATTERN.source,
    code: true,
    example: 'H21.16',
  })
  readonly agencyCode: string;

  @TextField({
    vi: 'Đơn vị trong cơ quan',
    en: 'Unit within the agency',
    max: 300,
    nullable: true,
    optional: true,
    example: 'Văn phòng Sở',
  })
  readonly unit: string | null = null;

  @TextField({ vi: 'Chức danh', en: 'Title', max: 200, example: 'Văn thư' })
  readonly title: string;

  @ChoiceField({
    vi: 'Vai trò',
    en: 'Roles',
    values: POST_ROLES,
    name: 'PostRole',
    list: { max: POST_ROLES.length, min: 1 },
    example: ['registry-clerk'],
  })
  readonly roles: readonly PostRole[];

  @TextField({ vi: 'Chỉ các lĩnh vực này; null: mọi lĩnh vực', en: 'Only these sectors; null: all', example: null, ...LIMIT })
  readonly sectorCodes: readonly string[] | null = USUAL_LIMITS.sectorCodes;

  @TextField({ vi: 'Chỉ các thủ tục này; null: mọi thủ tục', en: 'Only these procedures; null: all', example: null, ...LIMIT })
  readonly procedureCodes: readonly string[] | null = USUAL_LIMITS.procedureCodes;

  @ChoiceField({ vi: 'Mức độ bảo mật của hồ sơ được xem', en: 'Dossiers that it is cleared for', ...CLEARANCE })
  readonly confidentialities: readonly Confidentiality[] = USUAL_LIMITS.confidentialities;

  @DateField({ vi: 'Giữ từ ngày, sớm nhất là hôm nay', en: 'Held from this date on, today at the earliest', example: '2099-01-05' })
  readonly validFrom: string;

  @DateField({
    vi: 'Thôi giữ từ ngày; null khi chưa biết',
    en: 'First date on which it is no longer held; null while unknown',
    nullable: true,
    optional: true,
    example: null,
  })
  readonly validTo: string | null = null;
}

/** What changes of a post; what is left out stays. */
export class ChangePostDto {
  @TextField({ vi: 'Chỉ các lĩnh vực này; null: mọi lĩnh vực', en: 'Only these sectors; null: all', example: ['G15-TP07'], ...LIMIT })
  readonly sectorCodes?: readonly string[] | null;

  @TextField({ vi: 'Chỉ các thủ tục này; null: mọi thủ tục', en: 'Only these procedures; null: all', example: null, ...LIMIT })
  readonly procedureCodes?: readonly string[] | null;

  @ChoiceField({ vi: 'Mức độ bảo mật của hồ sơ được xem', en: 'Dossiers that it is cleared for', ...CLEARANCE })
  readonly confidentialities?: readonly Confidentiality[];

  @DateField({
    vi: 'Thôi giữ từ ngày; null khi chưa biết',
    en: 'First date on which it is no longer held; null while unknown',
    nullable: true,
    optional: true,
    example: '2099-01-05',
  })
  readonly validTo?: string | null;
}

/** When a post ends. */
export class EndPostDto {
  @DateField({
    vi: 'Thôi giữ từ ngày; hôm nay nếu không ghi',
    en: 'First date on which it is no longer held; today when left out',
    optional: true,
    example: '2099-01-05',
  })
  readonly validTo?: string;
}
