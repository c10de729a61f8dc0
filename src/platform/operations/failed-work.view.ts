import { localIso } from '../../shared/clock.js';
import { FlagField, IdField, InstantField, ObjectField, TextField, WholeField } from '../http/fields.js';
import type { FailedStream } from '../journal/parked-streams.js';
import { MOST_SHOWN, type Retried, type FailedJob } from './failed-work.js';

const MOST = 2_147_483_647;

/** Failed work that is retried. */
abstract class TriedView {
  @FlagField({ vi: 'Đã ngừng thử lại; chờ người vận hành', en: 'Is not tried any more by itself; waits for an operator' })
  readonly dead: boolean;

  @WholeField({ vi: 'Số lần đã thử', en: 'Tries so far', min: 0, max: MOST })
  readonly attempts: number;

  @TextField({ vi: 'Lỗi gần nhất', en: 'Last error', max: 1_000, nullable: true })
  readonly lastError: string | null;

  @InstantField({ vi: 'Thử lại lúc', en: 'Next try' })
  readonly nextTryAt: string;
}

/** A call to the outside that failed. */
export class FailedJobView extends TriedView {
  @IdField({ vi: 'Định danh công việc', en: 'Id of the job' })
  readonly id: string;

  @TextField({ vi: 'Loại công việc', en: 'Kind of job', max: 100 })
  readonly kind: string;

  @TextField({ vi: 'Bên được gọi', en: 'Called party', max: 200 })
  readonly target: string;

  @TextField({ vi: 'Tên của bên được gọi', en: 'Name of the called party', max: 200, nullable: true })
  readonly targetName: string | null;

  @TextField({ vi: 'Mã cơ quan của bên được gọi', en: 'Code of the agency of the called party', max: 50, nullable: true })
  readonly targetAgencyCode: string | null;

  @TextField({ vi: 'Tên cơ quan ấy', en: 'Name of that agency', max: 300, nullable: true })
  readonly targetAgencyName: string | null;

  @InstantField({ vi: 'Tạm không gọi bên này đến lúc', en: 'Until when that one is left alone, because it did not answer', nullable: true })
  readonly targetPausedUntil: string | null;

  @TextField({ vi: 'Luồng; các công việc cùng luồng chạy lần lượt', en: 'Lane; jobs of one lane are done one after the other', max: 200 })
  readonly lane: string;

  @WholeField({ vi: 'Số công việc cùng luồng đang chờ', en: 'Jobs of its lane that wait for it', min: 0, max: MOST })
  readonly waitingBehind: number;

  static of({ nextTryAt, targetPausedUntil, ...job }: FailedJob): FailedJobView {
    return Object.assign(new FailedJobView(), job, {
      nextTryAt: localIso(nextTryAt),
      targetPausedUntil: targetPausedUntil && localIso(targetPausedUntil),
    });
  }
}

/** A stream of the journal that a follower could not apply. */
export class FailedStreamView extends TriedView {
  @TextField({ vi: 'Bộ theo dõi nhật ký', en: 'Follower', max: 100 })
  readonly follower: string;

  @IdField({ vi: 'Luồng nhật ký', en: 'Stream of the journal' })
  readonly streamId: string;

  @WholeField({ vi: 'Sự kiện đầu tiên chưa áp dụng được', en: 'First entry that could not be applied', min: 1, max: MOST })
  readonly seq: number;

  static of({ nextTryAt, ...stream }: FailedStream): FailedStreamView {
    return Object.assign(new FailedStreamView(), stream, { nextTryAt: localIso(nextTryAt) });
  }
}

/** Failed background work. */
export class FailedWorkView {
  @ObjectField({
    vi: 'Cuộc gọi ra ngoài bị lỗi',
    en: 'Calls to the outside that failed',
    type: () => FailedJobView,
    list: { max: MOST_SHOWN },
  })
  readonly jobs: readonly FailedJobView[];

  @ObjectField({
    vi: 'Luồng nhật ký chưa áp dụng được',
    en: 'Streams of the journal that could not be applied',
    type: () => FailedStreamView,
    list: { max: MOST_SHOWN },
  })
  readonly streams: readonly FailedStreamView[];
}

/** How many are retried. */
export class RetriedView implements Retried {
  @WholeField({ vi: 'Số công việc', en: 'Jobs', min: 0, max: MOST })
  readonly jobs: number;

  @WholeField({ vi: 'Số luồng nhật ký', en: 'Streams of the journal', min: 0, max: MOST })
  readonly streams: number;
}
