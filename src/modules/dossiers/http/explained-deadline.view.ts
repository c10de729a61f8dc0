import { ChoiceField, DateField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { Language } from '../../../platform/http/language.js';
import { DeadlineView } from '../../agencies/index.js';
import { RULE_NAMES, type DecidingRow, type RuleName } from '../domain/nearest-rules.js';
import type { ExplainedDeadline } from '../use-cases/explain-deadline.js';

const RULE_SCOPES = ['procedure', 'sector', 'all', 'general'] as const;

/** Which row says how a rule of intake or of the clock is. */
export class DecidingRowView {
  @ChoiceField({ vi: 'Quy tắc', en: 'The rule', values: RULE_NAMES, name: 'IntakeRule', example: 'suspension' })
  readonly rule: RuleName;

  @ChoiceField({
    vi: 'Do quy định nào: của thủ tục, của lĩnh vực, cho mọi thủ tục, hoặc quy định chung',
    en: 'Whose it is: of the procedure, of its sector, for all procedures, or the general rules',
    values: RULE_SCOPES,
    name: 'RuleScope',
    example: 'general',
  })
  readonly scope: string;

  @DateField({ vi: 'Có hiệu lực từ ngày', en: 'First date on which it holds', example: '2018-06-21' })
  readonly effectiveFrom: string;

  @TextField({
    vi: 'Số, ký hiệu quyết định của tỉnh; null với quy định chung',
    en: 'Number and symbol of the decision of the province; null for the general rules',
    max: 200,
    nullable: true,
    example: null,
  })
  readonly decisionNumber: string | null;

  static of({ rule, layer, effectiveFrom }: DecidingRow): DecidingRowView {
    return { rule, scope: layer?.scope ?? 'general', effectiveFrom, decisionNumber: layer?.decisionNumber ?? null };
  }
}

/** The deadline of a dossier with how it was calculated, and by which rows. */
export class ExplainedDeadlineView extends DeadlineView {
  @ObjectField({
    vi: 'Các quy tắc được áp dụng lúc tiếp nhận, theo quy định nào',
    en: 'Which rows decided the rules, as of reception',
    type: () => DecidingRowView,
    list: { max: RULE_NAMES.length },
  })
  readonly rules: readonly DecidingRowView[];

  @WholeField({
    vi: 'Số phiên bản mới nhất của lịch, khi quyết định để nguyên các thời hạn đang chạy nên hồ sơ vẫn theo phiên bản cũ; null: không có',
    en: 'Newest version of the calendar, where it left running deadlines alone and this one stands on an earlier one; else null',
    min: 1,
    max: 1_000_000,
    nullable: true,
    example: null,
  })
  readonly keptApartFromVersionNo: number | null;

  @TextField({
    vi: 'Mã lịch của phiên bản ấy: lịch của hồ sơ, hoặc lịch riêng mà cơ quan có sau khi tiếp nhận hồ sơ',
    en: 'Code of the calendar of that version: that of the dossier, or the own one that the agency got after its reception',
    max: 100,
    nullable: true,
    example: null,
  })
  readonly keptApartFromCalendar: string | null;

  static explained({ deadline, rows, keptApartFrom }: ExplainedDeadline, language: Language): ExplainedDeadlineView {
    const rules = rows.map((row) => DecidingRowView.of(row));
    const kept = { keptApartFromVersionNo: keptApartFrom?.version ?? null, keptApartFromCalendar: keptApartFrom?.id ?? null };
    return { ...DeadlineView.of(deadline, language), rules, ...kept };
  }
}
