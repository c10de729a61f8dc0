import { ChoiceField, IdField, InstantField, NumberField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { MaskedField } from '../../../platform/http/masked-field.js';
import { localIso } from '../../../shared/clock.js';
import { CLASSIFICATIONS, DURATION_UNITS, type Classification, type DurationUnit } from '../../../shared/working-calendar/index.js';
import { CONSULTATION_STATES, timingOf, type ConsultationState } from '../domain/consultation.js';
import type { ConsultationRow } from '../persistence/consultation.reader.js';
import type { AgencyNames } from '../../agencies/index.js';
import type { SeenConsultation } from '../use-cases/look-at-consultation.js';
import { CANCEL_REASONS, type CancelReason } from '../routing.events.js';

/** What lists and the detail both show: no question, no answer. */
export class ConsultationItemView {
  @IdField({ vi: 'Định danh hồ sơ', en: 'Id of the dossier' })
  readonly dossierId: string;

  @IdField({ vi: 'Định danh yêu cầu lấy ý kiến', en: 'Id of the consultation' })
  readonly consultationId: string;

  @TextField({ vi: 'Mã hồ sơ', en: 'Dossier code', max: 50, nullable: true, example: 'H21.16-261123-0001' })
  readonly dossierCode: string | null;

  @TextField({ vi: 'Mã thủ tục', en: 'Procedure code', max: 60 })
  readonly procedureCode: string;

  @TextField({ vi: 'Tên thủ tục', en: 'Name of the procedure', max: 2000 })
  readonly procedureName: string;

  @TextField({ vi: 'Cơ quan lấy ý kiến', en: 'Agency that asks', max: 35, example: 'H21.16' })
  readonly askingAgencyCode: string;

  @TextField({ vi: 'Tên cơ quan lấy ý kiến', en: 'Name of the agency that asks', max: 300, nullable: true })
  readonly askingAgencyName: string | null;

  @TextField({ vi: 'Cơ quan được lấy ý kiến', en: 'Agency that is asked', max: 35, example: 'H21.195' })
  readonly askedAgencyCode: string;

  @TextField({ vi: 'Tên cơ quan được lấy ý kiến', en: 'Name of the agency that is asked', max: 300, nullable: true })
  readonly askedAgencyName: string | null;

  @ChoiceField({ vi: 'Tình trạng', en: 'State', values: CONSULTATION_STATES, name: 'ConsultationState', example: 'open' })
  readonly state: ConsultationState;

  @InstantField({ vi: 'Hỏi lúc', en: 'Asked at' })
  readonly askedAt: string;

  @InstantField({ vi: 'Hạn trả lời', en: 'Due instant' })
  readonly dueAt: string;

  @InstantField({ vi: 'Trả lời lúc', en: 'Answered at', nullable: true })
  readonly answeredAt: string | null;

  @ChoiceField({
    vi: 'So với hạn trả lời, tính riêng với hạn của hồ sơ',
    en: "Against its own deadline, apart from the dossier's",
    values: CLASSIFICATIONS,
    name: 'Timing',
    example: 'in-time',
  })
  readonly timing: Classification;

  static of(row: ConsultationRow, asOf: Date, nameOf: AgencyNames): ConsultationItemView {
    return Object.assign(new ConsultationItemView(), shown(row, asOf, nameOf));
  }
}

/** A page of a worklist. */
export class ConsultationListView {
  @ObjectField({ vi: 'Các yêu cầu lấy ý kiến', en: 'Consultations', type: () => ConsultationItemView, list: { max: 200 } })
  readonly items: readonly ConsultationItemView[];

  @TextField({ vi: 'Con trỏ trang sau', en: 'Cursor of the next page', max: 2000, pattern: '^[A-Za-z0-9_-]+$', optional: true })
  readonly next?: string;
}

/** The time that was given for the answer. */
export class ConsultationDurationView {
  @NumberField({ vi: 'Giá trị', en: 'Value', min: 0, max: 1000, optional: true, nullable: true })
  readonly value?: number | null;

  @ChoiceField({ vi: 'Đơn vị thời hạn', en: 'Unit of the duration', values: DURATION_UNITS, name: 'DurationUnit' })
  readonly unit: DurationUnit;
}

/** A file that goes along with the question. */
export class ConsultationFileView {
  @IdField({ vi: 'Tệp', en: 'File' })
  readonly fileId: string;

  @TextField({ vi: 'Tên tệp', en: 'File name', max: 255 })
  readonly name: string;

  @TextField({ vi: 'Loại tệp', en: 'Media type', max: 100 })
  readonly mediaType: string;

  @WholeField({ vi: 'Dung lượng (byte)', en: 'Size in bytes', min: 0, max: 9_007_199_254_740_991 })
  readonly size: number;
}

/** A consultation in full, the same for both sides: all that the asked one sees of the dossier. */
export class ConsultationView extends ConsultationItemView {
  @TextField({ vi: 'Nội dung lấy ý kiến', en: 'What was asked', max: 5000 })
  readonly question: string;

  @IdField({ vi: 'Các tệp của hồ sơ kèm theo', en: 'Files of the dossier that the question is about', list: { max: 100 } })
  readonly fileIds: readonly string[];

  @ObjectField({
    vi: 'Tên và loại của các tệp đó',
    en: 'Names and types of these files',
    type: () => ConsultationFileView,
    list: { max: 100 },
  })
  readonly files: readonly ConsultationFileView[];

  @ObjectField({ vi: 'Thời hạn trả lời', en: 'Time for the answer', type: () => ConsultationDurationView })
  readonly duration: ConsultationDurationView;

  @TextField({ vi: 'Nội dung trả lời', en: 'Answer', max: 5000, nullable: true })
  readonly answer: string | null;

  @InstantField({ vi: 'Thời điểm hủy yêu cầu lấy ý kiến', en: 'Cancelled at', nullable: true })
  readonly cancelledAt: string | null;

  @ChoiceField({
    vi: 'Lý do hủy yêu cầu lấy ý kiến',
    en: 'Why it was cancelled',
    values: CANCEL_REASONS,
    name: 'ConsultationCancelReason',
    nullable: true,
  })
  readonly cancelReason: CancelReason | null;

  @TextField({ vi: 'Lý do thu hồi', en: 'What was said when it was withdrawn', max: 2000, nullable: true })
  readonly cancelNote: string | null;

  @MaskedField()
  readonly personalDataMasked: boolean;

  @WholeField({ vi: 'Phiên bản hồ sơ, dùng cho If-Match', en: 'Version of the dossier, for If-Match', min: 0, max: 2_147_483_647 })
  readonly version: number;

  static seen({ detail, files: named, asOf, nameOf }: SeenConsultation): ConsultationView {
    const { question, fileIds, duration, answer, cancelReason, cancelNote, version } = detail;
    const cancelledAt = detail.state === 'cancelled' && detail.closedAt ? localIso(detail.closedAt) : null;
    const files = named.map(({ fileId, name, mediaType, size }) => ({ fileId, name, mediaType, size }));
    return Object.assign(new ConsultationView(), shown(detail, asOf, nameOf), {
      question,
      fileIds,
      files,
      duration,
      answer,
      cancelledAt,
      cancelReason,
      cancelNote,
      personalDataMasked: !detail.personalShown,
      version,
    });
  }
}

function shown(row: ConsultationRow, asOf: Date, nameOf: AgencyNames): ConsultationItemView {
  const {
    dossierId,
    id: consultationId,
    dossierCode,
    procedureCode,
    procedureName,
    askingAgencyCode,
    askedAgencyCode,
    state,
    askedAt,
    dueAt,
    closedAt,
  } = row;
  return {
    dossierId,
    consultationId,
    dossierCode,
    procedureCode,
    procedureName,
    askingAgencyCode,
    askingAgencyName: nameOf(askingAgencyCode),
    askedAgencyCode,
    askedAgencyName: nameOf(askedAgencyCode),
    state,
    askedAt: localIso(askedAt),
    dueAt: localIso(dueAt),
    answeredAt: state === 'answered' && closedAt ? localIso(closedAt) : null,
    timing: timingOf(row, asOf),
  };
}
