/** What kind of refusal this is; the HTTP filter maps it to a status. */
export type ErrorKind =
  | 'malformed' // 400
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'not-found' // 404
  | 'method-not-allowed' // 405
  | 'rule-broken' // 409
  | 'version-moved' // 412
  | 'too-large' // 413
  | 'media-type' // 415
  | 'invalid' // 422
  | 'precondition-required' // 428
  | 'rate-limited' // 429
  | 'unavailable'; // 503

/** One field of the input that was refused. `field` is a dotted path such as `components.0.fileId`. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** JSON pointer within the value of a field that takes free JSON. */
  readonly pointer?: string;
}

/** A sentence for people, in both languages of the system. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/**
 * What else the refusal says: named facts that go into the problem body, never personal data. `errorCount` where not all errors are listed.
 */
export type ErrorDetails = Readonly<Record<string, unknown>> & { readonly errors?: readonly FieldError[]; readonly errorCount?: number };

/**
 * A refusal with a stable code. Codes are SCREAMING_SNAKE and name the broken rule; clients match on them.
 * The sentence is what a person reads; the HTTP filter picks the language.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly sentence: Sentence,
    readonly details: ErrorDetails = {},
  ) {
    super(`${code}: ${sentence.en}`);
    this.name = 'DomainError';
  }
}

/** A refusal of one input field (422). */
export function invalidField(field: string, code: string, sentence: Sentence): DomainError {
  return new DomainError('invalid', code, sentence, { errors: [{ field, code, ...sentence }] });
}
