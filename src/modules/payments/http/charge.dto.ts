import { ChoiceField, TextField, WholeField } from '../../../platform/http/fields.js';
import { PAYMENT_METHODS, type PaymentMethod } from '../payments.events.js';

/** Highest amount that is taken as input, in đồng. */
export const MOST_VND = 1_000_000_000_000;

/** Money that was taken at the counter. */
export class RecordPaymentDto {
  @WholeField({ vi: 'Số tiền đã nộp (đồng), đúng bằng số phải nộp', en: 'Amount in đồng, exactly what is owed', min: 1, max: MOST_VND, example: 70_000 })
  readonly amount: number;

  @TextField({ vi: 'Số biên lai, không trùng trong năm tại cơ quan', en: 'Receipt number, unique for the agency and year', max: 40, pattern: '^[0-9A-Za-z][0-9A-Za-z./-]*$', example: 'BL-0000123' })
  readonly receiptNumber: string;

  @ChoiceField({ vi: 'Tiền mặt hoặc chuyển khoản', en: 'Cash or transfer', values: PAYMENT_METHODS, name: 'PaymentMethod', example: 'cash' })
  readonly method: PaymentMethod;
}

/** What has to be paid, and why so much. */
export class SetChargeAmountDto {
  @WholeField({ vi: 'Số tiền phải nộp (đồng); 0 khi không phải nộp', en: 'Amount in đồng; 0 where nothing is to be paid', min: 0, max: MOST_VND, example: 80_000 })
  readonly amount: number;

  @TextField({ vi: 'Lý do, căn cứ xác định mức thu', en: 'Reason or ground of the amount', max: 2000, example: 'Mức thu theo Nghị quyết của Hội đồng nhân dân tỉnh.' })
  readonly reason: string;
}
