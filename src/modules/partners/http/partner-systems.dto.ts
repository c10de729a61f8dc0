import { ChoiceField, DateField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { PARTNER_SCOPES, type PartnerScope } from '../domain/partner-scopes.js';

const AGENCY_CODE = { max: 50, pattern: '^[A-Z0-9]+(?:\\.[A-Z0-9]+)*$', code: true, example: 'H21.195' } as const;
const NAME = { vi: 'Tên hệ thống', en: 'Name of the system', max: 200 } as const;
const CONTACT_NAME = { vi: 'Người phụ trách', en: 'Whom to ask about it', max: 200 } as const;
const CONTACT_EMAIL = {
  vi: 'Thư điện tử của người phụ trách',
  en: 'Mail address of that person',
  max: 254,
  pattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
  form: { vi: 'địa chỉ thư điện tử', en: 'a mail address' },
} as const;
const CONTACT_PHONE = {
  vi: 'Điện thoại của người phụ trách',
  en: 'Telephone of that person',
  max: 20,
  pattern: '^\\+?[0-9]{8,15}$',
  form: { vi: 'số điện thoại gồm 8 đến 15 chữ số', en: 'a telephone number of 8 to 15 digits' },
  nullable: true,
  optional: true,
} as const;
const SCOPES = {
  vi: 'Những gì hệ thống được làm',
  en: 'What the system may do',
  values: PARTNER_SCOPES,
  name: 'PartnerScope',
  list: { min: 1, max: PARTNER_SCOPES.length },
} as const;
const NETWORKS = {
  vi: 'Các mạng mà hệ thống gọi đến từ đó (CIDR, IPv4 hoặc IPv6); mọi nơi là 0.0.0.0/0 và ::/0',
  en: 'Networks that the system calls from (CIDR, IPv4 or IPv6); anywhere is 0.0.0.0/0 and ::/0',
  max: 49,
  list: { min: 1, max: 50 },
} as const;
const RATE = {
  vi: 'Số yêu cầu tối đa mỗi phút',
  en: 'Most requests a minute',
  min: 1,
  max: 100_000,
} as const;
const VALID_TO = {
  vi: 'Hết hạn từ ngày; null khi không thời hạn',
  en: 'First date on which it may not call any more; null for none',
  nullable: true,
  optional: true,
} as const;
const LIMIT = { max: 100, list: { max: 500, min: 1 }, nullable: true, optional: true } as const;

/** An account at an identity provider. */
export class SystemAccountDto {
  @TextField({ vi: 'Đơn vị cấp tài khoản (issuer)', en: 'Issuer of the account', max: 500, verbatim: true })
  readonly issuer: string;

  @TextField({ vi: 'Mã tài khoản (subject)', en: 'Subject of the account', max: 255, verbatim: true })
  readonly subject: string;
}

/** A system that is to be registered. */
export class RegisterSystemDto {
  @TextField({ ...NAME, example: 'Phần mềm quản lý hộ tịch phường Hoài Nhơn' })
  readonly name: string;

  @TextField({ vi: 'Mã định danh của cơ quan mà hệ thống thay mặt', en: 'Code of the agency that it acts for', ...AGENCY_CODE })
  readonly agencyCode: string;

  @TextField({ ...CONTACT_NAME, example: 'Lê Thị Bình' })
  readonly contactName: string;

  @TextField({ ...CONTACT_EMAIL, example: 'quan-tri@hoainhon.example.vn' })
  readonly contactEmail: string;

  @TextField({ ...CONTACT_PHONE, example: '02563861234' })
  readonly contactPhone: string | null = null;

  @ChoiceField({ ...SCOPES, example: ['dossier.receive', 'dossier.read', 'event.read'] })
  readonly scopes: readonly PartnerScope[];

  @TextField({ vi: 'Chỉ các lĩnh vực này; null: mọi lĩnh vực', en: 'Only these sectors; null: all', example: null, ...LIMIT })
  readonly sectorCodes: readonly string[] | null = null;

  @TextField({ vi: 'Chỉ các thủ tục này; null: mọi thủ tục', en: 'Only these procedures; null: all', example: null, ...LIMIT })
  readonly procedureCodes: readonly string[] | null = null;

  @TextField({ ...NETWORKS, example: ['203.0.113.0/24', '127.0.0.0/8'] })
  readonly networks: readonly string[];

  @WholeField({ ...RATE, example: 600 })
  readonly ratePerMinute: number;

  @DateField({ ...VALID_TO, example: '2099-01-01' })
  readonly validTo: string | null = null;

  @ObjectField({
    vi: 'Tài khoản ở hệ thống định danh khác; có thì không cấp khóa bí mật ngay',
    en: 'Account at an identity provider; with one no secret is made yet',
    type: () => SystemAccountDto,
    nullable: true,
    optional: true,
    example: null,
  })
  readonly account: SystemAccountDto | null = null;
}

/** What changes of a system; what is left out stays. */
export class ChangeSystemDto {
  @TextField({ ...NAME, optional: true, example: 'Phần mềm hộ tịch phường Hoài Nhơn' })
  readonly name?: string;

  @TextField({ ...CONTACT_NAME, optional: true, example: 'Trần Văn Khải' })
  readonly contactName?: string;

  @TextField({ ...CONTACT_EMAIL, optional: true, example: 'ho-tro@hoainhon.example.vn' })
  readonly contactEmail?: string;

  @TextField({ ...CONTACT_PHONE, example: null })
  readonly contactPhone?: string | null;

  @ChoiceField({ ...SCOPES, optional: true, example: ['dossier.read', 'event.read'] })
  readonly scopes?: readonly PartnerScope[];

  @TextField({ vi: 'Chỉ các lĩnh vực này; null: mọi lĩnh vực', en: 'Only these sectors; null: all', example: ['G15-TP07'], ...LIMIT })
  readonly sectorCodes?: readonly string[] | null;

  @TextField({ vi: 'Chỉ các thủ tục này; null: mọi thủ tục', en: 'Only these procedures; null: all', example: null, ...LIMIT })
  readonly procedureCodes?: readonly string[] | null;

  @TextField({ ...NETWORKS, optional: true, example: ['203.0.113.0/24'] })
  readonly networks?: readonly string[];

  @WholeField({ ...RATE, optional: true, example: 1200 })
  readonly ratePerMinute?: number;

  @DateField({ ...VALID_TO, example: '2099-01-05' })
  readonly validTo?: string | null;
}

/** Why a system is switched off. */
export class DisableSystemDto {
  @TextField({ vi: 'Lý do', en: 'Why', max: 500, example: 'Khóa bí mật bị lộ.' })
  readonly reason: string;
}

/** When the secret that is valid until now ends. */
export class MakeSecretDto {
  @InstantField({
    vi: 'Khóa đang dùng hết hiệu lực lúc; null: khi có người kết thúc nó',
    en: 'When the secret in use ends; null: when somebody ends it',
    nullable: true,
    optional: true,
    example: '2099-01-05T17:00:00+07:00',
  })
  readonly previousEndsAt: string | null = null;
}

/** Filters of the list of systems. */
export class PartnerSystemsQueryDto extends PageQueryDto {
  @TextField({
    vi: 'Mã định danh của cơ quan; mặc định là mọi cơ quan thuộc phạm vi của bạn',
    en: 'Code of an agency; all of your scope when left out',
    ...AGENCY_CODE,
    optional: true,
  })
  readonly agencyCode?: string;
}
