import { IdField, InstantField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { SecretRow } from '../persistence/partner-system.reader.js';

/** A secret, without what it is. */
export class ClientSecretView {
  @IdField({ vi: 'Định danh của khóa bí mật', en: 'Id of the secret' })
  readonly id: string;

  @InstantField({ vi: 'Cấp lúc', en: 'Made at' })
  readonly createdAt: string;

  @InstantField({
    vi: 'Hết hiệu lực lúc; null khi chưa ấn định',
    en: 'Ends or ended at; null while nobody said so',
    nullable: true,
    example: null,
  })
  readonly endsAt: string | null;

  @InstantField({
    vi: 'Lần gần nhất dùng để lấy mã truy cập; null khi chưa dùng',
    en: 'When it last brought a token; null for one that never did',
    nullable: true,
    example: null,
  })
  readonly lastUsedAt: string | null;

  static of({ id, createdAt, endsAt, lastUsedAt }: SecretRow): ClientSecretView {
    const shown = (instant: string | null): string | null => (instant === null ? null : localIso(new Date(instant)));
    return { id, createdAt: localIso(new Date(createdAt)), endsAt: shown(endsAt), lastUsedAt: shown(lastUsedAt) };
  }
}
