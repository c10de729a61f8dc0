/** Fields that several views of processes have, in the same words. */
export const PROCESS_CODE = { vi: 'Mã quy trình', en: 'Code of the process', max: 60, pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$' } as const;
export const STREAM_VERSION = {
  vi: 'Phiên bản dữ liệu (ETag), dùng cho If-Match',
  en: 'Version of the data (ETag), for If-Match',
  min: 1,
  max: 2_147_483_647,
  example: 1,
} as const;
export const VERSION = { vi: 'Số phiên bản đã ban hành', en: 'Number of the published version', min: 1, max: 1_000_000 } as const;
export const BASE_VERSION = {
  vi: 'Số của phiên bản gốc mà bản dự thảo sao chép hoặc đã tiếp thu; null khi quy trình mới',
  en: 'Number of the version that it copies, or takes account of since; null where the process is new',
  min: 1,
  max: 1_000_000,
  nullable: true,
  example: 1,
} as const;

/** The draft that an address names. */
export const DRAFT_ID = {
  name: 'draftId',
  description: 'Định danh bản dự thảo | Id of the draft',
  schema: { type: 'string', format: 'uuid' },
} as const;
