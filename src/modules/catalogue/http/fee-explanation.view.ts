import { ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { MOST_FEE } from '../domain/fees/fee-schedule-content.js';
import type { FeeStep } from '../domain/fees/fee-steps.js';
import { LookedAtBenefitView } from './fee-benefit.view.js';
import { FeeFactDto } from './fee-line.dto.js';

/** One step of the arithmetic; all changes add up to the amount. */
export class FeeStepView implements FeeStep {
  @WholeField({ vi: 'Thay đổi số tiền (đồng)', en: 'What it changes the amount by, in đồng', min: -MOST_FEE * 1000, max: MOST_FEE * 1000 })
  readonly change: number;

  @TextField({ vi: 'Giải thích', en: 'The same in Vietnamese', max: 2000 })
  readonly vi: string;

  @TextField({ vi: 'Giải thích bằng tiếng Anh', en: 'The same in English', max: 2000 })
  readonly en: string;
}

/** How a fee was reckoned, as it is kept with a charge. */
export class FeeExplanationView {
  @ObjectField({ vi: 'Các bước tính', en: 'The arithmetic', type: () => FeeStepView, list: { max: 60 } })
  readonly steps: readonly FeeStepView[];

  @ObjectField({
    vi: 'Các ưu đãi được áp dụng, và ưu đãi không áp dụng vì đã dùng hết trong năm',
    en: 'Benefits that were applied, and those that were not because they are used up for the year',
    type: () => LookedAtBenefitView,
    list: { max: 1000 },
  })
  readonly benefits: readonly LookedAtBenefitView[];

  @ObjectField({
    vi: 'Thông tin còn thiếu và các giá trị',
    en: 'What is missing, with the values that it may take',
    type: () => FeeFactDto,
    list: { max: 100 },
  })
  readonly missing: readonly FeeFactDto[];
}
