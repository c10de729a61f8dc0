import { ChoiceField, DateField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { FeePublication } from '../domain/fees/fee-periods.js';
import { FEE_SCOPES, type FeeLine, type FeeScheduleContent, type FeeScopeKind } from '../domain/fees/fee-schedule-content.js';
import type { FeeCondition } from '../domain/fees/fee-terms.js';
import { ProcedurePublicationDto } from './admin-procedures.dto.js';
import { FeeBenefitDto, FeeFactDto, FeeLineDto } from './fee-line.dto.js';
import type { FeeConditionDto } from './fee-terms.dto.js';

export const FEE_SCHEDULE_CODE = {
  vi: 'Mã biểu phí, lệ phí',
  en: 'Code of the fee schedule',
  max: 60,
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
} as const;
export const FEE_SCHEDULE_NAME = {
  vi: 'Tên biểu phí, lệ phí',
  en: 'Name of the fee schedule',
  max: 500,
  example: 'Lệ phí cấp giấy phép xây dựng',
} as const;

/** What a schedule is about. */
export class FeeScopeDto {
  @ChoiceField({
    vi: 'Theo thủ tục, theo lĩnh vực, hoặc mọi thủ tục',
    en: 'Procedures, sectors, or every procedure',
    values: FEE_SCOPES,
    name: 'FeeScopeKind',
    example: 'procedures',
  })
  readonly kind: FeeScopeKind;

  @TextField({
    vi: 'Mã thủ tục hoặc lĩnh vực',
    en: 'Codes of procedures or sectors',
    max: 100,
    verbatim: true,
    list: { max: 500 },
    example: ['1.001193'],
  })
  readonly codes: readonly string[];
}

/** What a schedule says, as it is read and written. */
export class FeeScheduleContentDto {
  @TextField(FEE_SCHEDULE_NAME)
  readonly name: string;

  @ObjectField({ vi: 'Phạm vi', en: 'What it is about', type: () => FeeScopeDto })
  readonly scope: FeeScopeDto;

  @ObjectField({
    vi: 'Thông tin riêng của biểu',
    en: 'Facts that it asks for beside the common ones',
    type: () => FeeFactDto,
    list: { max: 50 },
  })
  readonly facts: readonly FeeFactDto[];

  @ObjectField({ vi: 'Các dòng thu', en: 'Lines', type: () => FeeLineDto, list: { max: 500 } })
  readonly lines: readonly FeeLineDto[];

  @ObjectField({ vi: 'Miễn, giảm, ngân sách chi trả', en: 'Benefits', type: () => FeeBenefitDto, list: { max: 100 } })
  readonly benefits: readonly FeeBenefitDto[];

  /** As contents are kept: what was left out is not there. */
  static stated(content: FeeScheduleContentDto): FeeScheduleContent {
    const { lines, benefits, ...rest } = JSON.parse(JSON.stringify(content)) as FeeScheduleContentDto;
    return {
      ...(rest as Omit<FeeScheduleContent, 'lines' | 'benefits'>),
      lines: lines.map((line) => ({ ...line, conditions: line.conditions.map(conditionOf), rule: line.rule as FeeLine['rule'] })),
      benefits: benefits.map((benefit) => ({ ...benefit, conditions: benefit.conditions.map(conditionOf) })),
    };
  }
}

/** What a draft is to say. */
export class FeeDraftDto {
  @ObjectField({ vi: 'Nội dung', en: 'What it says', type: () => FeeScheduleContentDto })
  readonly content: FeeScheduleContentDto;
}

/** A schedule that is new. */
export class NewFeeScheduleDto extends FeeDraftDto {
  @TextField({ ...FEE_SCHEDULE_CODE, example: 'BP-VI-DU' })
  readonly code: string;
}

/** By which decision a schedule is published, from when and until when. */
export class FeePublicationDto extends ProcedurePublicationDto implements FeePublication {
  @DateField({
    vi: 'Ngày cuối cùng có hiệu lực; bỏ trống khi có hiệu lực đến phiên bản sau',
    en: 'Last day on which it holds; until the next version where left out',
    optional: true,
    nullable: true,
    example: null,
  })
  readonly lastDay?: string | null;

  @WholeField({
    vi: 'Đính chính: số của phiên bản mới nhất, có hiệu lực từ hôm nay, mà phiên bản này thay ngay trong ngày; hồ sơ đã thu giữ nguyên',
    en: 'Number of the newest version, which began today and is corrected by this one on the same day; what was charged stays',
    min: 1,
    max: 1_000_000,
    optional: true,
  })
  readonly correctsVersionNo?: number;
}

/** A range has both ends, of which one may be open; which kind of condition it is, is checked with the schedule. */
function conditionOf(stated: FeeConditionDto): FeeCondition {
  const { from, to } = stated;
  return (from === undefined && to === undefined ? stated : { ...stated, from: from ?? null, to: to ?? null }) as FeeCondition;
}
