import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  InstantField,
  ObjectField,
  TextField,
  WholeField,
} from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { AgencyNames } from '../../agencies/index.js';
import { CLOCKS, type ClockMove, type MoveCount, type MovingClock } from '../domain/moving-clock.js';
import { MOST_COUNTED, type CalendarPreview, type ReachingCount } from '../use-cases/preview-calendar.js';
import type { MovingItem } from '../use-cases/preview-stretch.js';

/** How a kind of clock is described. */
export const CLOCK = {
  vi: 'Loại thời hạn: hạn trả kết quả, hạn trả lời hồ sơ trực tuyến, hạn bổ sung hoặc nộp phí, hạn cho ý kiến',
  en: 'Which time: of the result, of the reply to an online dossier, of the answer of its applicant, of an opinion that was asked for',
  values: CLOCKS,
  name: 'MovingClock',
  example: 'deadline',
} as const;
const COUNT = { min: 0, max: 2_147_483_647 } as const;
const DAYS = { min: -40_000, max: 40_000, nullable: true, example: 1 } as const;
const AGENCY_NAME = { vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true } as const;

/** How many clocks of a kind reach into the dates that differ, so that they may move. */
export class ReachingClocksView implements ReachingCount {
  @ChoiceField(CLOCK)
  readonly clock: MovingClock;

  @WholeField({ vi: `Số thời hạn, đếm tối đa ${MOST_COUNTED}`, en: `How many, counted up to ${MOST_COUNTED}`, min: 0, max: MOST_COUNTED })
  readonly count: number;
}

/** How many clocks of a kind would move, and how far. */
export class MovingClocksView implements MoveCount {
  @ChoiceField(CLOCK)
  readonly clock: MovingClock;

  @WholeField({ vi: 'Số thời hạn sẽ thay đổi', en: 'How many would move', ...COUNT })
  readonly moves: number;

  @WholeField({
    vi: 'Số ngày thay đổi ít nhất; âm là sớm hơn; null khi đang tạm dừng',
    en: 'Days by which one moves at least; negative is earlier; null where all are stopped',
    ...DAYS,
  })
  readonly leastDays: number | null;

  @WholeField({ vi: 'Số ngày thay đổi nhiều nhất', en: 'Days by which one moves at most', ...DAYS })
  readonly mostDays: number | null;
}

/** A clock as it runs and as it would run. */
export class ClockMoveView {
  @ChoiceField(CLOCK)
  readonly clock: MovingClock;

  @InstantField({ vi: 'Hạn hiện nay; null khi đang tạm dừng', en: 'Due now; null while it is stopped', nullable: true })
  readonly dueAt: string | null;

  @InstantField({ vi: 'Hạn theo phiên bản mới', en: 'Due by the new version', nullable: true })
  readonly newDueAt: string | null;

  static of({ clock, dueAt, newDueAt }: ClockMove): ClockMoveView {
    return { clock, dueAt: dueAt && localIso(dueAt), newDueAt: newDueAt && localIso(newDueAt) };
  }
}

/** A dossier with clocks that would move: nothing of persons, and not what it is about. */
export class MovingDossierView {
  @IdField({ vi: 'Định danh nội bộ của hồ sơ', en: 'Id of the dossier' })
  readonly dossierId: string;

  @TextField({ vi: 'Mã hồ sơ; null khi chưa tiếp nhận', en: 'Dossier code; null before it is received', max: 50, nullable: true })
  readonly code: string | null;

  @TextField({ vi: 'Cơ quan phải giữ thời hạn', en: 'Agency whose time it is', max: 35 })
  readonly agencyCode: string;

  @TextField(AGENCY_NAME)
  readonly agencyName: string | null;

  @ObjectField({ vi: 'Các thời hạn thay đổi', en: 'What would move', type: () => ClockMoveView, list: { max: CLOCKS.length } })
  readonly moves: readonly ClockMoveView[];

  static of({ id, code, agencyCode, moves }: MovingItem, nameOf: AgencyNames): MovingDossierView {
    return { dossierId: id, code, agencyCode, agencyName: nameOf(agencyCode), moves: moves.map((move) => ClockMoveView.of(move)) };
  }
}

/** What a version of a calendar would move if it were published now. */
export class CalendarPreviewView {
  @TextField({ vi: 'Mã lịch làm việc', en: 'Code of the calendar', max: 100 })
  readonly code: string;

  @WholeField({ vi: 'Số phiên bản sẽ được cấp', en: 'Number that the version would get', min: 1, max: 1_000_000 })
  readonly versionNo: number;

  @DateField({
    vi: 'Ngày đầu tiên khác phiên bản mới nhất; null khi không thời hạn nào thay đổi',
    en: 'First date that differs from the newest version; null where no deadline can tell them apart',
    nullable: true,
  })
  readonly firstOn: string | null;

  @DateField({ vi: 'Ngày cuối cùng khác', en: 'Last date that differs', nullable: true })
  readonly lastOn: string | null;

  @ObjectField({
    vi: 'Số thời hạn chạm đến các ngày thay đổi, kể cả của hồ sơ không được xem',
    en: 'How many reach into the dates that differ, also of dossiers that the caller may not see',
    type: () => ReachingClocksView,
    list: { max: CLOCKS.length },
  })
  readonly reaching: readonly ReachingClocksView[];

  @WholeField({ vi: 'Số hồ sơ, ý kiến đã tính trong câu trả lời này', en: 'Dossiers and consultations computed by this answer', ...COUNT })
  readonly examined: number;

  @FlagField({ vi: 'Đã tính hết trong câu trả lời này', en: 'Whether this answer computed all there is' })
  readonly isWhole: boolean;

  @WholeField({ vi: 'Trong đó không tính được', en: 'Of these, how many cannot be computed by the new version', ...COUNT })
  readonly failing: number;

  @ObjectField({
    vi: 'Trong đó sẽ thay đổi',
    en: 'Of these, what would move',
    type: () => MovingClocksView,
    list: { max: CLOCKS.length },
  })
  readonly counts: readonly MovingClocksView[];

  @ObjectField({ vi: 'Hồ sơ có thời hạn thay đổi', en: 'Dossiers with what would move', type: () => MovingDossierView, list: { max: 200 } })
  readonly items: readonly MovingDossierView[];

  @TextField({
    vi: 'Con trỏ của trang sau; không có ở trang cuối',
    en: 'Cursor of the next page; absent on the last one',
    max: 2000,
    pattern: '^[A-Za-z0-9_-]+$',
    optional: true,
  })
  readonly next?: string;

  static of({ proposed, difference, page, nameOf, ...preview }: CalendarPreview): CalendarPreviewView {
    const { reaching, examined, isWhole, failing, counts } = preview;
    return {
      code: proposed.id,
      versionNo: proposed.version,
      firstOn: difference?.firstOn ?? null,
      lastOn: difference?.lastOn ?? null,
      reaching,
      examined,
      isWhole,
      failing,
      counts,
      items: page.items.map((each) => MovingDossierView.of(each, nameOf)),
      ...(page.next === undefined ? {} : { next: page.next }),
    };
  }
}
