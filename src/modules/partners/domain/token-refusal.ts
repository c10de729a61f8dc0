/** Errors of a token request (RFC 6749, 5.2). */
export const TOKEN_ERRORS = [
  'invalid_request',
  'invalid_client',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
] as const;
export type TokenError = (typeof TOKEN_ERRORS)[number];

/** A token that is not given, as RFC 6749 has it: the description is in ASCII. */
export class TokenRefusal extends Error {
  constructor(
    readonly error: TokenError,
    readonly description: string,
  ) {
    super(`${error}: ${description}`);
    this.name = 'TokenRefusal';
  }
}
