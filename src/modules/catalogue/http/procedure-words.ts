import { LEGAL_PARTS } from '../domain/legal-parts.js';

/** Fields that several views of procedures have, in the same words. */
export const CODE = { vi: 'Mã thủ tục', en: 'Code of the procedure', max: 100, example: '1.001193' } as const;
export const NAME = {
  vi: 'Tên thủ tục trong phiên bản này',
  en: 'Name in this version',
  max: 5000,
  example: 'Thủ tục đăng ký khai sinh',
} as const;
export const HASH = {
  vi: 'SHA-256 của nội dung (RFC 8785)',
  en: 'SHA-256 of the content (RFC 8785)',
  max: 64,
  pattern: '^[0-9a-f]{64}$',
} as const;
export const STREAM_VERSION = {
  vi: 'Phiên bản của quá trình thủ tục, dùng cho If-Match; không phải số phiên bản đã công bố',
  en: 'Version of the life of the procedure, for If-Match; not the number of a published version',
  min: 0,
  max: 2_147_483_647,
  example: 1,
} as const;
export const BASE_VERSION = {
  vi: 'Số của phiên bản gốc mà bản dự thảo sao chép hoặc đã tiếp thu; null khi thủ tục mới lập, chưa có phiên bản nào',
  en: 'Number of the version that it copies, or takes account of since; null where the procedure is new',
  min: 1,
  max: 1_000_000,
  nullable: true,
  example: 1,
} as const;
export const MISSING_PARTS = {
  vi: 'Các bộ phận tạo thành mà nội dung này còn thiếu, chưa tính quy định riêng của tỉnh (NĐ 63/2010/NĐ-CP, Điều 8)',
  en: 'Parts that the law asks for and that this content lacks, the terms of the province left aside (NĐ 63/2010/NĐ-CP, article 8)',
  values: LEGAL_PARTS,
  name: 'LegalPart',
  list: { max: LEGAL_PARTS.length },
  example: [],
} as const;
export const DIFFERENCE_COUNT = {
  vi: 'Số khác biệt tất cả; danh sách nêu nhiều nhất 5.000',
  en: 'How many differences there are in all; the list names 5,000 at most',
  min: 0,
  max: 2_147_483_647,
  example: 1,
} as const;
export const PUBLISHED_CODE = {
  vi: 'Mã thủ tục, đúng từng ký tự như đã công bố',
  en: 'Code, character by character as published',
  max: 100,
  example: '1.001193',
} as const;
export const EFFECTIVE_FROM = {
  vi: 'Phiên bản này có hiệu lực từ ngày',
  en: 'First date on which this version holds',
  example: '2026-01-10',
} as const;
