import { ExactlyOne } from '../../../platform/http/exactly-one.js';
import { ChoiceField, IdField, TextField, WholeField } from '../../../platform/http/fields.js';
import { ReasonField } from '../../../platform/http/reason-field.js';
import { RELIEF_CATEGORIES, type ReliefCategory } from '../../catalogue/index.js';
import { RELIEF_KINDS, type ReliefKind } from '../domain/relief.js';
import { PAYMENT_METHODS, type PaymentMethod } from '../payments.events.js';

/** Highest amount that is taken as input, in đồng. */
export const MOST_VND = 1_000_000_000_000;

/** Money that was taken at the counter. */
export class RecordPaymentDto {
  @WholeField({
    vi: 'Số tiền đã nộp (đồng), đúng bằng số phải nộp',
    en: 'Amount in đồng, exactly what is owed',
    min: 1,
    max: MOST_VND,
    example: 70_000,
  })
  readonly amount: number;

  @TextField({
    vi: 'Số biên lai, không trùng trong năm tại cơ quan',
    en: 'Receipt number, unique for the agency and year',
    max: 40,
    pattern: '^[0-9A-Za-z][0-9A-Za-z./-]*$',
    form: {
      vi: 'số biên lai gồm chữ cái không dấu, chữ số và các dấu . / - , bắt đầu bằng chữ cái hoặc chữ số',
      en: 'a receipt number of letters, digits and . / - that begins with a letter or digit',
    },
    example: 'BL-0000123',
  })
  readonly receiptNumber: string;

  @ChoiceField({
    vi: 'Tiền mặt hoặc chuyển khoản',
    en: 'Cash or transfer',
    values: PAYMENT_METHODS,
    name: 'PaymentMethod',
    example: 'cash',
  })
  readonly method: PaymentMethod;
}

/** What has to be paid where the procedure does not say, and why so much. */
export class SetReceivableAmountDto {
  @WholeField({
    vi: 'Số tiền phải nộp (đồng); 0 khi không phải nộp',
    en: 'Amount in đồng; 0 where nothing is to be paid',
    min: 0,
    max: MOST_VND,
    example: 80_000,
  })
  readonly amount: number;

  @ReasonField({ vi: 'Lý do xác định mức thu này', en: 'Reason of the amount', max: 2000, example: 'Diện tích thửa đất dưới 500 m².' })
  readonly reason: string;

  @ReasonField({
    vi: 'Căn cứ pháp lý của mức thu',
    en: 'Legal basis of the amount',
    max: 500,
    example: 'Nghị quyết của Hội đồng nhân dân tỉnh về phí, lệ phí',
  })
  readonly legalBasis: string;
}

/** On what ground less is owed than the procedure states. */
@ExactlyOne(['evidence'], ['evidenceFileId'])
export class RelieveReceivableDto {
  @ChoiceField({
    vi: 'Miễn (exemption) hoặc giảm (reduction)',
    en: 'Exemption or reduction',
    values: RELIEF_KINDS,
    name: 'ReliefKind',
    example: 'exemption',
  })
  readonly kind: ReliefKind;

  @ChoiceField({
    vi: 'Đối tượng được miễn, giảm',
    en: 'Category of persons relieved by the schedule',
    values: RELIEF_CATEGORIES,
    name: 'ReliefCategory',
    example: 'poor-household',
  })
  readonly category: ReliefCategory;

  @ReasonField({
    vi: 'Căn cứ pháp lý của việc miễn, giảm',
    en: 'Legal basis of the relief',
    max: 500,
    example: 'Điều 10 Luật Phí và lệ phí',
  })
  readonly legalBasis: string;

  @WholeField({
    vi: 'Tỷ lệ giảm (%); bỏ trống khi miễn',
    en: 'Percentage that is not owed; left out for an exemption',
    min: 1,
    max: 99,
    optional: true,
    nullable: true,
  })
  readonly percent?: number | null;

  @IdField({
    vi: 'Tệp của hồ sơ chứng minh; hoặc nêu giấy tờ đã kiểm tra',
    en: 'File of the dossier that proves it; or name the paper that was seen',
    optional: true,
    nullable: true,
  })
  readonly evidenceFileId?: string | null;

  @ReasonField({
    vi: 'Giấy tờ đã kiểm tra; hoặc nêu tệp của hồ sơ',
    en: 'Paper that was seen; or name a file of the dossier',
    max: 500,
    optional: true,
    nullable: true,
    example: 'Giấy chứng nhận hộ nghèo năm 2026',
  })
  readonly evidence?: string | null;
}
