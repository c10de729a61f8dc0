import { ChoiceField, WholeField } from '../../../platform/http/fields.js';
import { ReasonField } from '../../../platform/http/reason-field.js';

/** Units in which an agency states a duration. */
export const STATED_UNITS = ['working-hours', 'working-days', 'calendar-days', 'months'] as const;

/** A duration of the agency's own. */
export class StatedDurationDto {
  @WholeField({ vi: 'Số đơn vị thời gian', en: 'How many units', min: 1, max: 1000, example: 10 })
  readonly value: number;

  @ChoiceField({ vi: 'Đơn vị thời gian', en: 'Unit', values: STATED_UNITS, name: 'StatedUnit', example: 'working-days' })
  readonly unit: (typeof STATED_UNITS)[number];

  @ReasonField({
    vi: 'Quyết định hoặc quy định làm căn cứ, được ghi trên giấy tiếp nhận',
    en: 'Decision or rule that it rests on, shown on the receipt',
    max: 500,
    example: 'Quyết định số 12/QĐ-UBND',
  })
  readonly decision: string;
}
