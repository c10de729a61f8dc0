import { ChoiceField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { PARTNER_SCOPES } from '../domain/partner-scopes.js';
import { SANDBOX_SYSTEM } from '../seed/sandbox-system.js';
import { TOKEN_ERRORS, type TokenError } from '../domain/token-refusal.js';

/** What a client sends to get a token; `client_id` and `client_secret` may stand in HTTP Basic instead. */
export class TokenForm {
  @ChoiceField({
    vi: 'Luôn là client_credentials',
    en: 'Always client_credentials',
    values: ['client_credentials'],
    example: 'client_credentials',
  })
  readonly grant_type: string;

  @TextField({ vi: 'Mã hệ thống', en: 'Id of the system', max: 100, optional: true, example: SANDBOX_SYSTEM.id })
  readonly client_id?: string;

  @TextField({ vi: 'Khóa bí mật', en: 'Its secret', max: 100, optional: true, example: SANDBOX_SYSTEM.secret })
  readonly client_secret?: string;

  @TextField({
    vi: 'Các quyền muốn có, cách nhau bằng dấu cách; không ghi thì là tất cả quyền đã cấp',
    en: 'Scopes separated by spaces; all that the system has when left out',
    max: 500,
    optional: true,
    example: 'dossier.read event.read',
  })
  readonly scope?: string;
}

/** An access token (RFC 6749, 5.1). */
export class TokenView {
  @TextField({ vi: 'Mã truy cập', en: 'The access token', max: 8192 })
  readonly access_token: string;

  @ChoiceField({ vi: 'Luôn là Bearer', en: 'Always Bearer', values: ['Bearer'] })
  readonly token_type: 'Bearer';

  @WholeField({ vi: 'Số giây còn hiệu lực', en: 'Seconds for which it is valid', min: 1, max: 3600, example: 600 })
  readonly expires_in: number;

  @TextField({ vi: 'Các quyền của mã', en: 'Its scopes', max: 500, example: PARTNER_SCOPES.join(' ') })
  readonly scope: string;
}

/** Why there is no token (RFC 6749, 5.2). */
export class TokenErrorView {
  @ChoiceField({ vi: 'Mã lỗi', en: 'Code of the error', values: TOKEN_ERRORS, name: 'TokenError' })
  readonly error: TokenError;

  @TextField({ vi: 'Giải thích bằng tiếng Anh (ASCII theo chuẩn)', en: 'Why, in the ASCII that the standard asks for', max: 200 })
  readonly error_description: string;
}

/** Where clients find what they need (RFC 8414). */
export class ServerMetadataView {
  @TextField({ vi: 'Đơn vị cấp mã', en: 'Issuer', max: 500 })
  readonly issuer: string;

  @TextField({ vi: 'Địa chỉ cấp mã', en: 'Token endpoint', max: 500 })
  readonly token_endpoint: string;

  @TextField({ vi: 'Địa chỉ khóa công khai', en: 'Public keys', max: 500 })
  readonly jwks_uri: string;

  @TextField({ vi: 'Các quyền', en: 'Scopes', max: 100, list: { max: PARTNER_SCOPES.length } })
  readonly scopes_supported: readonly string[];

  @TextField({ vi: 'Không có loại nào', en: 'None', max: 100, list: { max: 1 } })
  readonly response_types_supported: readonly string[];

  @TextField({ vi: 'Các cách xin mã', en: 'Grant types', max: 100, list: { max: 1 } })
  readonly grant_types_supported: readonly string[];

  @TextField({ vi: 'Các cách xác thực', en: 'Ways to authenticate', max: 100, list: { max: 2 } })
  readonly token_endpoint_auth_methods_supported: readonly string[];
}

/** A public key (RFC 7517). */
export class PublicKeyView {
  @TextField({ vi: 'Loại khóa', en: 'Kind of key', max: 10, example: 'EC' })
  readonly kty: string;

  @TextField({ vi: 'Đường cong', en: 'Curve', max: 10, example: 'P-256' })
  readonly crv: string;

  @TextField({ vi: 'Tọa độ x', en: 'The x coordinate', max: 100 })
  readonly x: string;

  @TextField({ vi: 'Tọa độ y', en: 'The y coordinate', max: 100 })
  readonly y: string;

  @TextField({ vi: 'Mã khóa', en: 'Id of the key', max: 36 })
  readonly kid: string;

  @TextField({ vi: 'Thuật toán', en: 'Algorithm', max: 10, example: 'ES256' })
  readonly alg: string;

  @TextField({ vi: 'Dùng để ký', en: 'For signatures', max: 10, example: 'sig' })
  readonly use: string;
}

/** Public keys of our own tokens (RFC 7517). */
export class PublicKeysView {
  @ObjectField({ vi: 'Các khóa', en: 'Keys', type: () => PublicKeyView, list: { max: 10 } })
  readonly keys: readonly PublicKeyView[];
}
