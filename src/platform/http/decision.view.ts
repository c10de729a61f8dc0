import { DateField, TextField } from './fields.js';

/** The decision by which something was published or became of something, as `ApprovingDecisionDto` states it. */
export class DecisionView {
  @TextField({ vi: 'Số, ký hiệu quyết định', en: 'Number and symbol of the decision', max: 200, example: '1234/QĐ-UBND' })
  readonly number: string;

  @TextField({ vi: 'Cơ quan ban hành', en: 'Who issued it', max: 300, example: 'Ủy ban nhân dân tỉnh' })
  readonly issuer: string;

  @DateField({ vi: 'Ngày ký', en: 'Day of signing', example: '2026-11-02' })
  readonly signedOn: string;
}
