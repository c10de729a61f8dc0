import { ChoiceField, DateField, NumberField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { Language } from '../../../platform/http/language.js';
import { DURATION_UNITS } from '../../../shared/working-calendar/index.js';
import { DeadlineView } from '../../agencies/index.js';
import { RULE_NAMES, type DecidingRow, type RuleName } from '../domain/nearest-rules.js';
import { RULE_TITLES, ruleWords } from '../domain/rule-words.js';
import { DURATION_SOURCES, type ExplainedDeadline, type ExplainedDuration } from '../use-cases/explain-deadline.js';
import type { Way } from './timeline-unions.js';

const RULE_SCOPES = ['procedure', 'sector', 'all', 'general'] as const;

/** Which row says how a rule of intake or of the clock is. */
export class DecidingRowView {
  @ChoiceField({ vi: 'Quy tắc', en: 'The rule', values: RULE_NAMES, name: 'IntakeRule', example: 'suspension' })
  readonly rule: RuleName;

  @TextField({ vi: 'Tên quy tắc', en: 'What it is called', max: 200, example: 'Khi tạm dừng' })
  readonly name: string;

  @TextField({
    vi: 'Nội dung quy tắc; null: không quy định riêng',
    en: 'What it says; null: nothing is stated',
    max: 500,
    nullable: true,
    example: 'đồng hồ dừng rồi chạy tiếp',
  })
  readonly value: string | null;

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

  static of({ rule, value, layer, effectiveFrom }: DecidingRow, language: Language): DecidingRowView {
    const [name, words] = [RULE_TITLES[rule][language], ruleWords(rule, value)?.[language] ?? null];
    return { rule, name, value: words, scope: layer?.scope ?? 'general', effectiveFrom, decisionNumber: layer?.decisionNumber ?? null };
  }
}

/** The duration that was counted, and where it comes from. */
export class ExplainedDurationView implements ExplainedDuration {
  @NumberField({
    vi: 'Số đơn vị thời gian; null: trong ngày',
    en: 'How many units; null: on the same day',
    min: 0,
    max: 100_000,
    nullable: true,
    example: 5,
  })
  readonly value: number | null;

  @ChoiceField({ vi: 'Đơn vị thời gian', en: 'Unit', values: DURATION_UNITS, name: 'DurationUnit', example: 'working-days' })
  readonly unit: ExplainedDuration['unit'];

  @ChoiceField({
    vi: 'Do đâu quy định: phiên bản thủ tục, quyết định của tỉnh, hoặc cơ quan giải quyết',
    en: 'Who states it: the version of the procedure, a decision of the province, or the agency',
    values: DURATION_SOURCES,
    name: 'DurationSource',
    example: 'version',
  })
  readonly source: ExplainedDuration['source'];

  @WholeField({
    vi: 'Số phiên bản thủ tục áp dụng cho hồ sơ',
    en: 'Version of the procedure under which the dossier stands',
    min: 1,
    max: 1_000_000,
    nullable: true,
    example: 1,
  })
  readonly versionNo: number | null;

  @TextField({
    vi: 'Theo văn bản của thủ tục',
    en: 'As the version writes it',
    max: 10_000,
    min: 0,
    nullable: true,
    example: '05 ngày làm việc',
  })
  readonly text: string | null;

  @TextField({ vi: 'Quyết định làm căn cứ', en: 'Decision that it rests on', max: 500, nullable: true, example: null })
  readonly decision: string | null;
}

/** Rules that say how the code of a dossier is made, and nothing of its time. */
const INSIDE: readonly RuleName[] = ['codePattern', 'codeDigits'];

/** The deadline of a dossier with how it was calculated, and by which rows. */
export class ExplainedDeadlineView extends DeadlineView {
  @ObjectField({ vi: 'Thời hạn giải quyết đã tính', en: 'The duration that was counted', type: () => ExplainedDurationView })
  readonly duration: ExplainedDurationView;

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

  /** @param way of whoever asks: applicants are told what concerns the time */
  static explained({ duration, deadline, rows, keptApartFrom }: ExplainedDeadline, language: Language, way: Way): ExplainedDeadlineView {
    const shown = way === 'citizen' ? rows.filter(({ rule }) => !INSIDE.includes(rule)) : rows;
    const rules = shown.map((row) => DecidingRowView.of(row, language));
    const kept = { keptApartFromVersionNo: keptApartFrom?.version ?? null, keptApartFromCalendar: keptApartFrom?.id ?? null };
    return { ...DeadlineView.of(deadline, language), duration, rules, ...kept };
  }
}
