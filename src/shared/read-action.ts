import type { Sentence } from './domain-error.js';

/** What of a dossier or of a person somebody can have read, as the person is told. */
export const READ_ACTIONS = {
  'dossier.detail': { vi: 'Xem hồ sơ', en: 'the dossier' },
  'dossier.timeline': { vi: 'Xem quá trình giải quyết', en: 'the timeline of the dossier' },
  'dossier.file': { vi: 'Tải tệp của hồ sơ', en: 'a file of the dossier' },
  'dossier.list': { vi: 'Hồ sơ hiện trong danh sách', en: 'the dossier in a list' },
  'dossier.search': { vi: 'Tìm kiếm theo người', en: 'a search for a person' },
  'dossier.receivables': { vi: 'Xem phí, lệ phí của hồ sơ', en: 'what the dossier owes' },
  'dossier.fee-quote': { vi: 'Tính thử phí, lệ phí', en: 'a quote of the fees' },
  'dossier.reuse': { vi: 'Lấy giấy tờ trong kho để tái sử dụng', en: 'papers of the repository, to reuse them' },
  'dossier.reads': { vi: 'Xem ai đã xem hồ sơ', en: 'who read the dossier' },
  'form.prefill': { vi: 'Điền sẵn biểu mẫu điện tử', en: 'an electronic form filled in with what is known' },
  'person.reads': { vi: 'Xem ai đã tra cứu dữ liệu', en: 'who looked the person up' },
  'documents.list': { vi: 'Xem kho dữ liệu', en: 'the repository' },
  'documents.search': { vi: 'Tra cứu kho dữ liệu', en: 'the repository' },
  'consents.list': { vi: 'Xem danh sách sự đồng ý', en: 'a consent in a list' },
  'consent.form': { vi: 'Tải bản đồng ý đã ký', en: 'the signed form of a consent' },
  'task.list': { vi: 'Hồ sơ hiện trong danh sách công việc', en: 'the dossier in a worklist' },
  'task.detail': { vi: 'Xem công việc của hồ sơ', en: 'a task of the dossier' },
  'task.process': { vi: 'Xem quy trình của hồ sơ', en: 'the process of the dossier' },
  'consultation.list': { vi: 'Hồ sơ hiện trong danh sách lấy ý kiến', en: 'the dossier in a list of consultations' },
  'consultation.detail': { vi: 'Xem nội dung lấy ý kiến', en: 'a consultation about the dossier' },
  'consultation.file': { vi: 'Tải tệp kèm nội dung lấy ý kiến', en: 'a file of a consultation' },
  'record.list': { vi: 'Hồ sơ hiện trong danh sách lưu trữ', en: 'the dossier in a list of records' },
  'record.detail': { vi: 'Xem hồ sơ lưu trữ', en: 'the record of the dossier' },
  'record.file': { vi: 'Tải tệp của hồ sơ lưu trữ', en: 'a file of the record' },
  'refund.list': { vi: 'Hồ sơ hiện trong danh sách hoàn phí', en: 'the dossier in a list of refunds' },
  'event.list': { vi: 'Hệ thống khác đọc sự kiện của hồ sơ', en: 'events of the dossier, by another system' },
  'person.export': { vi: 'Xuất toàn bộ dữ liệu cá nhân', en: 'everything about the person, as one file' },
  'request.list': { vi: 'Yêu cầu về dữ liệu cá nhân hiện trong danh sách', en: 'a request about personal data in a list' },
  'request.detail': { vi: 'Xem yêu cầu về dữ liệu cá nhân', en: 'a request about personal data' },
  'report.dossiers': { vi: 'Hồ sơ hiện trong danh sách của báo cáo', en: 'the dossier in the list behind a report' },
} as const satisfies Readonly<Record<string, Sentence>>;

export type ReadAction = keyof typeof READ_ACTIONS;
