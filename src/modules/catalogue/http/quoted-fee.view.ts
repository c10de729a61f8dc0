import { ChoiceField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { QuotedFee } from '../domain/fees/fee-quote.js';
import { MOST_FEE } from '../domain/fees/fee-schedule-content.js';
import { FEE_KINDS, type FeeItem } from '../domain/procedure.js';
import { DecidedByView } from './decided-by.view.js';
import { LookedAtBenefitView } from './fee-benefit.view.js';
import { FeeStepView } from './fee-explanation.view.js';

const MONEY = { min: 0, max: MOST_FEE } as const;
const MISSING = { vi: 'Tên các thông tin còn thiếu', en: 'Names of the facts that are missing', max: 40, list: { max: 100 } } as const;

/** One fee with its arithmetic. */
export class QuotedFeeView implements QuotedFee {
  @TextField({ vi: 'Khoản thu', en: 'What is paid for', max: 60 })
  readonly item: string;

  @TextField({ vi: 'Nội dung thu', en: 'What it is called', max: 10_000, lines: true, nullable: true })
  readonly name: string | null;

  @ChoiceField({ vi: 'Phí, lệ phí hoặc giá', en: 'Fee, charge or price', values: FEE_KINDS, name: 'FeeKind', nullable: true })
  readonly kind: FeeItem['kind'];

  @WholeField({ vi: 'Mức thu theo biểu (đồng)', en: 'What the schedule says, in đồng', ...MONEY, nullable: true })
  readonly statutory: number | null;

  @WholeField({
    vi: 'Số phải nộp (đồng), bằng tổng các bước',
    en: 'What is to be paid, in đồng: the sum of the steps',
    ...MONEY,
    nullable: true,
  })
  readonly amount: number | null;

  @WholeField({ vi: 'Ngân sách chi trả (đồng)', en: 'What a budget pays, in đồng', ...MONEY })
  readonly subsidised: number;

  @TextField({
    vi: 'Quy định bằng chữ; cán bộ xác định mức',
    en: 'In words where there is no number; an officer sets it',
    max: 10_000,
    lines: true,
    nullable: true,
  })
  readonly text: string | null;

  @ObjectField({
    vi: 'Biểu và dòng quyết định; null: dữ liệu quốc gia',
    en: 'What decided; null: the national data',
    type: () => DecidedByView,
    nullable: true,
  })
  readonly decidedBy: DecidedByView | null;

  @ObjectField({ vi: 'Các bước tính', en: 'The arithmetic', type: () => FeeStepView, list: { max: 60 } })
  readonly steps: readonly FeeStepView[];

  @ObjectField({ vi: 'Các ưu đãi đã xem xét', en: 'Benefits that were looked at', type: () => LookedAtBenefitView, list: { max: 1000 } })
  readonly benefits: readonly LookedAtBenefitView[];

  @TextField(MISSING)
  readonly missing: readonly string[];
}
