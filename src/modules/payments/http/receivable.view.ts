import { ChoiceField, FlagField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { Vnd } from '../../../shared/money.js';
import { RECEIVABLE_STATES, type ReceivableState } from '../domain/receivable.js';
import { ENDINGS, type Ending } from '../domain/ending.js';
import { DecidedByView, FeeExplanationView, RELIEF_CATEGORIES, type ReliefCategory } from '../../catalogue/index.js';
import { RELIEF_KINDS, type Relief, type ReliefKind } from '../domain/relief.js';
import { FEE_KINDS, PAYMENT_METHODS, type FeeKind, type PaymentMethod } from '../payments.events.js';
import type { ReceivableRow } from '../persistence/receivable.reader.js';
import type { ReceivableOutcome } from '../use-cases/receivable-outcome.js';
import type { SeenReceivables, SeenPayment } from '../use-cases/look-at-receivables.js';
import { MOST_VND } from './receivable.dto.js';

const MOST_OF_DOSSIER = MOST_VND * 100;

/** Why less is owed than the procedure states: base - relieved = amount. */
export class ReliefView implements Relief {
  @ChoiceField({ vi: 'Miễn hoặc giảm', en: 'Exemption or reduction', values: RELIEF_KINDS, name: 'ReliefKind' })
  readonly kind: ReliefKind;

  @ChoiceField({
    vi: 'Đối tượng được miễn, giảm',
    en: 'Category of persons relieved by the schedule',
    values: RELIEF_CATEGORIES,
    name: 'ReliefCategory',
  })
  readonly category: ReliefCategory;

  @TextField({ vi: 'Căn cứ pháp lý', en: 'Legal basis', max: 500 })
  readonly legalBasis: string;

  @WholeField({ vi: 'Tỷ lệ giảm (%)', en: 'Percentage', min: 1, max: 99, nullable: true })
  readonly percent: number | null;

  @WholeField({ vi: 'Số tiền trước khi miễn, giảm (đồng)', en: 'Amount before, in đồng', min: 0, max: MOST_VND, nullable: true })
  readonly base: Vnd | null;

  @WholeField({ vi: 'Số tiền được miễn, giảm (đồng)', en: 'Amount that is not owed, in đồng', min: 0, max: MOST_VND, nullable: true })
  readonly relieved: Vnd | null;

  @IdField({ vi: 'Tệp chứng minh', en: 'File that proves it', nullable: true })
  readonly evidenceFileId: string | null;

  @TextField({ vi: 'Giấy tờ đã kiểm tra', en: 'Paper that was seen', max: 500, nullable: true })
  readonly evidence: string | null;
}

/** One thing that has to be paid. */
export class ReceivableView implements ReceivableRow {
  @IdField({ vi: 'Định danh khoản thu', en: 'Id of the receivable' })
  readonly id: string;

  @WholeField({ vi: 'Thứ tự', en: 'Position', min: 1, max: 1000 })
  readonly ordinal: number;

  @ChoiceField({ vi: 'Phí, lệ phí hoặc giá', en: 'Fee, charge or price', values: FEE_KINDS, name: 'FeeKind', nullable: true })
  readonly kind: FeeKind | null;

  @TextField({ vi: 'Nội dung thu theo thủ tục', en: 'What the procedure writes beside it', max: 10_000, min: 0, nullable: true })
  readonly description: string | null;

  @WholeField({
    vi: 'Số tiền phải nộp (đồng); null khi cán bộ chưa xác định',
    en: 'Amount in đồng; null until an officer sets it',
    min: 0,
    max: MOST_VND,
    nullable: true,
  })
  readonly amount: number | null;

  @ChoiceField({
    vi: 'Tình trạng: chờ xác định mức thu, phải nộp, đã nộp, không phải nộp nữa, phải hoàn',
    en: 'State: amount to be set, open, settled, cancelled, to be refunded',
    values: RECEIVABLE_STATES,
    name: 'ReceivableState',
  })
  readonly state: ReceivableState;

  @WholeField({
    vi: 'Mức thu theo thủ tục (đồng); null khi thủ tục không nêu',
    en: 'Amount that the procedure states, in đồng; null where it states none',
    min: 0,
    max: MOST_VND,
    nullable: true,
  })
  readonly statutoryAmount: number | null;

  @WholeField({
    vi: 'Ngân sách chi trả thay người nộp (đồng)',
    en: 'What a budget pays in the applicant’s place, in đồng',
    min: 0,
    max: MOST_VND,
  })
  readonly subsidised: number;

  @ObjectField({
    vi: 'Biểu và dòng quyết định mức thu; null: dữ liệu quốc gia',
    en: 'The schedule and line that decided; null: the national data',
    type: () => DecidedByView,
    nullable: true,
  })
  readonly source: DecidedByView | null;

  @ObjectField({
    vi: 'Cách tính, và thông tin còn thiếu; null với khoản thu lập trước đây',
    en: 'How it was reckoned, and what is missing; null for receivables of before',
    type: () => FeeExplanationView,
    nullable: true,
  })
  readonly explanation: FeeExplanationView | null;

  @TextField({ vi: 'Lý do xác định mức thu', en: 'Why the amount was set', max: 2000, nullable: true })
  readonly reason: string | null;

  @TextField({ vi: 'Căn cứ pháp lý của mức thu', en: 'Legal basis of the amount', max: 500, nullable: true })
  readonly legalBasis: string | null;

  @ObjectField({ vi: 'Miễn, giảm', en: 'Exemption or reduction', type: () => ReliefView, nullable: true })
  readonly relief: ReliefView | null;

  @InstantField({ vi: 'Xác định mức thu lúc', en: 'Amount set at', nullable: true })
  readonly setAt: string | null;

  @InstantField({ vi: 'Nộp lúc', en: 'Settled at', nullable: true })
  readonly settledAt: string | null;

  @ChoiceField({
    vi: 'Hồ sơ kết thúc thế nào nên không phải nộp nữa, hoặc phải hoàn',
    en: 'How the dossier ended that let it be cancelled or given back',
    values: ENDINGS,
    name: 'Ending',
    nullable: true,
  })
  readonly endedBy: Ending | null;
}

/** Money that was taken. */
export class PaymentView implements SeenPayment {
  @IdField({ vi: 'Định danh lần nộp', en: 'Id of the payment' })
  readonly id: string;

  @IdField({ vi: 'Khoản thu', en: 'Receivable' })
  readonly receivableId: string;

  @WholeField({ vi: 'Số tiền (đồng)', en: 'Amount in đồng', min: 1, max: MOST_VND })
  readonly amount: number;

  @ChoiceField({ vi: 'Hình thức nộp', en: 'How it was paid', values: PAYMENT_METHODS, name: 'PaymentMethod' })
  readonly method: PaymentMethod;

  @TextField({ vi: 'Cơ quan thu', en: 'Agency that took it', max: 35 })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan thu', en: 'Name of the agency that took it', max: 300, nullable: true })
  readonly agencyName: string | null;

  @TextField({ vi: 'Số biên lai', en: 'Receipt number', max: 40 })
  readonly receiptNumber: string;

  @InstantField({ vi: 'Thu lúc', en: 'Received at' })
  readonly receivedAt: string;
}

/** What a dossier owes and has paid. */
export class ReceivablesView {
  @IdField({ vi: 'Hồ sơ', en: 'Dossier' })
  readonly dossierId: string;

  @WholeField({ vi: 'Tổng số tiền còn phải nộp (đồng)', en: 'Sum that is still owed, in đồng', min: 0, max: MOST_OF_DOSSIER })
  readonly owed: number;

  @WholeField({ vi: 'Tổng số tiền đã nộp (đồng)', en: 'Sum that was paid, in đồng', min: 0, max: MOST_OF_DOSSIER })
  readonly paid: number;

  @ObjectField({ vi: 'Các khoản thu', en: 'Receivables', type: () => ReceivableView, list: { max: 1000 } })
  readonly receivables: readonly ReceivableView[];

  @ObjectField({ vi: 'Các lần nộp', en: 'Payments', type: () => PaymentView, list: { max: 1000 } })
  readonly payments: readonly PaymentView[];

  @WholeField({ vi: 'Phiên bản hồ sơ, dùng cho If-Match', en: 'Version of the dossier, for If-Match', min: 1, max: 2_147_483_647 })
  readonly version: number;

  static of({ dossierId, receivables, payments, version }: SeenReceivables): ReceivablesView {
    const owed = receivables.reduce((sum, { state, amount }) => sum + (state === 'open' ? (amount ?? 0) : 0), 0);
    const paid = payments.reduce((sum, { amount }) => sum + amount, 0);
    return Object.assign(new ReceivablesView(), { dossierId, owed, paid, receivables, payments, version });
  }
}

/** What every command on a receivable answers. */
export class ReceivableOutcomeView implements ReceivableOutcome {
  @IdField({ vi: 'Hồ sơ', en: 'Dossier' })
  readonly dossierId: string;

  @IdField({ vi: 'Khoản thu', en: 'Receivable' })
  readonly receivableId: string;

  @ChoiceField({
    vi: 'Tình trạng khoản thu',
    en: 'State of the receivable',
    values: RECEIVABLE_STATES,
    name: 'ReceivableState',
    example: 'settled',
  })
  readonly state: ReceivableState;

  @WholeField({ vi: 'Số tiền (đồng)', en: 'Amount in đồng', min: 0, max: MOST_VND, nullable: true, example: 70_000 })
  readonly amount: number | null;

  @TextField({ vi: 'Số biên lai', en: 'Receipt number', max: 40, nullable: true, example: 'BL-0000123' })
  readonly receiptNumber: string | null;

  @FlagField({ vi: 'Hồ sơ không còn khoản nào phải nộp', en: 'Nothing is left to pay for the dossier', example: true })
  readonly feeSettled: boolean;

  @WholeField({
    vi: 'Phiên bản hồ sơ, dùng cho If-Match',
    en: 'Version of the dossier, for If-Match',
    min: 1,
    max: 2_147_483_647,
    example: 6,
  })
  readonly version: number;

  static of(outcome: ReceivableOutcome): ReceivableOutcomeView {
    return Object.assign(new ReceivableOutcomeView(), outcome);
  }
}
