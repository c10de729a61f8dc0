import { ChoiceField, DateField, MapField, TextField } from '../../../platform/http/fields.js';
import { RELIEF_CATEGORIES, type ReliefCategory } from '../domain/fees/fee-benefit.js';
import { COMMON_FACTS, MOST_FACT_TEXT, MOST_OF_A_FACT } from '../domain/fees/fee-facts.js';

const NAMES = COMMON_FACTS.map(({ name }) => name).join(', ');

/** What is known of a dossier for its fees. Nothing of it is kept. */
export class FeeQuoteDto {
  @MapField({
    vi: `Thông tin theo tên; chung cho mọi biểu: ${NAMES}; mỗi biểu có thể hỏi thêm, và câu trả lời nêu những gì còn thiếu`,
    en: `Facts by name; common ones: ${NAMES}; a schedule may ask for others, and the answer names what is missing`,
    maxProperties: 60,
    values: {
      oneOf: [{ type: 'string', maxLength: MOST_FACT_TEXT }, { type: 'integer', minimum: 0, maximum: MOST_OF_A_FACT }, { type: 'boolean' }],
    },
    optional: true,
    example: { channel: 'direct' },
  })
  readonly facts: Readonly<Record<string, unknown>> = {};

  @ChoiceField({
    vi: 'Đối tượng miễn, giảm mà người nộp thuộc về',
    en: 'Categories of relief to which the applicant belongs',
    values: RELIEF_CATEGORIES,
    name: 'ReliefCategory',
    list: { max: RELIEF_CATEGORIES.length },
    optional: true,
    example: [],
  })
  readonly categories: readonly ReliefCategory[] = [];
}

/** The same for a dossier that would be handed in on some day. */
export class DatedFeeQuoteDto extends FeeQuoteDto {
  @DateField({
    vi: 'Tính theo quy định của ngày này; mặc định là hôm nay',
    en: 'By what holds on this date; today when left out',
    example: '2026-12-01',
    optional: true,
  })
  readonly on?: string;
}

/** The same by a draft. */
export class DraftFeeQuoteDto extends DatedFeeQuoteDto {
  @TextField({ vi: 'Mã thủ tục', en: 'Code of the procedure', max: 100, example: '1.001193' })
  readonly procedureCode: string;
}
