import { ChoiceField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { DOSSIER_STATUS_NAMES } from '../domain/dossier-status.js';
import type { FeeState } from '../domain/fee-state.js';
import { FeeStateField } from './fee-state-field.js';
import type { AgencyNames } from '../../agencies/index.js';
import type { DossierListRow, PlacedDossierRow } from '../persistence/dossier-list.reader.js';
import { STATUS_NAME, statusNameOf } from './status-words.js';
import { DEADLINE_STATES } from './dossier-outcome.view.js';

/** A dossier in a list: no identity number, phone or address. */
export class DossierListItemView implements DossierListRow {
  @IdField({ vi: 'Định danh nội bộ', en: 'Id' })
  readonly id: string;

  @TextField({ vi: 'Mã hồ sơ', en: 'Dossier code', max: 50, nullable: true })
  readonly code: string | null;

  @ChoiceField({ vi: 'Trạng thái', en: 'Status', values: DOSSIER_STATUS_NAMES, name: 'DossierStatus' })
  readonly status: DossierListRow['status'];

  @TextField(STATUS_NAME)
  readonly statusName: string;

  @TextField({ vi: 'Mã thủ tục', en: 'Procedure code', max: 60 })
  readonly procedureCode: string;

  @TextField({ vi: 'Tên thủ tục', en: 'Name of the procedure', max: 2000 })
  readonly procedureName: string;

  @ChoiceField({ vi: 'Kênh nộp', en: 'Channel', values: ['direct', 'online', 'post'], name: 'Channel' })
  readonly channel: string;

  @TextField({ vi: 'Cơ quan tiếp nhận', en: 'Receiving agency', max: 35 })
  readonly receivingAgencyCode: string;

  @TextField({ vi: 'Tên cơ quan tiếp nhận', en: 'Name of the receiving agency', max: 300, nullable: true })
  readonly receivingAgencyName: string | null;

  @TextField({ vi: 'Cơ quan giải quyết', en: 'Resolving agency', max: 35 })
  readonly resolvingAgencyCode: string;

  @TextField({ vi: 'Tên cơ quan giải quyết', en: 'Name of the resolving agency', max: 300, nullable: true })
  readonly resolvingAgencyName: string | null;

  @TextField({ vi: 'Tên chủ hồ sơ', en: "Applicant's name", max: 300 })
  readonly applicantName: string;

  @InstantField({ vi: 'Nộp lúc', en: 'Submitted at' })
  readonly submittedAt: string;

  @InstantField({ vi: 'Tiếp nhận lúc', en: 'Received at', nullable: true })
  readonly receivedAt: string | null;

  @InstantField({ vi: 'Hạn trả kết quả', en: 'Due instant', nullable: true })
  readonly dueAt: string | null;

  @InstantField({ vi: 'Hạn ban đầu, không tính gia hạn', en: 'Original due instant, without extensions', nullable: true })
  readonly originalDueAt: string | null;

  @ChoiceField({ vi: 'Tình trạng thời hạn', en: 'State of the clock', values: DEADLINE_STATES, name: 'DeadlineState' })
  readonly deadlineState: string;

  @FeeStateField()
  readonly feeState: FeeState | null;

  @InstantField({ vi: 'Xử lý xong lúc', en: 'Completed at', nullable: true })
  readonly completedAt: string | null;

  @InstantField({ vi: 'Trả kết quả lúc', en: 'Result returned at', nullable: true })
  readonly returnedAt: string | null;

  /** Written out: copying a row with a spread costs a page more than all else that is done for it here. */
  static of(row: PlacedDossierRow, nameOf: AgencyNames): DossierListItemView {
    return {
      id: row.id,
      code: row.code,
      status: row.status,
      statusName: statusNameOf(row.status),
      procedureCode: row.procedureCode,
      procedureName: row.procedureName,
      channel: row.channel,
      receivingAgencyCode: row.receivingAgencyCode,
      receivingAgencyName: nameOf(row.receivingAgencyCode),
      resolvingAgencyCode: row.resolvingAgencyCode,
      resolvingAgencyName: nameOf(row.resolvingAgencyCode),
      applicantName: row.applicantName,
      submittedAt: row.submittedAt,
      receivedAt: row.receivedAt,
      dueAt: row.dueAt,
      originalDueAt: row.originalDueAt,
      deadlineState: row.deadlineState,
      feeState: row.feeState,
      completedAt: row.completedAt,
      returnedAt: row.returnedAt,
    };
  }
}

/** A page of dossiers. */
export class DossierListView {
  @ObjectField({ vi: 'Các hồ sơ', en: 'Dossiers', type: () => DossierListItemView, list: { max: 200 } })
  readonly items: readonly DossierListItemView[];

  @TextField({ vi: 'Con trỏ trang sau', en: 'Cursor of the next page', max: 2000, pattern: '^[A-Za-z0-9_-]+$', optional: true })
  readonly next?: string;

  @WholeField({
    vi: 'Số hồ sơ, đếm đến 10.000; chỉ có khi yêu cầu',
    en: 'Number of dossiers, counted up to 10,000; only when asked for',
    min: 0,
    max: 10_000,
    optional: true,
  })
  readonly count?: number;
}
