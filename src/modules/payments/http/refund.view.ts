import { ChoiceField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { ENDINGS, type Ending } from '../domain/ending.js';
import { PAYMENT_METHODS, type PaymentMethod } from '../payments.events.js';
import type { RefundRow } from '../persistence/refund.reader.js';
import { MOST_VND } from './receivable.dto.js';

/** Money that was paid and is not owed any more. */
export class RefundView implements RefundRow {
  @IdField({ vi: 'Hồ sơ', en: 'Dossier' })
  readonly dossierId: string;

  @IdField({ vi: 'Khoản thu', en: 'Receivable' })
  readonly receivableId: string;

  @WholeField({ vi: 'Số tiền phải hoàn (đồng)', en: 'Amount in đồng', min: 1, max: MOST_VND })
  readonly amount: number;

  @ChoiceField({ vi: 'Hồ sơ kết thúc thế nào', en: 'How the dossier ended', values: ENDINGS, name: 'Ending' })
  readonly ending: Ending;

  @InstantField({ vi: 'Phải hoàn từ lúc', en: 'To be given back since' })
  readonly since: string;

  @TextField({ vi: 'Cơ quan đã thu', en: 'Agency that took it', max: 35 })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan đã thu', en: 'Name of the agency that took it', max: 300, nullable: true })
  readonly agencyName: string | null;

  @TextField({ vi: 'Số biên lai', en: 'Receipt number', max: 40 })
  readonly receiptNumber: string;

  @ChoiceField({ vi: 'Hình thức nộp', en: 'How it was paid', values: PAYMENT_METHODS, name: 'PaymentMethod' })
  readonly method: PaymentMethod;

  @InstantField({ vi: 'Nộp lúc', en: 'Paid at' })
  readonly paidAt: string;
}

/** A page of what is to be given back, the oldest first. */
export class RefundsView {
  @ObjectField({ vi: 'Các khoản phải hoàn', en: 'What is to be given back', type: () => RefundView, list: { max: 200 } })
  readonly items: readonly RefundView[];

  @TextField({ vi: 'Con trỏ trang sau', en: 'Cursor of the next page', max: 2000, pattern: '^[A-Za-z0-9_-]+$', optional: true })
  readonly next?: string;
}
