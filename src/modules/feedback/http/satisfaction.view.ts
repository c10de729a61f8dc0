import { IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { LevelCounts } from '../persistence/satisfaction.reader.js';
import type { NamedSatisfaction } from '../use-cases/count-satisfaction.js';
import type { FeedbackOutcome } from '../use-cases/give-feedback.js';

const COUNT = { min: 0, max: 2_147_483_647 } as const;

/** Feedback was taken. */
export class FeedbackView implements FeedbackOutcome {
  @IdField({ vi: 'Hồ sơ được đánh giá', en: 'The dossier' })
  readonly dossierId: string;

  @InstantField({ vi: 'Thời điểm đánh giá', en: 'When it was given' })
  readonly givenAt: string;

  @WholeField({ vi: 'Phiên bản hồ sơ sau khi đánh giá', en: 'Version of the dossier after it', ...COUNT })
  readonly version: number;

  static of(outcome: FeedbackOutcome): FeedbackView {
    return Object.assign(new FeedbackView(), outcome);
  }
}

/** How often each level was answered. */
export class LevelCountsView implements LevelCounts {
  @WholeField({ vi: 'Rất hài lòng', en: 'Very satisfied', ...COUNT })
  readonly 'very-satisfied': number;

  @WholeField({ vi: 'Hài lòng', en: 'Satisfied', ...COUNT })
  readonly satisfied: number;

  @WholeField({ vi: 'Không hài lòng', en: 'Unsatisfied', ...COUNT })
  readonly unsatisfied: number;
}

/** Counts of one agency. */
export class AgencySatisfactionView implements NamedSatisfaction {
  @TextField({ vi: 'Mã định danh cơ quan giải quyết', en: 'Code of the resolving agency', max: 50 })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan giải quyết', en: 'Name of the resolving agency', max: 300, nullable: true })
  readonly agencyName: string | null;

  @WholeField({ vi: 'Số phiếu đánh giá', en: 'Number of answers', ...COUNT })
  readonly answers: number;

  @ObjectField({ vi: 'Đánh giá chung', en: 'Overall', type: () => LevelCountsView })
  readonly overall: LevelCountsView;

  @ObjectField({ vi: 'Thời gian giải quyết', en: 'Time', type: () => LevelCountsView })
  readonly time: LevelCountsView;

  @ObjectField({ vi: 'Thái độ phục vụ', en: 'Attitude', type: () => LevelCountsView })
  readonly attitude: LevelCountsView;
}

/** Counts by agency. */
export class SatisfactionView {
  @ObjectField({
    vi: 'Các cơ quan có phiếu đánh giá trong kỳ',
    en: 'Agencies with answers in the period',
    type: () => AgencySatisfactionView,
    list: { max: 10_000 },
  })
  readonly items: readonly AgencySatisfactionView[];
}
