import { ChoiceField, DateField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import { PARTNER_SCOPES, type PartnerScope } from '../domain/partner-scopes.js';
import { SYSTEM_STATES, type SystemState } from '../domain/system-state.js';
import type { ShownSystem } from '../use-cases/look-at-systems.js';
import { ClientSecretView } from './client-secret.view.js';

const VERSION = { vi: 'Phiên bản, dùng cho If-Match', en: 'Version, for If-Match', min: 0, max: 2_147_483_647 } as const;
const LIMIT = { max: 100, list: { max: 500 }, nullable: true, example: null } as const;

/** A registered system. */
export class PartnerSystemView {
  @IdField({ vi: 'Mã hệ thống, cũng là client_id', en: 'Id of the system, which is its client_id' })
  readonly id: string;

  @TextField({ vi: 'Tên hệ thống', en: 'Name', max: 200, example: 'Phần mềm quản lý hộ tịch phường Hoài Nhơn' })
  readonly name: string;

  @TextField({ vi: 'Mã định danh của cơ quan', en: 'Code of the agency that it acts for', max: 50, example: 'H21.195' })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true })
  readonly agencyName: string | null;

  @ChoiceField({
    vi: 'active: được gọi; disabled: bị khóa; expired: hết hạn; suspended: cơ quan không còn hoạt động',
    en: 'active: may call; disabled: switched off; expired: its time is over; suspended: its agency is no more',
    values: SYSTEM_STATES,
    name: 'PartnerSystemState',
  })
  readonly state: SystemState;

  @TextField({ vi: 'Người phụ trách', en: 'Whom to ask about it', max: 200, example: 'Lê Thị Bình' })
  readonly contactName: string;

  @TextField({ vi: 'Thư điện tử của người phụ trách', en: 'Mail address', max: 254, example: 'quan-tri@hoainhon.example.vn' })
  readonly contactEmail: string;

  @TextField({ vi: 'Điện thoại của người phụ trách', en: 'Telephone', max: 20, nullable: true, example: '02563861234' })
  readonly contactPhone: string | null;

  @ChoiceField({
    vi: 'Những gì hệ thống được làm',
    en: 'What it may do',
    values: PARTNER_SCOPES,
    name: 'PartnerScope',
    list: { max: PARTNER_SCOPES.length },
  })
  readonly scopes: readonly PartnerScope[];

  @TextField({ vi: 'Các lĩnh vực; null: mọi lĩnh vực', en: 'Sectors; null: all', ...LIMIT })
  readonly sectorCodes: readonly string[] | null;

  @TextField({ vi: 'Tên các lĩnh vực ấy', en: 'Names of these sectors', ...LIMIT, max: 2000 })
  readonly sectorNames: readonly string[] | null;

  @TextField({ vi: 'Các thủ tục; null: mọi thủ tục', en: 'Procedures; null: all', ...LIMIT })
  readonly procedureCodes: readonly string[] | null;

  @TextField({ vi: 'Tên các thủ tục ấy', en: 'Names of these procedures', ...LIMIT, max: 2000 })
  readonly procedureNames: readonly string[] | null;

  @TextField({ vi: 'Các mạng được phép gọi', en: 'Networks that it calls from', max: 49, list: { max: 50 }, example: ['203.0.113.0/24'] })
  readonly networks: readonly string[];

  @WholeField({ vi: 'Số yêu cầu tối đa mỗi phút', en: 'Most requests a minute', min: 1, max: 100_000, example: 600 })
  readonly ratePerMinute: number;

  @DateField({ vi: 'Hết hạn từ ngày', en: 'First date on which it may not call any more', nullable: true, example: '2099-01-01' })
  readonly validTo: string | null;

  @TextField({ vi: 'Đơn vị cấp tài khoản', en: 'Issuer of its account elsewhere', max: 500, nullable: true, example: null })
  readonly accountIssuer: string | null;

  @TextField({ vi: 'Mã tài khoản', en: 'Subject of that account', max: 255, nullable: true, example: null })
  readonly accountSubject: string | null;

  @InstantField({ vi: 'Đăng ký lúc', en: 'Registered at' })
  readonly registeredAt: string;

  @InstantField({ vi: 'Bị khóa lúc', en: 'Switched off at', nullable: true, example: null })
  readonly disabledAt: string | null;

  @TextField({ vi: 'Lý do khóa', en: 'Why it is switched off', max: 500, nullable: true, example: null })
  readonly disabledReason: string | null;

  @ObjectField({
    vi: 'Các khóa bí mật, mới nhất trước',
    en: 'Secrets, the newest first',
    type: () => ClientSecretView,
    list: { max: 1000 },
  })
  readonly secrets: readonly ClientSecretView[];

  @WholeField({ ...VERSION, example: 2 })
  readonly version: number;

  static of(system: ShownSystem): PartnerSystemView {
    return {
      ...system,
      registeredAt: localIso(system.registeredAt),
      disabledAt: system.disabledAt && localIso(system.disabledAt),
      secrets: system.secrets.map(ClientSecretView.of),
    };
  }
}

/** One page of systems. */
export class PartnerSystemPageView {
  @ObjectField({ vi: 'Các hệ thống', en: 'Systems', type: () => PartnerSystemView, list: { max: 200 } })
  readonly items: readonly PartnerSystemView[];

  @TextField({
    vi: 'Con trỏ của trang sau; không có ở trang cuối',
    en: 'Cursor of the next page; absent on the last one',
    max: 2000,
    pattern: '^[A-Za-z0-9_-]+$',
    optional: true,
  })
  readonly next?: string;
}
