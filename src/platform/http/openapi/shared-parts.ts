import { MAX_VALUES } from '../json-bounds.js';
import { MAX_ERRORS_LISTED, MAX_INSTANCE, PROBLEM_KINDS, PROBLEM_MEDIA_TYPE } from '../problem.js';

const text = (maxLength: number, more: object = {}): object => ({ type: 'string', maxLength, ...more });
const count = (maximum: number): object => ({ type: 'integer', format: 'int32', minimum: 0, maximum });
const header = (vi: string, en: string, schema: object): object => ({ description: `${vi} | ${en}`, schema });
const ANY = '^[^\\u0000]*$';
const VERSION_TAG = '^"(0|[1-9][0-9]{0,14})(-[A-Za-z0-9_-]{1,40})?"$';

/** Headers of answers. */
export const HEADERS: Readonly<Record<string, object>> = {
  'Trace-Id': header('Mã truy vết của yêu cầu', 'Trace id of the request', text(32, { pattern: '^[0-9a-f]{32}$' })),
  'RateLimit-Limit': header('Số yêu cầu được phép trong một khoảng', 'Requests allowed in a window', count(100_000_000)),
  'RateLimit-Remaining': header('Số yêu cầu còn lại', 'Requests left', count(100_000_000)),
  'RateLimit-Reset': header('Số giây đến khoảng tiếp theo', 'Seconds to the next window', count(3600)),
  'Retry-After': header('Số giây nên chờ trước khi thử lại', 'Seconds to wait before trying again', count(3600)),
  'Access-Control-Allow-Origin': header(
    'Nguồn web được phép gọi; không có nếu chưa cấu hình',
    'Web origin that may call; absent unless configured',
    text(200, { pattern: ANY }),
  ),
  ETag: header(
    'Phiên bản của tài nguyên, dùng cho If-Match; khi đọc còn kèm dấu của nội dung ("7-…") cho If-None-Match, vì tình trạng thời hạn ' +
      'thay đổi mà không đổi phiên bản',
    'Version of the resource, for If-Match; on a read with a digest of the content ("7-…"), for If-None-Match, because deadlines pass ' +
      'without a new version',
    text(60, { pattern: VERSION_TAG }),
  ),
  ContentTag: header(
    'Dấu của nội dung, dùng cho If-None-Match',
    'Tag of the content, for If-None-Match',
    text(40, { pattern: '^W/"[A-Za-z0-9_-]{27}"$' }),
  ),
  Location: header(
    'Địa chỉ của đối tượng vừa tạo, tính từ gốc của máy chủ',
    'Address of what was created, from the root of the server',
    text(500, { format: 'uri-reference' }),
  ),
  'Idempotency-Replayed': header(
    'Có khi câu trả lời được dựng lại từ lần gọi trước',
    'Present when the answer was rebuilt from an earlier call',
    { type: 'string', enum: ['true'] },
  ),
  'Content-Disposition': header('Tên tệp để lưu (RFC 6266)', 'Name under which the file is saved (RFC 6266)', text(2000, { pattern: ANY })),
  'Content-Language': header('Ngôn ngữ của câu trả lời', 'Language of the answer', { type: 'string', enum: ['vi', 'en'] }),
  'WWW-Authenticate': header('Cách xác thực', 'How to authenticate', text(200, { pattern: ANY })),
};

/** Headers that requests may carry. */
export const PARAMETERS: Readonly<Record<string, object>> = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'Khóa do người gọi tự đặt; gọi lại với cùng khóa và cùng nội dung thì nhận lại đúng câu trả lời đầu trong 24 giờ | Chosen by ' +
      'the caller; the same key with the same content gets the first answer again for 24 hours',
    schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
    example: 'a3f1c9d2-0001',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description:
      'Phiên bản đã xem ("7"), nguyên ETag đã nhận ("7-…"), hoặc danh sách; chỉ hệ thống đối tác được gửi * | The version that was ' +
      'seen ("7"), the whole ETag ("7-…"), or a list; only partner systems may send *',
    schema: { type: 'string', maxLength: 500, pattern: '^(\\*|(W/)?"[^"]*"( *, *(W/)?"[^"]*")*)$' },
    example: '"1"',
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: 'Ngôn ngữ của các câu cho người đọc: vi (mặc định) hoặc en | Language of sentences for people: vi (default) or en',
    schema: { type: 'string', maxLength: 500, pattern: ANY },
    example: 'vi',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'Phiên bản đang có; trả lời 304 nếu chưa đổi | The version at hand; answered 304 when it has not changed',
    schema: { type: 'string', maxLength: 500, pattern: ANY },
  },
};

