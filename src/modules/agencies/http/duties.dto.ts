import { DateField, FlagField, TextField } from '../../../platform/http/fields.js';
import { DECISION_NUMBER } from '../../../platform/http/forms.js';

/** A decision on which duties one person may hold together. */
export class SetDutyRuleDto {
  @DateField({ vi: 'Có hiệu lực từ ngày, sớm nhất là hôm nay', en: 'From this date on, today at the earliest', example: '2099-01-05' })
  readonly validFrom: string;

  @FlagField({
    vi: 'Người thẩm định được đồng thời quyết định (kiêm nhiệm)',
    en: 'Who appraised a dossier may decide it too (combined posts)',
    example: false,
  })
  readonly appraiserMayDecide: boolean;

  @FlagField({ vi: 'Người tiếp nhận được đồng thời giải quyết', en: 'Who received a dossier may resolve it too', example: false })
  readonly receiverMayResolve: boolean;

  @TextField({ vi: 'Số, ký hiệu quyết định', en: 'Number and symbol of the decision', ...DECISION_NUMBER, example: '12/QĐ-UBND' })
  readonly decision: string;
}
