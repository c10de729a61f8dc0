import { ChoiceField, DateField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { ReasonField } from '../../../platform/http/reason-field.js';
import { BENEFIT_KINDS, RELIEF_CATEGORIES, type BenefitKind, type ReliefCategory } from '../domain/fees/fee-benefit.js';
import { FACT_TYPES, MOST_FACT_TEXT, MOST_OF_A_FACT, type FactChoice, type FactType } from '../domain/fees/fee-facts.js';
import { FEE_RULES, type FeeRuleKind } from '../domain/fees/fee-schedule-content.js';
import type { StatedFeeRule } from '../domain/fees/stated-fee-rule.js';
import { FEE_KINDS, type FeeItem } from '../domain/procedure.js';
import { FeeEntitlementDto } from './fee-entitlement.dto.js';
import {
  AMOUNT,
  AT_LEAST,
  AT_MOST,
  CONDITIONS,
  ENTRY_KEY,
  FACT_NAME,
  FeeConditionDto,
  FeeRoundingDto,
  FeeTierDto,
  PERCENT,
  ROUNDING,
  UNIT_AMOUNT,
} from './fee-terms.dto.js';

const FEE_KIND = { vi: 'Phí, lệ phí hoặc giá', en: 'Fee, charge or price', values: FEE_KINDS, name: 'FeeKind' } as const;
const VI = { vi: 'Tên gọi tiếng Việt', en: 'What it is called in Vietnamese', max: 300 } as const;
const EN = { vi: 'Tên gọi tiếng Anh', en: 'What it is called in English', max: 300 } as const;

/** A value that a choice may take. */
export class FactChoiceDto implements FactChoice {
  @TextField({ vi: 'Giá trị', en: 'Value', max: MOST_FACT_TEXT, example: 'house' })
  readonly value: string;

  @TextField({ ...VI, example: 'Nhà ở riêng lẻ' })
  readonly vi: string;

  @TextField({ ...EN, example: 'Private house' })
  readonly en: string;
}

/** A fact on which fees depend. */
export class FeeFactDto {
  @TextField({ ...FACT_NAME, example: 'works' })
  readonly name: string;

  @TextField({ ...VI, example: 'Loại công trình' })
  readonly vi: string;

  @TextField({ ...EN, example: 'Kind of works' })
  readonly en: string;

  @ChoiceField({
    vi: 'Loại: lựa chọn, số nguyên, có hoặc không, văn bản',
    en: 'Type: a choice, a whole number, yes or no, text',
    values: FACT_TYPES,
    name: 'FactType',
    example: 'choice',
  })
  readonly type: FactType;

  @ObjectField({ vi: 'Các giá trị', en: 'Values', type: () => FactChoiceDto, list: { max: 500 }, optional: true })
  readonly choices?: readonly FactChoiceDto[];

  @WholeField({ vi: 'Số nhỏ nhất', en: 'Smallest number', min: 0, max: MOST_OF_A_FACT, optional: true })
  readonly min?: number;

  @WholeField({ vi: 'Số lớn nhất', en: 'Largest number', min: 0, max: MOST_OF_A_FACT, optional: true })
  readonly max?: number;

  @TextField({ vi: 'Đơn vị tính', en: 'What a number counts', max: 40, optional: true })
  readonly unit?: string;
}

/** How much a line comes to; which fields a kind has is checked with the schedule. */
export class FeeRuleDto implements StatedFeeRule {
  @ChoiceField({
    vi: 'Cách tính: mức cố định, không thu, theo đơn vị, theo bậc (toàn bộ hoặc lũy tiến), theo %, theo % dòng khác, văn bản',
    en: 'Flat, free, per unit, by tier (slab or progressive), per cent of a value, share of another line, or text',
    values: FEE_RULES,
    name: 'FeeRuleKind',
    example: 'flat',
  })
  readonly kind: FeeRuleKind;

  @WholeField({ ...AMOUNT, example: 75_000 })
  readonly amount?: number;

  @TextField({ ...FACT_NAME, optional: true })
  readonly fact?: string;

  @WholeField(UNIT_AMOUNT)
  readonly unitAmount?: number;

  @ObjectField({ vi: 'Các bậc', en: 'Tiers', type: () => FeeTierDto, list: { min: 1, max: 50 }, optional: true })
  readonly tiers?: readonly FeeTierDto[];

  @TextField(PERCENT)
  readonly percent?: string;

  @TextField({ ...ENTRY_KEY, vi: 'Khóa của dòng làm gốc', en: 'Key of the line that it is a share of', optional: true })
  readonly line?: string;

  @ObjectField(ROUNDING)
  readonly rounding?: FeeRoundingDto;

  @TextField({
    vi: 'Nội dung không có số; cán bộ xác định',
    en: 'Text without a number; an officer sets it',
    max: 2000,
    lines: true,
    optional: true,
  })
  readonly text?: string;

  @WholeField(AT_LEAST)
  readonly atLeast?: number;

  @WholeField(AT_MOST)
  readonly atMost?: number;
}

/** A line of a schedule. */
export class FeeLineDto {
  @TextField({ ...ENTRY_KEY, example: 'house-direct' })
  readonly key: string;

  @TextField({
    ...ENTRY_KEY,
    vi: 'Khoản thu; các dòng của một khoản thay thế nhau',
    en: 'What is paid for; lines of one item stand for each other',
    example: 'permit',
  })
  readonly item: string;

  @TextField({ vi: 'Nội dung thu', en: 'What the line is called', max: 500, example: 'Lệ phí cấp giấy phép xây dựng nhà ở riêng lẻ' })
  readonly name: string;

  @ChoiceField({ ...FEE_KIND, example: 'charge' })
  readonly kind: NonNullable<FeeItem['kind']>;

  @ObjectField(CONDITIONS)
  readonly conditions: readonly FeeConditionDto[];

  @ObjectField({ vi: 'Cách tính', en: 'How much it comes to', type: () => FeeRuleDto, example: { kind: 'flat', amount: 75_000 } })
  readonly rule: FeeRuleDto;

  @TextField({
    vi: 'Căn cứ riêng của dòng',
    en: 'Provision of the line where it is not the decision of the schedule',
    max: 500,
    nullable: true,
    example: 'Nghị quyết 24/2024/NQ-HĐND, Điều 22',
  })
  readonly legalBasis: string | null;
}

/** That somebody pays less, or that a budget pays. */
export class FeeBenefitDto {
  @TextField({ ...ENTRY_KEY, example: 'poor' })
  readonly key: string;

  @TextField({ vi: 'Tên ưu đãi', en: 'What it is called', max: 300, example: 'Hộ nghèo' })
  readonly name: string;

  @ChoiceField({
    vi: 'Miễn, giảm, hoặc ngân sách chi trả',
    en: 'Exemption, reduction, or a subsidy by a budget',
    values: BENEFIT_KINDS,
    name: 'BenefitKind',
    example: 'reduction',
  })
  readonly kind: BenefitKind;

  @ChoiceField({
    vi: 'Đối tượng; null khi cho mọi người',
    en: 'Whom it is for; null: for everybody',
    values: RELIEF_CATEGORIES,
    name: 'ReliefCategory',
    nullable: true,
    example: 'poor-household',
  })
  readonly category: ReliefCategory | null;

  @TextField({
    vi: 'Giấy tờ, dữ liệu chứng minh',
    en: 'What proves it; null where it is for everybody',
    max: 500,
    nullable: true,
    example: 'Giấy chứng nhận hộ nghèo',
  })
  readonly evidence: string | null;

  @TextField({ ...PERCENT, example: '50' })
  readonly percent?: string;

  @DateField({ vi: 'Từ ngày nộp hồ sơ', en: 'First day of submission', optional: true })
  readonly from?: string;

  @DateField({ vi: 'Đến hết ngày nộp hồ sơ', en: 'Last day of submission', optional: true })
  readonly until?: string;

  @ObjectField({ vi: 'Mỗi người một lần trong năm', en: 'Once for each person in a year', type: () => FeeEntitlementDto, optional: true })
  readonly entitlement?: FeeEntitlementDto;

  @ObjectField(ROUNDING)
  readonly rounding?: FeeRoundingDto;

  @WholeField({ ...AT_LEAST, vi: 'Còn nộp tối thiểu (đồng)', en: 'At least so much is left to pay' })
  readonly atLeast?: number;

  @WholeField({ ...AT_MOST, vi: 'Còn nộp tối đa (đồng)', en: 'At most so much is left to pay' })
  readonly atMost?: number;

  @ObjectField({ ...CONDITIONS, example: [] })
  readonly conditions: readonly FeeConditionDto[];

  @ChoiceField({
    ...FEE_KIND,
    vi: 'Áp dụng cho các loại này; rỗng là mọi loại',
    en: 'Of these kinds; of all where empty',
    list: { max: 3 },
    example: [],
  })
  readonly kinds: readonly NonNullable<FeeItem['kind']>[];

  @TextField({ ...ENTRY_KEY, vi: 'Các khoản thu không áp dụng', en: 'Items that it does not touch', list: { max: 100 }, example: [] })
  readonly exceptItems: readonly string[];

  @ReasonField({ vi: 'Căn cứ pháp lý', en: 'Legal basis', max: 500, example: 'Điều 10 Luật Phí và lệ phí' })
  readonly legalBasis: string;
}
