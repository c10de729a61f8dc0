import { TextField } from '../../../platform/http/fields.js';
import type { Language } from '../../../platform/http/language.js';
import { MOST_DRAFT_FINDINGS, type DraftFinding } from '../domain/draft-findings.js';

/** What stands against a draft, as its check or its publication would refuse it. */
export class DraftFindingView {
  @TextField({ vi: 'Mã từ chối', en: 'Code of the refusal', max: 60, example: 'ONLINE_REASON_MISSING' })
  readonly code: string;

  @TextField({
    vi: 'Trường của nội dung; null khi nói về cả bản dự thảo',
    en: 'Path of the field; null where it is about the draft as a whole',
    max: 200,
    nullable: true,
    example: 'content.onlineLimit',
  })
  readonly field: string | null;

  @TextField({ vi: 'Ý nghĩa', en: 'What it means', max: 1000, example: 'Mức độ dưới toàn trình cần lý do để công khai.' })
  readonly meaning: string;

  static ofAll(findings: readonly DraftFinding[], language: Language): DraftFindingView[] {
    return findings.map(({ code, field, vi, en }) => ({ code, field, meaning: { vi, en }[language] }));
  }
}

/** What the gate says of a draft today. */
export const DRAFT_FINDINGS = {
  vi: 'Những điều ngăn việc kiểm tra, công bố bản dự thảo nếu làm hôm nay; rỗng khi không có',
  en: 'What would keep the draft from being checked or published today; empty where nothing would',
  type: () => DraftFindingView,
  list: { max: MOST_DRAFT_FINDINGS },
  example: [],
} as const;
