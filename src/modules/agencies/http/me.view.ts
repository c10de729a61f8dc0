import { ChoiceField, DateField, IdField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { ROLE_NAME_LIST } from '../../../platform/http/role-words.js';
import { ROLES, type Role } from '../../../shared/actor.js';
import { AGENCY_CODE_MAX_LENGTH, AGENCY_CODE_PATTERN } from '../domain/agency.js';
import { LimitedPostView } from './officer.view.js';

/** What a caller can be. */
const KINDS = ['citizen', 'business', 'officer', 'partner', 'system'] as const;

/** The agency that the caller acts for with this token. */
export class MyAgencyView {
  @TextField({
    vi: 'Mã định danh của cơ quan',
    en: 'Identification code of the agency',
    max: AGENCY_CODE_MAX_LENGTH,
    pattern: AGENCY_CODE_PATTERN.source,
    example: 'H21.16',
  })
  readonly code: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true })
  readonly name: string | null;
}

/** A post that the caller performs today on behalf of an officer who is away. */
export class StandInView {
  @IdField({ vi: 'Cán bộ vắng mặt', en: 'Who is away' })
  readonly officerId: string;

  @TextField({ vi: 'Họ tên', en: 'Name', max: 200 })
  readonly officerName: string;

  @TextField({ vi: 'Mã cơ quan', en: 'Code of the agency', max: AGENCY_CODE_MAX_LENGTH, pattern: AGENCY_CODE_PATTERN.source })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true })
  readonly agencyName: string | null;

  @TextField({ vi: 'Đơn vị trong cơ quan', en: 'Unit within the agency', max: 300, nullable: true })
  readonly unit: string | null;

  @TextField({ vi: 'Chức danh', en: 'Title', max: 200 })
  readonly title: string;

  @ChoiceField({ vi: 'Vai trò', en: 'Roles', values: ROLES, name: 'Role', list: { max: ROLES.length }, example: ['case-officer'] })
  readonly roles: readonly Role[];

  @TextField(ROLE_NAME_LIST)
  readonly roleNames: readonly string[];

  @DateField({ vi: 'Cán bộ trở lại vào ngày', en: 'The officer is back on this date', example: '2099-01-12' })
  readonly validTo: string;
}

/** Who the caller is to this house: from the token and the database, never from the request. */
export class MeView {
  @IdField({ vi: 'Định danh của bạn trong hệ thống', en: 'Your id in this system' })
  readonly id: string;

  @ChoiceField({ vi: 'Loại người gọi', en: 'What the caller is', values: KINDS, name: 'ActorKind', example: 'officer' })
  readonly kind: (typeof KINDS)[number];

  @TextField({ vi: 'Tên hiển thị', en: 'Display name', max: 500, min: 0 })
  readonly name: string;

  @ChoiceField({
    vi: 'Vai trò đang có hiệu lực',
    en: 'Roles that count with this token',
    values: ROLES,
    name: 'Role',
    list: { max: ROLES.length },
  })
  readonly roles: readonly Role[];

  @TextField(ROLE_NAME_LIST)
  readonly roleNames: readonly string[];

  @TextField({
    vi: 'Các quyền đang có, trong giới hạn của vị trí công tác',
    en: 'Permissions held, within the limits of the posts',
    max: 60,
    list: { max: 200 },
    example: ['dossier.read'],
  })
  readonly permissions: readonly string[];

  @ObjectField({
    vi: 'Cơ quan nơi bạn công tác; không áp dụng với người dân, doanh nghiệp',
    en: 'Agency that you act for; none for citizens and businesses',
    type: () => MyAgencyView,
    nullable: true,
  })
  readonly agency: MyAgencyView | null;

  @ObjectField({
    vi: 'Các vị trí công tác hiện nay có hiệu lực với mã truy cập này',
    en: 'Posts held today that count with this token',
    type: () => LimitedPostView,
    list: { max: 100 },
  })
  readonly posts: readonly LimitedPostView[];

  @ObjectField({
    vi: 'Các vị trí đang thực hiện thay cán bộ vắng mặt',
    en: 'Posts that are performed today on behalf of officers who are away',
    type: () => StandInView,
    list: { max: 100 },
  })
  readonly standsInFor: readonly StandInView[];
}
