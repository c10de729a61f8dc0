import { COPY_SOURCES } from '../../shared/copied-from.js';

/** Words of the field that says what a new draft was copied from. */
export const COPIED_FROM = {
  vi:
    'Bản dự thảo sao chép từ đâu: phiên bản được nêu, đang có hiệu lực, sắp có hiệu lực (mới nhất, khi đã có quyết định cho ngày sau), ' +
    'đã hết hiệu lực, hoặc không sao chép',
  en:
    'What it is a copy of: the version that was named, the one in force, the newest one to come where one is decided, the last one that ' +
    'was, or nothing',
  values: COPY_SOURCES,
  name: 'CopiedFrom',
  example: 'in-force',
} as const;
