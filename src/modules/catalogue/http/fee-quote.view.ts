import { ChoiceField, DateField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { DecisionView } from '../../../platform/http/decision.view.js';
import { BENEFIT_KINDS, RELIEF_CATEGORIES, type BenefitKind, type ReliefCategory } from '../domain/fees/fee-benefit.js';
import { BENEFIT_STATES, type DecidedBy, type FeeQuote, type LookedAtBenefit, type QuotedFee } from '../domain/fees/fee-quote.js';
import { MOST_FEE } from '../domain/fees/fee-schedule-content.js';
import type { FeeStep } from '../domain/fees/fee-steps.js';
import { FEE_KINDS, type FeeItem } from '../domain/procedure.js';
import { FeeFactDto } from './fee-line.dto.js';
export { FeeQuoteDto } from './fee-quote.dto.js';

import { FEE_SCHEDULE_CODE, FEE_SCHEDULE_NAME } from './fee-schedule.dto.js';

const MONEY = { min: 0, max: MOST_FEE } as const;
const MISSING = { vi: 'Tên các thông tin còn thiếu', en: 'Names of the facts that are missing', max: 40, list: { max: 100 } } as const;

/** The schedule and entry that decided. */
export class DecidedByView implements DecidedBy {
  @TextField(FEE_SCHEDULE_CODE)
  readonly scheduleCode: string;

  @TextField(FEE_SCHEDULE_NAME)
  readonly scheduleName: string;

  @WholeField({ vi: 'Số phiên bản của biểu', en: 'Number of the version', min: 1, max: 1_000_000, example: 1 })
  readonly versionNo: number;

  @TextField({ vi: 'Khóa của dòng hoặc ưu đãi', en: 'Key of the line or benefit', max: 60 })
  readonly key: string;

  @ObjectField({ vi: 'Nghị quyết, quyết định', en: 'The decision', type: () => DecisionView })
  readonly decision: DecisionView;

  @TextField({ vi: 'Căn cứ riêng', en: 'Provision of the entry itself', max: 500, lines: true, nullable: true })
  readonly legalBasis: string | null;
}

/** One step of the arithmetic; all changes add up to the amount. */
export class FeeStepView implements FeeStep {
  @WholeField({ vi: 'Thay đổi số tiền (đồng)', en: 'What it changes the amount by, in đồng', min: -MOST_FEE * 1000, max: MOST_FEE * 1000 })
  readonly change: number;

  @TextField({ vi: 'Giải thích', en: 'The same in Vietnamese', max: 2000 })
  readonly vi: string;

  @TextField({ vi: 'Giải thích bằng tiếng Anh', en: 'The same in English', max: 2000 })
  readonly en: string;
}

/** A benefit that was looked at. */
export class LookedAtBenefitView implements LookedAtBenefit {
  @TextField({ vi: 'Tên ưu đãi', en: 'What it is called', max: 300 })
  readonly name: string;

  @ChoiceField({ vi: 'Loại', en: 'Kind', values: BENEFIT_KINDS, name: 'BenefitKind' })
  readonly kind: BenefitKind;

  @ChoiceField({ vi: 'Đối tượng', en: 'Whom it is for', values: RELIEF_CATEGORIES, name: 'ReliefCategory', nullable: true })
  readonly category: ReliefCategory | null;

  @TextField({ vi: 'Giấy tờ chứng minh', en: 'What proves it', max: 500, nullable: true })
  readonly evidence: string | null;

  @ChoiceField({
    vi: 'Được áp dụng, thấp hơn ưu đãi khác, chưa khai thuộc đối tượng, không đủ điều kiện, thiếu thông tin',
    en: 'Applied, lesser than another one, not claimed, conditions not met, or facts missing',
    values: BENEFIT_STATES,
    name: 'BenefitState',
  })
  readonly state: LookedAtBenefit['state'];

  @WholeField({
    vi: 'Số tiền được giảm hoặc ngân sách trả (đồng)',
    en: 'What it takes off or a budget would pay',
    ...MONEY,
    nullable: true,
  })
  readonly relieves: number | null;

  @ObjectField({ vi: 'Quy định tại', en: 'Where it stands', type: () => DecidedByView })
  readonly decidedBy: DecidedByView;
}

/** How a fee was reckoned, as it is kept with a charge. */
export class FeeExplanationView {
  @ObjectField({ vi: 'Các bước tính', en: 'The arithmetic', type: () => FeeStepView, list: { max: 60 } })
  readonly steps: readonly FeeStepView[];

  @ObjectField({ vi: 'Các ưu đãi được áp dụng', en: 'Benefits that were applied', type: () => LookedAtBenefitView, list: { max: 1000 } })
  readonly benefits: readonly LookedAtBenefitView[];

  @ObjectField({
    vi: 'Thông tin còn thiếu và các giá trị',
    en: 'What is missing, with the values that it may take',
    type: () => FeeFactDto,
    list: { max: 100 },
  })
  readonly missing: readonly FeeFactDto[];
}

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
