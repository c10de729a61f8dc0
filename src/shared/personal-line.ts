import type { Sentence } from './domain-error.js';

/** What a line of the export of a person's data tells, as the person is told. */
export const PERSONAL_LINES = {
  export: { vi: 'Bản xuất dữ liệu', en: 'the export' },
  dossier: { vi: 'Hồ sơ', en: 'a dossier' },
  'dossier-file': { vi: 'Tệp của hồ sơ', en: 'a file of a dossier' },
  'dossier-entry': { vi: 'Quá trình giải quyết hồ sơ', en: 'an entry of the timeline of a dossier' },
  'dossier-read': { vi: 'Lần xem hồ sơ', en: 'who read a dossier' },
  receivables: { vi: 'Phí, lệ phí của hồ sơ', en: 'what a dossier owes and what was paid' },
  satisfaction: { vi: 'Đánh giá mức độ hài lòng', en: 'how the person rated the service' },
  notice: { vi: 'Thông báo đã gửi', en: 'a notice to the person' },
  document: { vi: 'Giấy tờ trong kho dữ liệu', en: 'a document of the repository' },
  consent: { vi: 'Sự đồng ý', en: 'a consent' },
  'person-read': { vi: 'Lần tra cứu ngoài hồ sơ', en: 'who looked the person up' },
  'data-request': { vi: 'Yêu cầu về dữ liệu cá nhân', en: 'a request about personal data' },
  end: { vi: 'Hết bản xuất', en: 'the end of the export' },
} as const satisfies Readonly<Record<string, Sentence>>;

export type PersonalLineKind = keyof typeof PERSONAL_LINES;

/** Something that is kept about a person, as the person's own routes show it. */
export interface PersonalLine {
  readonly kind: PersonalLineKind;
  /** When it was, ISO 8601 with the offset of Viet Nam; null for what has no time. */
  readonly at: string | null;
  /** Dossier that it belongs to; null outside of dossiers. */
  readonly dossierId: string | null;
  /** Path at which the person finds it, or the bytes of a file; null where only the export has it. */
  readonly link: string | null;
  readonly data: object;
}
