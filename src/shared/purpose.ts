import type { Sentence } from './domain-error.js';

/**
 * For what personal data is read (law 91/2025/QH15: data is processed for the purpose that it was given for, and for no other). Every route
 * that shows any declares one.
 */
export const PURPOSES = {
  own: { vi: 'Xem dữ liệu của chính mình', en: 'seeing one’s own data' },
  counter: { vi: 'Tiếp nhận hồ sơ và trả kết quả', en: 'taking dossiers in and handing results over' },
  handling: { vi: 'Giải quyết hồ sơ', en: 'handling dossiers' },
  payment: { vi: 'Thu, hoàn trả phí, lệ phí', en: 'taking fees and giving them back' },
  consultation: { vi: 'Lấy ý kiến và cho ý kiến', en: 'asking for opinions and giving them' },
  reuse: { vi: 'Tái sử dụng giấy tờ đã số hóa', en: 'reusing papers that are digitised' },
  archive: { vi: 'Lưu trữ hồ sơ', en: 'archiving dossiers' },
  report: { vi: 'Thống kê, báo cáo', en: 'statistics and reports' },
  exchange: { vi: 'Trao đổi dữ liệu với hệ thống của cơ quan khác', en: 'exchanging data with systems of other agencies' },
  inquiry: { vi: 'Trả lời người dân, doanh nghiệp', en: 'answering citizens and businesses' },
  oversight: { vi: 'Thanh tra, kiểm tra, giải quyết khiếu nại', en: 'inspection and complaints' },
} as const satisfies Readonly<Record<string, Sentence>>;

export type Purpose = keyof typeof PURPOSES;

/** Those for which somebody may look a person up; whoever does says which. */
export const STATED_PURPOSES = [
  'counter',
  'handling',
  'payment',
  'consultation',
  'reuse',
  'inquiry',
  'oversight',
] as const satisfies readonly Purpose[];
