import { ChoiceField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { MaskedField } from '../../../platform/http/masked-field.js';
import { DOSSIER_STATUS_NAMES, DOSSIER_STATUSES } from '../domain/dossier-status.js';
import { STOP_GROUNDS } from '../dossiers.events.js';
import { FeeStateField } from './fee-state-field.js';
import { onTimeOf, shownClock, timingOf } from '../domain/timing.js';
import type { NamedDetail } from '../use-cases/dossier-naming.js';
import type { ShownEntry } from '../use-cases/timeline-register.js';
import { AnsweredFormView } from './answered-form.view.js';
import { ApplicantView } from './applicant.view.js';
import { SubmitterView } from './submitter.view.js';
import { ComponentView, DossierFileView, ExtensionView, SupplementView, SuspensionView, shown } from './dossier-parts.view.js';
import { DossierAgenciesView } from './dossier-agencies.view.js';
import { CorrectionView } from './correction.view.js';
import { HandlerView } from './handler.view.js';
import { EntriesField, TimelineEntryView } from './timeline.view.js';

/** Fields that are shown as they are stored. */
const AS_STORED = [
  ...(['id', 'code', 'status', 'procedureCode', 'procedureName', 'procedureVersionId', 'caseKey', 'channel', 'version'] as const),
  ...(['receivingAgencyCode', 'resolvingAgencyCode', 'receivingSuccessorCode', 'resolvingSuccessorCode'] as const),
  ...(['submitter', 'authorisationPaper', 'summary', 'components'] as const),
  ...([
    'duration',
    'durationText',
    'durationDecision',
    'provisional',
    'reason',
    'legalBasis',
    'stopGround',
    'outcome',
    'feeState',
  ] as const),
];
const INSTANTS = [
  ...(['submittedAt', 'replyDueAt', 'receivedAt', 'dueAt', 'originalDueAt', 'answerDueAt'] as const),
  ...(['feeSettledAt', 'completedAt', 'returnedAt', 'authorisationConfirmedAt'] as const),
];

/** A dossier as a caller with access sees it. */
export abstract class DossierView extends DossierAgenciesView {
  @IdField({ vi: 'Định danh nội bộ', en: 'Id' })
  readonly id: string;

  @TextField({ vi: 'Mã hồ sơ', en: 'Dossier code', max: 50, nullable: true })
  readonly code: string | null;

  @ChoiceField({ vi: 'Trạng thái', en: 'Status', values: DOSSIER_STATUS_NAMES, name: 'DossierStatus' })
  readonly status: string;

  @WholeField({ vi: 'Mã trạng thái quốc gia (1-10)', en: 'National status code (1-10)', min: 1, max: 10 })
  readonly statusCode: number;

  @TextField({ vi: 'Tên trạng thái', en: 'Name of the status', max: 100 })
  readonly statusName: string;

  @TextField({ vi: 'Mã thủ tục', en: 'Procedure code', max: 60 })
  readonly procedureCode: string;

  @TextField({ vi: 'Tên thủ tục', en: 'Name of the procedure', max: 2000 })
  readonly procedureName: string;

  @IdField({ vi: 'Phiên bản thủ tục mà hồ sơ theo', en: 'Version of the procedure that the dossier stays on' })
  readonly procedureVersionId: string;

  @TextField({ vi: 'Trường hợp', en: 'Case', max: 20, nullable: true })
  readonly caseKey: string | null;

  @ChoiceField({ vi: 'Kênh nộp', en: 'Channel', values: ['direct', 'online', 'post'], name: 'Channel' })
  readonly channel: string;

  @TextField({ vi: 'Họ tên người tiếp nhận hồ sơ', en: 'Name of the officer who received it', max: 200, nullable: true })
  readonly receiverName: string | null;

  @TextField({ vi: 'Chức danh người tiếp nhận hồ sơ', en: 'Title of the officer who received it', max: 200, nullable: true })
  readonly receiverTitle: string | null;

  @ObjectField({
    vi: 'Cơ quan, đơn vị đang xử lý',
    en: 'Agencies and units that handle it now',
    type: () => HandlerView,
    list: { max: 100 },
  })
  readonly handledBy: readonly HandlerView[];

  @ObjectField({ vi: 'Chủ hồ sơ', en: 'Applicant', type: () => ApplicantView })
  readonly applicant: ApplicantView;

  @MaskedField()
  readonly personalDataMasked: boolean;

  @ObjectField({ vi: 'Người nộp thay', en: 'Submitter', type: () => SubmitterView, nullable: true })
  readonly submitter: SubmitterView | null;

  @TextField({
    vi: 'Văn bản ủy quyền mà cán bộ tiếp nhận đã xác nhận',
    en: 'Authorisation that the receiving officer confirmed',
    max: 300,
    nullable: true,
  })
  readonly authorisationPaper: string | null;

  @InstantField({ vi: 'Xác nhận ủy quyền lúc', en: 'Authorisation confirmed at', nullable: true })
  readonly authorisationConfirmedAt: string | null;

  @TextField({ vi: 'Trích yếu', en: 'Subject', max: 1000, nullable: true })
  readonly summary: string | null;

  @TextField({ vi: 'Lý do kết thúc', en: 'Why it ended', max: 2000, nullable: true })
  readonly reason: string | null;

  @TextField({ vi: 'Căn cứ pháp lý', en: 'Legal basis', max: 500, nullable: true })
  readonly legalBasis: string | null;

  @ChoiceField({
    vi: 'Vì sao dừng: chủ hồ sơ đề nghị, căn cứ pháp lý, chủ hồ sơ không trả lời',
    en: 'Ground of the stop',
    values: STOP_GROUNDS,
    name: 'StopGround',
    nullable: true,
  })
  readonly stopGround: string | null;

  @InstantField({
    vi: 'Hạn để chủ hồ sơ bổ sung hoặc nộp phí; quá hạn hồ sơ bị đóng',
    en: 'Until when the applicant may answer; the dossier is closed after it',
    nullable: true,
  })
  readonly answerDueAt: string | null;

  @ChoiceField({ vi: 'Kết luận', en: 'Outcome', values: ['granted', 'refused'], name: 'ConclusionOutcome', nullable: true })
  readonly outcome: string | null;

  @TextField({
    vi: 'Quyết định kiêm nhiệm mà theo đó một người làm cả hai việc; chỉ cán bộ thấy',
    en: 'Decision by which one person appraised and decided; seen by officers only',
    max: 1000,
    nullable: true,
  })
  readonly combinedBy: string | null;

  @FeeStateField()
  readonly feeState: string | null;

  @InstantField({ vi: 'Nộp đủ phí, lệ phí lúc', en: 'Fee settled at', nullable: true })
  readonly feeSettledAt: string | null;

  @InstantField({ vi: 'Xử lý xong lúc', en: 'Completed at', nullable: true })
  readonly completedAt: string | null;

  @InstantField({ vi: 'Trả kết quả lúc', en: 'Result returned at', nullable: true })
  readonly returnedAt: string | null;

  @ObjectField({ vi: 'Thành phần hồ sơ', en: 'Components', type: () => ComponentView, list: { max: 300 } })
  readonly components: readonly ComponentView[];

  @ObjectField({
    vi: 'Biểu mẫu điện tử đã điền',
    en: 'Electronic forms as they were filled in',
    type: () => AnsweredFormView,
    list: { max: 1000 },
  })
  readonly forms: readonly AnsweredFormView[];

  @ObjectField({ vi: 'Tệp', en: 'Files', type: () => DossierFileView, list: { max: 500 } })
  readonly files: readonly DossierFileView[];

  @ObjectField({ vi: 'Yêu cầu bổ sung', en: 'Supplement requests', type: () => SupplementView, list: { max: 99 } })
  readonly supplements: readonly SupplementView[];

  @ObjectField({ vi: 'Các lần tạm dừng', en: 'Suspensions', type: () => SuspensionView, list: { max: 99 } })
  readonly suspensions: readonly SuspensionView[];

  @ObjectField({
    vi: 'Các lần gia hạn kèm văn bản xin lỗi',
    en: 'Extensions of the deadline with their letters of apology',
    type: () => ExtensionView,
    list: { max: 99 },
  })
  readonly extensions: readonly ExtensionView[];

  @ObjectField({
    vi: 'Các lần chỉnh sửa dữ liệu của chủ hồ sơ',
    en: "Corrections of the applicant's data",
    type: () => CorrectionView,
    list: { max: 1000 },
  })
  readonly corrections: readonly CorrectionView[];

  /** Described per audience in the subclasses. */
  abstract readonly recentEntries: readonly TimelineEntryView[];

  @WholeField({ vi: 'Phiên bản, dùng cho If-Match', en: 'Version, for If-Match', min: 1, max: 2_147_483_647 })
  readonly version: number;

  /** The public fields of a dossier; a whitelist on purpose. */
  static of(d: NamedDetail, entries: readonly ShownEntry[], asOf: Date, forOfficers: boolean): DossierView {
    const { code: statusCode, vi: statusName } = DOSSIER_STATUSES[d.status];
    return Object.assign(
      Object.create(DossierView.prototype) as DossierView,
      Object.fromEntries(AS_STORED.map((name) => [name, d[name]])),
      Object.fromEntries(INSTANTS.map((name) => [name, shown(d[name])])),
      { statusCode, statusName },
      {
        applicant: ApplicantView.of(d),
        personalDataMasked: !d.personalShown,
        combinedBy: forOfficers ? d.combinedBy : null,
        deadlineState: shownClock(d),
        timing: timingOf(d, asOf),
        ...onTimeOf(d),
        files: d.files.map((file) => DossierFileView.of(file)),
        supplements: d.supplements.map((request) => SupplementView.of(request)),
        suspensions: d.suspensions.map((suspension) => SuspensionView.of(suspension)),
        extensions: d.extensions.map((extension) => ExtensionView.of(extension)),
        corrections: d.corrections.map((correction) => CorrectionView.of(correction)),
        recentEntries: entries.map((entry) => TimelineEntryView.of(entry)),
      },
    );
  }
}

const LAST = { vi: 'Mười sự kiện gần nhất', en: 'The last ten entries' };

/** A dossier as its applicant sees it. */
export class CitizenDossierView extends DossierView {
  @EntriesField('citizen', LAST, 10)
  readonly recentEntries: readonly TimelineEntryView[];
}

/** A dossier as the one-stop unit and systems of agencies see it. */
export class DeskDossierView extends DossierView {
  @EntriesField('desk', LAST, 10)
  readonly recentEntries: readonly TimelineEntryView[];
}

/** A dossier as officers see it. */
export class OfficerDossierView extends DossierView {
  @EntriesField('officer', LAST, 10)
  readonly recentEntries: readonly TimelineEntryView[];
}
