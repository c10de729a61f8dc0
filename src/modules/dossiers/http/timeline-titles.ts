import type { Sentence } from '../../../shared/domain-error.js';
import type { DossierEvent } from '../dossiers.events.js';

/** What happened, in words, for the entries of this module. */
const TITLES: Readonly<Record<DossierEvent['type'], Sentence>> = {
  'dossiers.submitted.v1': { vi: 'Nộp hồ sơ', en: 'Handed in' },
  'dossiers.accepted.v1': { vi: 'Tiếp nhận hồ sơ', en: 'Received' },
  'dossiers.not-accepted.v1': { vi: 'Không tiếp nhận hồ sơ', en: 'Not accepted' },
  'dossiers.processing-started.v1': { vi: 'Bắt đầu giải quyết', en: 'Processing started' },
  'dossiers.supplement-requested.v1': { vi: 'Yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Supplement requested' },
  'dossiers.supplement-answered.v1': { vi: 'Nộp bổ sung theo yêu cầu', en: 'Supplement handed in' },
  'dossiers.fee-required.v1': { vi: 'Xác định phí, lệ phí phải nộp', en: 'Fee became due' },
  'dossiers.payment-requested.v1': { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment requested' },
  'dossiers.fee-settled.v1': { vi: 'Đã nộp đủ phí, lệ phí', en: 'Fee settled' },
  'dossiers.extended.v1': { vi: 'Xin lỗi và gia hạn thời gian giải quyết', en: 'Deadline extended with a letter of apology' },
  'dossiers.deadline-recomputed.v1': { vi: 'Tính lại thời hạn theo lịch làm việc đã quyết định', en: 'Deadline computed anew by the calendar as it was decided' },
  'dossiers.withdrawn.v1': { vi: 'Rút hồ sơ', en: 'Withdrawn' },
  'dossiers.stopped.v1': { vi: 'Dừng giải quyết hồ sơ', en: 'Processing stopped' },
  'dossiers.concluded.v1': { vi: 'Có kết quả giải quyết', en: 'Concluded' },
  'dossiers.result-returned.v1': { vi: 'Trả kết quả', en: 'Result handed over' },
};

/** The title of an entry in both languages; null for entries of upper modules, whose words are not known here. */
export function titleOf(type: string): Sentence | null {
  return Object.hasOwn(TITLES, type) ? TITLES[type as DossierEvent['type']] : null;
}
