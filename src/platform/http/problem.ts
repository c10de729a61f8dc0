import type { DomainError, ErrorKind, Sentence } from '../../shared/domain-error.js';
import type { Language } from './language.js';

/** Media type of every refusal (RFC 9457). */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** Where every code is described; the \`type\` of a problem leads there. */
export const PROBLEMS_PATH = '/v1/public/problems';

/** What each kind of refusal answers: its status, and what the kind is called. */
export const PROBLEM_KINDS: Readonly<Record<ErrorKind | 'internal', { readonly status: number; readonly title: Sentence }>> = {
  malformed: { status: 400, title: { vi: 'Yêu cầu sai định dạng', en: 'Malformed request' } },
  unauthenticated: { status: 401, title: { vi: 'Chưa xác thực', en: 'Not authenticated' } },
  forbidden: { status: 403, title: { vi: 'Không có quyền', en: 'Not permitted' } },
  'not-found': { status: 404, title: { vi: 'Không tìm thấy', en: 'Not found' } },
  'method-not-allowed': { status: 405, title: { vi: 'Phương thức không được hỗ trợ', en: 'Method not allowed' } },
  'rule-broken': { status: 409, title: { vi: 'Chưa thể thực hiện', en: 'Not possible now' } },
  'version-moved': { status: 412, title: { vi: 'Dữ liệu đã thay đổi', en: 'Version has moved' } },
  'too-large': { status: 413, title: { vi: 'Dữ liệu quá lớn', en: 'Too large' } },
  'media-type': { status: 415, title: { vi: 'Kiểu nội dung không được hỗ trợ', en: 'Unsupported media type' } },
  invalid: { status: 422, title: { vi: 'Dữ liệu không hợp lệ', en: 'Invalid input' } },
  'precondition-required': { status: 428, title: { vi: 'Thiếu điều kiện If-Match', en: 'Precondition required' } },
  'rate-limited': { status: 429, title: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' } },
  unavailable: { status: 503, title: { vi: 'Tạm thời không phục vụ được', en: 'Temporarily unavailable' } },
  internal: { status: 500, title: { vi: 'Lỗi hệ thống', en: 'Internal error' } },
};

/** Most wrong fields that a problem lists; a form shows no more, and an answer stays small. */
export const MAX_ERRORS_LISTED = 50;

/** Most characters shown of the path of a refused request; the product's own paths are far shorter. */
export const MAX_INSTANCE = 2_000;

/** The body of a refusal. `code` is stable and for programs; the sentences are for people. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Path of the refused request, without its query; its beginning when it is longer than any path. */
  readonly instance: string;
  readonly code: string;
  readonly errors?: readonly { readonly field: string; readonly pointer?: string; readonly code: string; readonly message: string }[];
  /** Number of all wrong fields, listed or not. */
  readonly errorCount?: number;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly traceId: string;
}

/** What a refusal is about: where it happened, in which language it is written. */
export interface ProblemScene {
  readonly language: Language;
  readonly path: string;
  readonly traceId: string;
}

/** What is said of a failure of the server itself, which discloses nothing internal. */
export const INTERNAL: Sentence = {
  vi: 'Hệ thống gặp lỗi khi xử lý yêu cầu. Vui lòng thử lại sau hoặc báo mã truy vết cho đơn vị vận hành.',
  en: 'The system failed while serving the request. Try again later, or report the trace id to the operator.',
};

/** The problem body of a refusal; of an unexpected failure when `refusal` is undefined, which discloses nothing internal. */
export function problemOf(refusal: DomainError | undefined, scene: ProblemScene): Problem {
  const { status, title } = PROBLEM_KINDS[refusal?.kind ?? 'internal'];
  const code = refusal?.code ?? 'INTERNAL';
  const { errors, errorCount = errors?.length, ...details } = refusal?.details ?? {};
  const listed = errors?.slice(0, MAX_ERRORS_LISTED).map(({ field, code: broken, pointer, ...sentence }) => ({
    field,
    ...(pointer === undefined ? {} : { pointer }),
    code: broken,
    message: sentence[scene.language],
  }));
  return {
    type: `${PROBLEMS_PATH}/${code}`,
    title: title[scene.language],
    status,
    detail: (refusal?.sentence ?? INTERNAL)[scene.language],
    instance: scene.path.slice(0, MAX_INSTANCE),
    code,
    ...(listed === undefined ? {} : { errors: listed, errorCount }),
    ...(Object.keys(details).length === 0 ? {} : { details }),
    traceId: scene.traceId,
  };
}
