import { ChoiceField, FlagField, TextField, WholeField } from '../../../platform/http/fields.js';
import { MOST_FACT_TEXT, MOST_OF_A_FACT } from '../domain/fees/fee-facts.js';
import { MOST_FEE, type FeeTier } from '../domain/fees/fee-schedule-content.js';
import { PERCENT_PATTERN } from '../domain/fees/fee-share.js';
import { ROUNDING_MODES, type FeeRounding } from '../domain/fees/fee-terms.js';

/** Fields that several classes of fee schedules have, in the same words. */
export const FACT_NAME = { vi: 'Tên thông tin', en: 'Name of the fact', max: 40, pattern: '^[a-z][A-Za-z0-9]*$' } as const;
export const ENTRY_KEY = { vi: 'Khóa trong biểu', en: 'Key within the schedule', max: 60, pattern: '^[a-z0-9][a-z0-9-]*$' } as const;
export const PERCENT = { vi: 'Tỷ lệ (%)', en: 'Per cent, as decimal text', max: 8, pattern: PERCENT_PATTERN, optional: true } as const;
export const AT_LEAST = { vi: 'Tối thiểu (đồng)', en: 'At least, in đồng', min: 0, max: MOST_FEE, optional: true } as const;
export const AT_MOST = { vi: 'Tối đa (đồng)', en: 'At most, in đồng', min: 0, max: MOST_FEE, optional: true } as const;
export const AMOUNT = { vi: 'Số tiền (đồng)', en: 'Amount in đồng', min: 0, max: MOST_FEE, optional: true } as const;
export const UNIT_AMOUNT = {
  vi: 'Số tiền cho mỗi đơn vị (đồng)',
  en: 'Amount for each unit, in đồng',
  min: 0,
  max: MOST_FEE,
  optional: true,
} as const;

/** How a share that is no whole đồng is rounded. */
export class FeeRoundingDto implements FeeRounding {
  @WholeField({ vi: 'Bội số của số đồng này', en: 'To multiples of so many đồng', min: 1, max: 1_000_000, example: 1000 })
  readonly to: number;

  @ChoiceField({
    vi: 'Xuống, lên, hoặc gần nhất',
    en: 'Down, up or to the nearest',
    values: ROUNDING_MODES,
    name: 'RoundingMode',
    example: 'half-up',
  })
  readonly mode: FeeRounding['mode'];
}

export const ROUNDING = { vi: 'Cách làm tròn', en: 'How it is rounded', type: () => FeeRoundingDto, optional: true } as const;

/** What a fact has to be: exactly one of `oneOf`, `is`, and a range. */
export class FeeConditionDto {
  @TextField({ ...FACT_NAME, example: 'channel' })
  readonly fact: string;

  @TextField({
    vi: 'Một trong các giá trị này',
    en: 'One of these values',
    max: MOST_FACT_TEXT,
    list: { min: 1, max: 500 },
    optional: true,
    example: ['direct', 'post'],
  })
  readonly oneOf?: readonly string[];

  @FlagField({ vi: 'Có hoặc không', en: 'Yes or no', optional: true })
  readonly is?: boolean;

  @WholeField({ vi: 'Từ số này', en: 'From this number', min: 0, max: MOST_OF_A_FACT, optional: true, nullable: true })
  readonly from?: number | null;

  @WholeField({ vi: 'Đến hết số này', en: 'Up to and including this number', min: 0, max: MOST_OF_A_FACT, optional: true, nullable: true })
  readonly to?: number | null;
}

export const CONDITIONS = {
  vi: 'Điều kiện, cùng phải đúng',
  en: 'Conditions, which hold together',
  type: () => FeeConditionDto,
  list: { max: 10 },
} as const;

/** A step of a tiered fee; one of the three rates. */
export class FeeTierDto implements FeeTier {
  @WholeField({
    vi: 'Đến hết; null ở bậc cuối',
    en: 'Up to and including; null in the last tier',
    min: 0,
    max: MOST_OF_A_FACT,
    nullable: true,
  })
  readonly upTo: number | null;

  @WholeField(AMOUNT)
  readonly amount?: number;

  @WholeField(UNIT_AMOUNT)
  readonly unitAmount?: number;

  @TextField(PERCENT)
  readonly percent?: string;
}
