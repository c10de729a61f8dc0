import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { agenciesOf, type Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { canonicalText } from '../journal/entry.js';
import type { IdempotencyRequest } from '../context/request-context.js';

/** The version that a caller saw, the versions that are right to it, or that any will do. */
export type ExpectedVersion = number | readonly number[] | 'any';

const KEY = /^[\x21-\x7e]{1,200}$/;
const TAG = /(?:W\/)?"[^"]*"/g;
const TAG_LIST = /^(?:W\/)?"[^"]*"(?:[ \t]*,[ \t]*(?:W\/)?"[^"]*")*$/;
const MOST_IF_MATCH = 500;
/** A version, alone or as the ETag of a read has it: with a digest of what was shown. */
const STRONG_VERSION = /^"(0|[1-9]\d{0,14})(?:-[\w-]{1,40})?"$/;

/** The `Idempotency-Key` of a command, bound to its caller and to what it asks for. */
export function idempotencyOf(request: FastifyRequest, actor: Actor | undefined, status: number): IdempotencyRequest {
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') {
    throw new DomainError('malformed', 'IDEMPOTENCY_KEY_MISSING', {
      vi: 'Yêu cầu phải có tiêu đề Idempotency-Key.',
      en: 'The request needs an Idempotency-Key header.',
    });
  }
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw new DomainError('malformed', 'IDEMPOTENCY_KEY_MALFORMED', {
      vi: 'Idempotency-Key phải gồm 1 đến 200 ký tự ASCII nhìn thấy được, không có dấu cách.',
      en: 'Idempotency-Key must be 1 to 200 visible ASCII characters without spaces.',
    });
  }
  const caller = actor === undefined ? `anonymous|${request.ip}` : `${actor.issuer}|${actor.subject}`;
  return { caller, key, requestHash: hashOf(request, actor), status };
}

/**
 * SHA-256 over method, path with query, content type, the expected version and the body in canonical form (RFC 8785), so that the
 * same request always has the same hash. A body that is a stream is not part of it. The agencies that the caller acts at are: the same
 * words mean something else at another counter.
 */
function hashOf(request: FastifyRequest, actor: Actor | undefined): Buffer {
  const { body } = request;
  const isStream = typeof (body as { pipe?: unknown } | undefined)?.pipe === 'function';
  const parts = [
    request.method,
    request.url,
    request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '',
    request.headers['if-match'] ?? '',
    body === undefined || isStream ? '' : canonicalText(body),
    ...(actor === undefined ? [] : agenciesOf(actor).toSorted()),
  ];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`);
  return hash.digest();
}

/**
 * The versions in `If-Match`: one, several, or none at all when every tag is weak or none of ours, which never matches
 * (RFC 9110, 13.1.1); any for `*`.
 */
export function expectedVersionOf(header: string | undefined): ExpectedVersion {
  const text = header?.trim() ?? '';
  if (text === '') throw versionMissing();
  if (text === '*') return 'any';
  if (text.length > MOST_IF_MATCH || !TAG_LIST.test(text)) {
    throw new DomainError('malformed', 'IF_MATCH_MALFORMED', {
      vi: 'If-Match phải là phiên bản trong dấu nháy kép như ETag đã trả về, ví dụ "3", hoặc danh sách các phiên bản như vậy.',
      en: 'If-Match must be the version in double quotes as an ETag gave it, such as "3", or a list of these.',
    });
  }
  const versions = (text.match(TAG) ?? []).flatMap((tag) => STRONG_VERSION.exec(tag)?.[1] ?? []).map(Number);
  return versions.length === 1 ? (versions[0] as number) : versions;
}

/** Refuses `*` of anybody but partner systems, which cannot always read before they write. */
export function checkExpectedVersion(header: string | undefined, actor: Actor | undefined): void {
  if (expectedVersionOf(header) === 'any' && actor?.kind !== 'partner') throw versionMissing();
}

function versionMissing(): DomainError {
  return new DomainError('precondition-required', 'PRECONDITION_REQUIRED', {
    vi: 'Yêu cầu phải có tiêu đề If-Match ghi phiên bản đã xem, ví dụ If-Match: "3"; chỉ hệ thống của cơ quan khác được gửi If-Match: *.',
    en:
      'The request needs an If-Match header with the version that was seen, such as If-Match: "3"; ' +
      'only partner systems may send If-Match: *.',
  });
}
