import { ChoiceField, IdField, InstantField, TextField, WholeField } from '../../../platform/http/fields.js';
import { PAYMENT_METHODS, type PaymentMethod } from '../payments.events.js';
import type { SeenPayment } from '../use-cases/look-at-receivables.js';
import { MOST_VND } from './receivable.dto.js';

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
