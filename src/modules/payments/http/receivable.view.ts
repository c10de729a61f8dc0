import { ChoiceField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { DecidedByView, FeeExplanationView } from '../../catalogue/index.js';
import { ENDINGS, type Ending } from '../domain/ending.js';
import { RECEIVABLE_STATES, type ReceivableState } from '../domain/receivable.js';
import { FEE_KINDS, type FeeKind } from '../payments.events.js';
import type { ReceivableRow } from '../persistence/receivable.reader.js';
import { MOST_VND } from './receivable.dto.js';
import { ReliefView } from './relief.view.js';

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