/** The body of every refusal (RFC 9457). */
export const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'Lời từ chối theo RFC 9457 | A refusal as in RFC 9457',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'traceId'],
  properties: {
    type: text(300, { format: 'uri-reference', description: 'Địa chỉ mô tả loại lỗi | Where the kind of problem is described' }),
    title: text(200, { pattern: ANY, description: 'Tên loại lỗi | Name of the kind' }),
    status: { type: 'integer', format: 'int32', minimum: 400, maximum: 599, description: 'Trạng thái HTTP | HTTP status' },
    detail: text(2000, { pattern: ANY, description: 'Câu giải thích cho người đọc | The sentence for people' }),
    instance: text(MAX_INSTANCE, { pattern: ANY, description: 'Đường dẫn bị từ chối | Path of the refused request' }),
    code: text(100, { pattern: '^[A-Z][A-Z0-9_]*$', description: 'Mã ổn định cho chương trình | Stable code for programs' }),
    errors: {
      type: 'array',
      maxItems: MAX_ERRORS_LISTED,
      description: 'Các trường không hợp lệ, nhiều nhất 50 | The invalid fields, 50 at most',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: {
          field: text(4000, { pattern: ANY, description: 'Đường dẫn của trường | Dotted path of the field' }),
          pointer: text(4000, { pattern: ANY, description: 'Con trỏ JSON trong trường | JSON pointer within the field' }),
          code: text(100, { pattern: '^[A-Z][A-Z0-9_]*$', description: 'Mã lỗi | Code' }),
          message: text(2000, { pattern: ANY, description: 'Câu giải thích | The sentence' }),
        },
      },
    },
    errorCount: { ...count(MAX_VALUES), description: 'Số trường không hợp lệ tất cả | Number of all invalid fields' },
    details: { type: 'object', additionalProperties: true, description: 'Dữ kiện kèm theo | Facts that go with it' },
    traceId: text(32, { pattern: '^[0-9a-f]{32}$', description: 'Mã truy vết | Trace id' }),
  },
};

const EVERYWHERE = ['Trace-Id', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset', 'Access-Control-Allow-Origin'];

/** References to the named headers, and to those that every answer may have. */
export function headersOf(...names: readonly string[]): Record<string, { readonly $ref: string }> {
  return Object.fromEntries([...EVERYWHERE, ...names].map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

const TITLES = new Map(Object.values(PROBLEM_KINDS).map(({ status, title }) => [status, title]));

type ProblemResponse = {
  description: string;
  headers: Record<string, { readonly $ref: string }>;
  content: Record<string, { schema: object }>;
};

/** The answer of an operation that refuses with one status: which codes it can have. */
export function problemResponse(status: number, codes: readonly string[]): ProblemResponse {
  const title = TITLES.get(status)!;
  return {
    description: `${title.vi} | ${title.en}`,
    headers: headersOf(
      'Content-Language',
      ...(status === 429 || status === 503 ? ['Retry-After'] : []),
      ...(status === 401 || codes.includes('SCOPE_MISSING') ? ['WWW-Authenticate'] : []),
    ),
    content: { [PROBLEM_MEDIA_TYPE]: { schema: problemSchema(status, codes) } },
  };
}

/** `Problem` with its status and its possible codes. What both say of `code` holds together. */
function problemSchema(status: number, codes: readonly string[]): object {
  return {
    allOf: [
      { $ref: '#/components/schemas/Problem' },
      {
        type: 'object',
        additionalProperties: true,
        required: ['code'],
        properties: { status: { const: status }, code: { type: 'string', enum: codes } },
      },
    ],
  };
}
