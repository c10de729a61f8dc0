import { IdField, TextField, WholeField } from '../../../platform/http/fields.js';

const VERSION = { vi: 'Phiên bản, dùng cho If-Match', en: 'Version, for If-Match', min: 0, max: 2_147_483_647 } as const;

/** What a command on a system answers. */
export class SystemOutcomeView {
  @IdField({ vi: 'Mã hệ thống, cũng là client_id', en: 'Id of the system, which is its client_id' })
  readonly id: string;

  @WholeField({ ...VERSION, example: 3 })
  readonly version: number;

  static of(outcome: object): SystemOutcomeView {
    return Object.assign(new SystemOutcomeView(), outcome);
  }
}

/** A secret that was just made. */
export class SecretOutcomeView extends SystemOutcomeView {
  @IdField({ vi: 'Định danh của khóa bí mật; null khi không cấp', en: 'Id of the secret; null where none was made', nullable: true })
  readonly secretId: string | null;

  @TextField({
    vi: 'Khóa bí mật (client_secret), chỉ hiện một lần: gửi lại cùng yêu cầu thì không có',
    en: 'The secret (client_secret), shown once: a repeat of the request does not have it',
    max: 100,
    optional: true,
    example: 'mcs_Rk9vZ3h1dXZ3eHl6MDEyMzQ1Njc4OTBhYmNkZWZnaGk',
  })
  readonly secret?: string;

  static override of(outcome: object): SecretOutcomeView {
    return Object.assign(new SecretOutcomeView(), outcome);
  }
}
