import { DateField, FlagField, ObjectField, TextField } from '../../../platform/http/fields.js';
import type { DutyRuleRow } from '../persistence/duties.reader.js';

/** Which duties one person may hold together, from a date on. */
export class DutyRuleView implements DutyRuleRow {
  @TextField({ vi: 'Mã định danh của cơ quan', en: 'Identification code of the agency', max: 35, example: 'H21.134' })
  readonly agencyCode: string;

  @DateField({ vi: 'Có hiệu lực từ ngày', en: 'From this date on' })
  readonly validFrom: string;

  @FlagField({
    vi: 'Người thẩm định được đồng thời quyết định (kiêm nhiệm)',
    en: 'Who appraised a dossier may decide it too (combined posts)',
  })
  readonly appraiserMayDecide: boolean;

  @FlagField({ vi: 'Người tiếp nhận được đồng thời giải quyết', en: 'Who received a dossier may resolve it too' })
  readonly receiverMayResolve: boolean;

  @TextField({ vi: 'Số, ký hiệu quyết định', en: 'Number and symbol of the decision', max: 200, example: '12/QĐ-UBND' })
  readonly decision: string;

  static of({ agencyCode, validFrom, appraiserMayDecide, receiverMayResolve, decision }: DutyRuleRow): DutyRuleView {
    return Object.assign(new DutyRuleView(), { agencyCode, validFrom, appraiserMayDecide, receiverMayResolve, decision });
  }
}

/** What was decided for an agency, newest first. */
export class DutyRulesView {
  @ObjectField({ vi: 'Các quyết định', en: 'Decisions', type: () => DutyRuleView, list: { max: 200 } })
  readonly items: readonly DutyRuleView[];
}
