import { ChoiceField, DateField, TextField } from '../../../platform/http/fields.js';
import { SATISFACTION_LEVELS, type SatisfactionLevel } from '../domain/satisfaction-level.js';

const LEVEL = { values: SATISFACTION_LEVELS, name: 'SatisfactionLevel' } as const;

/** How satisfied the applicant is. */
export class GiveFeedbackDto {
  @ChoiceField({ vi: 'Mức độ hài lòng chung', en: 'Overall satisfaction', ...LEVEL, example: 'satisfied' })
  readonly overall: SatisfactionLevel;

  @ChoiceField({
    vi: 'Hài lòng về thời gian giải quyết',
    en: 'Satisfaction with the time it took',
    ...LEVEL,
    example: 'very-satisfied',
    optional: true,
    nullable: true,
  })
  readonly time: SatisfactionLevel | null = null;

  @ChoiceField({ vi: 'Hài lòng về thái độ phục vụ', en: 'Satisfaction with the officers', ...LEVEL, optional: true, nullable: true })
  readonly attitude: SatisfactionLevel | null = null;

  @TextField({ vi: 'Góp ý', en: 'Comment', max: 2000, lines: true, optional: true, nullable: true })
  readonly comment: string | null = null;
}

/** Which answers are counted. */
export class SatisfactionQueryDto {
  @DateField({ vi: 'Từ ngày', en: 'First day', example: '2026-11-01' })
  readonly from: string;

  @DateField({ vi: 'Đến hết ngày', en: 'Last day', example: '2026-11-30' })
  readonly to: string;

  @TextField({
    vi: 'Mã định danh cơ quan; mặc định là cơ quan của bạn cùng các cơ quan trực thuộc',
    en: 'Agency code; your own with those below it by default',
    max: 35,
    pattern: '^[0-9A-Za-z.]+$',
    optional: true,
    code: true,
  })
  readonly agencyCode?: string;
}
