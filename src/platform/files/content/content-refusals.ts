import { DomainError } from '../../../shared/domain-error.js';

/** Why the content of a file is not taken; every rule has its code. */
const REFUSALS = {
  PDF_ENCRYPTED: {
    kind: 'invalid',
    vi: 'Tệp PDF bị khóa bằng mật khẩu hoặc mã hóa; hãy bỏ mật khẩu rồi tải lại.',
    en: 'The PDF is encrypted; remove its password and upload it again.',
  },
  PDF_ACTIVE_CONTENT: {
    kind: 'invalid',
    vi: 'Tệp PDF có mã lệnh hoặc tự chạy chương trình.',
    en: 'The PDF has script, media or actions that start programs.',
  },
  PDF_EMBEDDED_FILE: {
    kind: 'invalid',
    vi: 'Tệp PDF có tệp khác đính kèm bên trong; hãy tải các tệp riêng.',
    en: 'The PDF carries other files; upload them one by one.',
  },
  FILE_POLYGLOT: {
    kind: 'invalid',
    vi: 'Tệp vừa là loại đã khai vừa là một loại khác.',
    en: 'The file is of its declared type and of another one at the same time.',
  },
  FILE_UNREADABLE: {
    kind: 'invalid',
    vi: 'Không đọc được cấu trúc tệp nên không kiểm tra được nội dung.',
    en: 'The structure of the file cannot be read, so its content cannot be checked.',
  },
  ARCHIVE_TOO_LARGE: {
    kind: 'invalid',
    vi: 'Nội dung nén bên trong tệp quá lớn hoặc có quá nhiều phần.',
    en: 'What is compressed in the file is too large, or it has too many parts.',
  },
  ARCHIVE_PART_OUTSIDE: {
    kind: 'invalid',
    vi: 'Tệp có phần mang đường dẫn ra ngoài hoặc tên trùng nhau.',
    en: 'The file has a part whose path leads outside, or two of one name.',
  },
  OFFICE_MACROS: {
    kind: 'invalid',
    vi: 'Tệp văn bản, bảng tính có macro hoặc đối tượng nhúng.',
    en: 'The document has macros or embedded objects.',
  },
  OFFICE_EXTERNAL_CONTENT: {
    kind: 'invalid',
    vi:
      'Tệp văn bản, bảng tính lấy mẫu, ảnh, bảng tính hoặc tài liệu từ nơi khác khi mở; hãy bỏ các liên kết đó (ảnh: chèn vào tệp), ' +
      'hoặc lưu thành PDF.',
    en:
      'The document takes a template, pictures, a workbook or another document from elsewhere when it is opened; remove those links ' +
      '(insert the pictures), or save it as PDF.',
  },
  OFFICE_DOCTYPE: {
    kind: 'invalid',
    vi: 'Tệp văn bản, bảng tính có khai báo kiểu tài liệu (DOCTYPE) trong phần XML.',
    en: 'The XML in the document declares a document type (DOCTYPE).',
  },
  IMAGE_TOO_LARGE: { kind: 'invalid', vi: 'Kích thước ảnh (điểm ảnh) quá lớn.', en: 'The picture has too many pixels.' },
} as const;
export type ContentRefusal = keyof typeof REFUSALS;

/** 422: the content breaks the rule of this code. */
export function contentRefused(code: ContentRefusal, details: Readonly<Record<string, unknown>> = {}): DomainError {
  const { kind, vi, en } = REFUSALS[code];
  return new DomainError(kind, code, { vi, en }, details);
}
