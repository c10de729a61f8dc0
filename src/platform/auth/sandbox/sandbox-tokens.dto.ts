import { ROLES, type ActorKind, type Role } from '../../../shared/actor.js';
import { ChoiceField, InstantField, ObjectField, IdField, TextField } from '../../http/fields.js';

const AGENCY = { vi: 'Mã định danh cơ quan', en: 'Agency code', max: 50, pattern: '^[A-Za-z0-9.-]+$' } as const;
const ROLE = { vi: 'Vai trò', en: 'Roles', values: ROLES, name: 'Role', list: { max: ROLES.length, min: 1 } } as const;

/** Whom to make a token for: a persona of the seed, or anybody described. */
export class MintTokenDto {
  @TextField({ vi: 'Tên nhân vật mẫu', en: 'Name of a persona of the seed', max: 100, pattern: '^[a-z0-9-]+$', optional: true })
  readonly persona?: string;

  @TextField({ vi: 'Mã người dùng, nếu không dùng nhân vật mẫu', en: 'Subject, when no persona is named', max: 200, example: 'nguyen-van-an', optional: true })
  readonly subject?: string;

  @TextField({ vi: 'Họ và tên', en: 'Full name', max: 200, example: 'Nguyễn Văn An', optional: true })
  readonly name?: string;

  @TextField({ ...AGENCY, optional: true })
  readonly agencyCode?: string;

  @ChoiceField({ ...ROLE, example: ['citizen'], optional: true })
  readonly roles?: readonly Role[];

  @TextField({ vi: 'Số định danh cá nhân hoặc mã số thuế', en: 'National id number or tax code', max: 14, pattern: '^[0-9-]+$', example: '052099001234', optional: true })
  readonly identityNumber?: string;
}

/** The caller that a token stands for. */
export class ActorView {
  @IdField({ vi: 'Mã người gọi trong hệ thống', en: 'Id of the caller' })
  readonly id: string;

  @ChoiceField({ vi: 'Loại người gọi', en: 'Kind of caller', values: ['citizen', 'business', 'officer', 'partner'] })
  readonly kind: ActorKind;

  @TextField({ vi: 'Mã người dùng', en: 'Subject', max: 200 })
  readonly subject: string;

  @TextField({ vi: 'Họ và tên', en: 'Full name', max: 200 })
  readonly name: string;

  @ChoiceField({ ...ROLE })
  readonly roles: readonly Role[];

  @TextField({ ...AGENCY, optional: true })
  readonly agencyCode?: string;
}

/** A token with what it stands for. */
export class SandboxTokenView {
  @TextField({ vi: 'Mã truy cập (JWT) để gửi trong Authorization: Bearer', en: 'The JWT, to be sent as Authorization: Bearer', max: 8192 })
  readonly token: string;

  @InstantField({ vi: 'Hết hạn lúc', en: 'Expires at' })
  readonly expiresAt: string;

  @ObjectField({ vi: 'Người gọi', en: 'The caller', type: () => ActorView })
  readonly actor: ActorView;
}
