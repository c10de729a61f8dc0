import { ChoiceField, DateField, IdField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { ROLE_NAME_LIST } from '../../../platform/http/role-words.js';
import { ROLES, type Role } from '../../../shared/actor.js';
import { namesOfRoles } from '../../../shared/role.js';
import { CONFIDENTIALITIES, type Confidentiality } from '../../../shared/grant.js';
import type { Page } from '../../../shared/page.js';
import { AGENCY_CODE_MAX_LENGTH, AGENCY_CODE_PATTERN } from '../domain/agency.js';
import type { Officer, Post } from '../domain/officer.js';
import type { AgencyNames } from '../persistence/agency.reader.js';
import type { LimitsNamed } from '../persistence/limit-names.js';

/** A post that an officer holds today. */
export class PostView {
  @TextField({
    vi: 'Mã định danh của cơ quan',
    en: 'Identification code of the agency',
    max: AGENCY_CODE_MAX_LENGTH,
    pattern: AGENCY_CODE_PATTERN.source,
    example: 'H21.16',
  })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true })
  readonly agencyName: string | null;

  @TextField({ vi: 'Đơn vị trong cơ quan', en: 'Unit within the agency', max: 300, nullable: true, example: 'Phòng Hành chính tư pháp' })
  readonly unit: string | null;

  @TextField({ vi: 'Chức danh', en: 'Title', max: 200, example: 'Chuyên viên' })
  readonly title: string;

  @ChoiceField({ vi: 'Vai trò', en: 'Roles', values: ROLES, name: 'Role', list: { max: ROLES.length }, example: ['case-officer'] })
  readonly roles: readonly Role[];

  @TextField(ROLE_NAME_LIST)
  readonly roleNames: readonly string[];

  @DateField({ vi: 'Giữ từ ngày', en: 'Held from', example: '2025-07-01' })
  readonly validFrom: string;

  @DateField({
    vi: 'Thôi giữ từ ngày; null khi chưa biết',
    en: 'First date on which it is no longer held; null while unknown',
    nullable: true,
    example: null,
  })
  readonly validTo: string | null;

  static of({ agencyCode, unit, title, roles, validFrom, validTo }: Post, nameOf: AgencyNames): PostView {
    return { agencyCode, agencyName: nameOf(agencyCode), unit, title, roles, roleNames: namesOfRoles(roles), validFrom, validTo };
  }
}

const LIMIT = { max: 100, list: { max: 500 }, nullable: true, example: null } as const;
const LIMIT_NAMES = { ...LIMIT, max: 2000 } as const;
const CLEARANCE = {
  values: CONFIDENTIALITIES,
  name: 'Confidentiality',
  list: { max: CONFIDENTIALITIES.length },
  example: ['ordinary'],
} as const;

/** A post with what it is limited to. */
export class LimitedPostView extends PostView {
  @TextField({ vi: 'Các lĩnh vực được giao; null: mọi lĩnh vực', en: 'Sectors that it is for; null: all', ...LIMIT })
  readonly sectorCodes: readonly string[] | null;

  @TextField({ vi: 'Tên các lĩnh vực ấy', en: 'Names of these sectors', ...LIMIT_NAMES })
  readonly sectorNames: readonly string[] | null;

  @TextField({ vi: 'Các thủ tục được giao; null: mọi thủ tục', en: 'Procedures that it is for; null: all', ...LIMIT })
  readonly procedureCodes: readonly string[] | null;

  @TextField({ vi: 'Tên các thủ tục ấy', en: 'Names of these procedures', ...LIMIT_NAMES })
  readonly procedureNames: readonly string[] | null;

  @ChoiceField({ vi: 'Mức độ bảo mật của hồ sơ được xem', en: 'Dossiers that it is cleared for', ...CLEARANCE })
  readonly confidentialities: readonly Confidentiality[];

  static with(post: Post & LimitsNamed, nameOf: AgencyNames): LimitedPostView {
    const { sectorCodes, sectorNames, procedureCodes, procedureNames, confidentialities } = post;
    return { ...PostView.of(post, nameOf), sectorCodes, sectorNames, procedureCodes, procedureNames, confidentialities };
  }
}

/** An officer with the posts held today in the agencies asked for. */
export class OfficerView {
  @IdField({ vi: 'Mã cán bộ', en: 'Id of the officer', example: '5b1f8a52-7c1e-8d4f-9a3b-2c4d5e6f7a8b' })
  readonly id: string;

  @TextField({ vi: 'Họ và tên', en: 'Name', max: 200, example: 'Phạm Kiết Hồng' })
  readonly name: string;

  @ObjectField({ vi: 'Các vị trí công tác', en: 'Posts', type: () => PostView, list: { max: 100 } })
  readonly posts: readonly PostView[];
}

/** The cursor in a page of officers. */
export const NEXT_OFFICERS = {
  vi: 'Con trỏ của trang sau; không có ở trang cuối',
  en: 'Cursor of the next page; absent on the last one',
  max: 2000,
  pattern: '^[A-Za-z0-9_-]+$',
  optional: true,
} as const;

/** One page of officers. */
export class OfficerPageView {
  @ObjectField({ vi: 'Các cán bộ', en: 'Officers', type: () => OfficerView, list: { max: 200 } })
  readonly items: readonly OfficerView[];

  @TextField(NEXT_OFFICERS)
  readonly next?: string;

  static of({ items, next }: Page<Officer>, nameOf: AgencyNames): OfficerPageView {
    const views = items.map(({ id, name, posts }) => ({
      id,
      name,
      posts: posts.map((post) => PostView.of(post, nameOf)),
    }));
    return { items: views, ...(next === undefined ? {} : { next }) };
  }
}
