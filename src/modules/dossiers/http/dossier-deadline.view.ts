import { ChoiceField, FlagField, InstantField, MapField, TextField } from '../../../platform/http/fields.js';
import { CLASSIFICATIONS } from '../../../shared/working-calendar/index.js';
import { DEADLINE_STATES } from './dossier-outcome.view.js';

/** When a dossier came, when it is due, and how it stands against that. */
export abstract class DossierDeadlineView {
  @InstantField({ vi: 'Nộp lúc', en: 'Submitted at' })
  readonly submittedAt: string | null;

  @InstantField({ vi: 'Hạn trả lời hồ sơ trực tuyến', en: 'Until when an online dossier has to be answered', nullable: true })
  readonly replyDueAt: string | null;

  @InstantField({ vi: 'Tiếp nhận lúc', en: 'Received at', nullable: true })
  readonly receivedAt: string | null;

  @MapField({ vi: 'Thời hạn giải quyết', en: 'Legal duration', values: {}, maxProperties: 5, nullable: true })
  readonly duration: object | null;

  @TextField({ vi: 'Thời hạn theo văn bản', en: 'Duration as it is written', max: 10_000, min: 0, nullable: true })
  readonly durationText: string | null;

  @TextField({
    vi: 'Căn cứ của thời hạn do cơ quan xác định khi thủ tục không nêu',
    en: 'What a duration rests on that the agency stated where the procedure does not',
    max: 500,
    nullable: true,
  })
  readonly durationDecision: string | null;

  @ChoiceField({ vi: 'Tình trạng thời hạn', en: 'State of the clock', values: DEADLINE_STATES, name: 'DeadlineState' })
  readonly deadlineState: string;

  @InstantField({ vi: 'Hạn trả kết quả', en: 'Due instant', nullable: true })
  readonly dueAt: string | null;

  @InstantField({ vi: 'Hạn ban đầu', en: 'Original due instant', nullable: true })
  readonly originalDueAt: string | null;

  @FlagField({ vi: 'Hạn tạm tính theo lịch chưa chính thức', en: 'Computed on a year that is not decided yet' })
  readonly provisional: boolean;

  @ChoiceField({
    vi:
      'Trước hạn, đúng hạn hay quá hạn, so theo ngày với hạn ban đầu (Bộ chỉ số theo QĐ 766/QĐ-TTg, cách tính theo DATE); null với hồ ' +
      'sơ không tiếp nhận, đã rút hoặc dừng',
    en:
      'Early, on time or late, by local dates against the original due date (index of QĐ 766/QĐ-TTg); null for what was not accepted, ' +
      'withdrawn or stopped',
    values: CLASSIFICATIONS,
    name: 'Timing',
    nullable: true,
  })
  readonly timing: string | null;

  @FlagField({
    vi: 'Đúng hạn so với hạn ban đầu; có khi đã xử lý xong',
    en: 'On time against the original deadline, once concluded',
    nullable: true,
  })
  readonly onTime: boolean | null;

  @FlagField({
    vi: 'Đúng hạn so với hạn đã gia hạn; có khi đã xử lý xong',
    en: 'On time against the extended deadline, once concluded',
    nullable: true,
  })
  readonly onTimeAfterExtension: boolean | null;
}
