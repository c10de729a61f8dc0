import { ChoiceField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { RunningDeadlines } from '../../agencies/index.js';
import { CLOCKS } from '../domain/moving-clock.js';
import { MOST_REASONS, type FailedReason } from '../persistence/calendar-runs.js';
import { RUN_STATES, type CalendarRun, type RunState } from '../use-cases/look-at-calendar-run.js';
import { MOST_COUNTED } from '../use-cases/preview-calendar.js';
import { ReachingClocksView } from './calendar-preview.view.js';

const COUNT = { min: 0, max: MOST_COUNTED } as const;

/** Why things could not be moved, and how many. */
export class FailedReasonView implements FailedReason {
  @TextField({ vi: 'Mã lý do', en: 'Code of the reason', max: 100, example: 'CALENDAR_RANGE' })
  readonly reason: string;

  @WholeField({ vi: 'Số trường hợp', en: 'How many', ...COUNT })
  readonly count: number;
}

/** How far the recomputation of running deadlines by a version of a calendar is. */
export class CalendarRunView {
  @TextField({ vi: 'Mã lịch làm việc', en: 'Code of the calendar', max: 100 })
  readonly code: string;

  @WholeField({ vi: 'Số phiên bản', en: 'Number of the version', min: 1, max: 1_000_000 })
  readonly versionNo: number;

  @ChoiceField({
    vi: 'Thời hạn đang chạy: tính lại hay giữ nguyên',
    en: 'What becomes of deadlines that run',
    values: ['move', 'keep'],
    name: 'RunningDeadlines',
  })
  readonly runningDeadlines: RunningDeadlines;

  @ChoiceField({
    vi: 'Giữ nguyên (kept), phiên bản sau đã tính lại thay (replaced), đang tính lại (running), đã xong (finished)',
    en: 'Deadlines are left alone (kept), a later version moves them (replaced), under way (running), nothing is left to move (finished)',
    values: RUN_STATES,
    name: 'CalendarRunState',
    example: 'finished',
  })
  readonly state: RunState;

  @ObjectField({
    vi: `Số thời hạn đã tính lại, mỗi thời hạn một mục trong nhật ký; đếm tối đa ${MOST_COUNTED}`,
    en: `How many were moved, each by an entry of the journal; counted up to ${MOST_COUNTED}, as all here`,
    type: () => ReachingClocksView,
    list: { max: CLOCKS.length },
  })
  readonly moved: readonly ReachingClocksView[];

  @WholeField({ vi: 'Số thời hạn còn phải tính lại', en: 'How many are still to be moved', ...COUNT })
  readonly remaining: number;

  @WholeField({
    vi: 'Trong đó lần chạy gần nhất không tính lại được; lần sau thử lại',
    en: 'Of these, how many things the last run could not move; the next one tries again',
    ...COUNT,
  })
  readonly failed: number;

  @ObjectField({
    vi: 'Vì sao không tính lại được, nhiều nhất trước; chi tiết trong nhật ký máy chủ',
    en: 'Why these could not be moved, the most frequent first; the log of the server says more',
    type: () => FailedReasonView,
    list: { max: MOST_REASONS },
  })
  readonly reasons: readonly FailedReasonView[];

  @WholeField({
    vi: 'Số thời hạn ở lại phiên bản trước: do quyết định giữ nguyên, hoặc không chạm đến ngày thay đổi',
    en: 'How many stay on an earlier version: the decision leaves them, or they do not reach into what changed',
    ...COUNT,
  })
  readonly left: number;

  @InstantField({ vi: 'Lúc tính lại thời hạn gần nhất', en: 'When the last one was moved', nullable: true })
  readonly lastMovedAt: string | null;

  @InstantField({ vi: 'Xong lúc; null khi chưa xong', en: 'When nothing was left to move; null before', nullable: true })
  readonly finishedAt: string | null;

  static of({ lastMovedAt, finishedAt, ...run }: CalendarRun): CalendarRunView {
    return { ...run, lastMovedAt: lastMovedAt && localIso(lastMovedAt), finishedAt: finishedAt && localIso(finishedAt) };
  }
}
