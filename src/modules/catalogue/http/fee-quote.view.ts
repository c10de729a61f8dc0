import { DateField, ObjectField, WholeField } from '../../../platform/http/fields.js';
import type { FeeQuote } from '../domain/fees/fee-quote.js';
import { MOST_FEE } from '../domain/fees/fee-schedule-content.js';
import { FeeFactDto } from './fee-line.dto.js';
import { QuotedFeeView } from './quoted-fee.view.js';

export { DecidedByView } from './decided-by.view.js';
export { FeeExplanationView } from './fee-explanation.view.js';
export { FeeQuoteDto } from './fee-quote.dto.js';

const MONEY = { min: 0, max: MOST_FEE } as const;

/** What a dossier would owe. */
export class FeeQuoteView implements FeeQuote {
  @DateField({ vi: 'Tính theo quy định của ngày', en: 'By what holds on this date', example: '2026-11-24' })
  readonly on: string;

  @ObjectField({ vi: 'Các khoản', en: 'Fees', type: () => QuotedFeeView, list: { max: 1000 } })
  readonly fees: readonly QuotedFeeView[];

  @WholeField({
    vi: 'Tổng số phải nộp (đồng); null khi chưa tính được hết',
    en: 'What is to be paid in all; null while not all is known',
    ...MONEY,
    nullable: true,
  })
  readonly total: number | null;

  @WholeField({ vi: 'Tổng ngân sách chi trả (đồng)', en: 'What budgets pay in all', ...MONEY })
  readonly subsidised: number;

  @ObjectField({
    vi: 'Thông tin còn thiếu và các giá trị',
    en: 'What is missing, with the values that it may take',
    type: () => FeeFactDto,
    list: { max: 100 },
  })
  readonly missing: readonly FeeFactDto[];
}
