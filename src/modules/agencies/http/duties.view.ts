import { DateField, FlagField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { AgencyNames } from '../persistence/agency.reader.js';
import type { DutyRuleRow, DutyRules } from '../persistence/duties.reader.js';
import type { DutyRuleOutcome } from '../use-cases/set-duty-rule.js';

const VERSION = {
  vi: 'Phiên bản của cơ quan, dùng cho If-Match',
  en: 'Version of the agency, for If-Match',
  min: 0,
  max: 2_147_483_647,
  example: 2,
} as const;

/** Which duties one person may hold together, from a date on. */
export class DutyRuleView {
  @TextField({ vi: 'Mã định danh của cơ quan', en: 'Identification code of the agency', max: 35, example: 'H21.134' })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true })
  readonly agencyName: string | null;

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

  static of({ agencyCode, validFrom, appraiserMayDecide, receiverMayResolve, decision }: DutyRuleRow, nameOf: AgencyNames): DutyRuleView {
    const agencyName = nameOf(agencyCode);
    return Object.assign(new DutyRuleView(), { agencyCode, agencyName, validFrom, appraiserMayDecide, receiverMayResolve, decision });
  }
}

/** A rule that was set, with the version of its agency. */
export class DutyRuleOutcomeView extends DutyRuleView {
  @WholeField(VERSION)
  readonly version: number;

  static with(outcome: DutyRuleOutcome, nameOf: AgencyNames): DutyRuleOutcomeView {
    return Object.assign(new DutyRuleOutcomeView(), DutyRuleView.of(outcome, nameOf), { version: outcome.version });
  }
}

/** What was decided for an agency, newest first. */
export class DutyRulesView {
  @ObjectField({ vi: 'Các quyết định', en: 'Decisions', type: () => DutyRuleView, list: { max: 200 } })
  readonly items: readonly DutyRuleView[];

  @WholeField(VERSION)
  readonly version: number;

  static of({ items, version }: DutyRules, nameOf: AgencyNames): DutyRulesView {
    return { items: items.map((rule) => DutyRuleView.of(rule, nameOf)), version };
  }
}
