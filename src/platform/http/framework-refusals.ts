import { HttpException } from '@nestjs/common';
import { DomainError } from '../../shared/domain-error.js';

/** The refusal of a route that does not exist. */
export function routeUnknown(): DomainError {
  return new DomainError('not-found', 'ROUTE_UNKNOWN', {
    vi: 'Không có địa chỉ này.',
    en: 'There is no such address.',
  });
}

/** The refusal of a known address that was called with a method which it does not take. */
export function methodNotAllowed(allowed: readonly string[]): DomainError {
  const list = allowed.join(', ');
  const sentence = { vi: `Địa chỉ này chỉ nhận các phương thức ${list}.`, en: `This address takes the methods ${list} only.` };
  return new DomainError('method-not-allowed', 'METHOD_NOT_ALLOWED', sentence, { allowed });
}

/** The refusal of a body that is larger than allowed. */
export function bodyTooLarge(limitBytes?: number): DomainError {
  const sentence = { vi: 'Nội dung yêu cầu vượt quá dung lượng cho phép.', en: 'The request body is larger than allowed.' };
  return new DomainError('too-large', 'BODY_TOO_LARGE', sentence, limitBytes === undefined ? {} : { limitBytes });
}

/** The refusal of a content type that the route does not take. */
export function mediaTypeUnsupported(): DomainError {
  return new DomainError('media-type', 'MEDIA_TYPE_UNSUPPORTED', {
    vi: 'Nội dung yêu cầu phải có kiểu application/json.',
    en: 'The request body must be of type application/json.',
  });
}

/** The refusal of a compressed body: bodies are read uncompressed, so that their size is known. */
export function contentEncodingUnsupported(): DomainError {
  return new DomainError('media-type', 'CONTENT_ENCODING_UNSUPPORTED', {
    vi: 'Không nhận nội dung yêu cầu đã nén; hãy gửi không có Content-Encoding.',
    en: 'Compressed request bodies are not taken; send the request without Content-Encoding.',
  });
}

/** The refusal of a body where the operation takes none; `{}` is one too. */
export function bodyNotTaken(): DomainError {
  return new DomainError('invalid', 'BODY_NOT_TAKEN', {
    vi: 'Thao tác này không nhận nội dung; hãy gửi yêu cầu không có phần thân.',
    en: 'This operation takes no body; send the request without one.',
  });
}

function malformed(): DomainError {
  return new DomainError('malformed', 'REQUEST_MALFORMED', {
    vi: 'Yêu cầu HTTP sai định dạng, tiêu đề quá lớn hoặc gửi quá chậm.',
    en: 'The HTTP request is malformed, its headers are too large, or it was sent too slowly.',
  });
}

function rateLimited(): DomainError {
  return new DomainError('rate-limited', 'TOO_MANY_REQUESTS', {
    vi: 'Bạn đã gửi quá nhiều yêu cầu. Vui lòng chờ rồi thử lại.',
    en: 'You have sent too many requests. Wait, then try again.',
  });
}

/** What Fastify, its plugins and Nest refuse by themselves, said in our words; undefined for what is a failure of ours. */
export function frameworkRefusal(error: unknown): DomainError | undefined {
  const status = statusOf(error);
  if (status === undefined || status >= 500) return undefined;
  switch (status) {
    case 404:
    case 405:
    case 414:
      return routeUnknown();
    case 413:
      return bodyTooLarge();
    case 415:
      return mediaTypeUnsupported();
    case 429:
      return rateLimited();
    default:
      return malformed();
  }
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 ? status : undefined;
}
