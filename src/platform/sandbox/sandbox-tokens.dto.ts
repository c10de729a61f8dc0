import { ROLES, type Role } from '../../shared/actor.js';
import { ExactlyOne } from '../http/exactly-one.js';
import { ChoiceField, TextField } from '../http/fields.js';

/** How an agency's code is described, coming in and going out. */
export const AGENCY = { vi: 'Mã định danh cơ quan', en: 'Agency code', max: 50, pattern: '^[A-Za-z0-9.-]+$' } as const;
/** How roles are described, coming in and going out. */
export const ROLE = { vi: 'Vai trò', en: 'Roles', values: ROLES, name: 'Role', list: { max: ROLES.length, min: 1 } } as const;

/** The person of the token: a persona of the seed, or a described person. */
@ExactlyOne(['persona'], ['subject'])
export class MintTokenDto {
  @TextField({ vi: 'Tên nhân vật mẫu', en: 'Name of a persona of the seed', max: 100, pattern: '^[a-z0-9-]+$', optional: true })
  readonly persona?: string;

  @TextField({
    vi: 'Mã người dùng, nếu không dùng nhân vật mẫu',
    en: 'Subject, when no persona is named',
    max: 200,
    example: 'nguyen-van-an',
    optional: true,
  })
  readonly subject?: string;

  @TextField({
    vi: 'Họ và tên; không ghi thì lấy tên của cán bộ giữ vị trí công tác, hoặc chính subject',
    en: 'Full name; without one that of the officer whose posts count, or the subject',
    max: 200,
    example: 'Nguyễn Văn An',
    optional: true,
  })
  readonly name?: string;

  @TextField({ ...AGENCY, optional: true, code: true })
  readonly agencyCode?: string;

  @ChoiceField({
    ...ROLE,
    vi: 'Vai trò; không ghi thì quyền đến từ vị trí công tác trong cơ sở dữ liệu',
    en: 'Roles; without them rights come from the posts in the database',
    example: ['citizen'],
    optional: true,
  })
  readonly roles?: readonly Role[];

  @TextField({
    vi: 'Số định danh cá nhân hoặc mã số thuế',
    en: 'National id number or tax code',
    max: 14,
    pattern: '^[0-9-]+$',
    example: '052099001234',
    optional: true,
  })
  readonly identityNumber?: string;
}
