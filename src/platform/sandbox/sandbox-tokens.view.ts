import type { ActorKind, Role } from '../../shared/actor.js';
import { ChoiceField, IdField, InstantField, ObjectField, TextField } from '../http/fields.js';
import { AGENCY, ROLE } from './sandbox-tokens.dto.js';

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

  @TextField({
    vi: 'Số định danh cá nhân hoặc mã số thuế ghi trong mã truy cập; tự nộp hồ sơ thì ghi đúng số này ở chủ hồ sơ',
    en: 'National id number or tax code that the token vouches for; whoever hands in for themselves states it of the applicant',
    max: 14,
    pattern: '^[0-9-]+$',
    example: '052088627434',
    optional: true,
  })
  readonly identityNumber?: string;
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
