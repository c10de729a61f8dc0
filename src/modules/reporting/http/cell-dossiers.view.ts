import { ChoiceField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { CLASSIFICATIONS } from '../../../shared/working-calendar/index.js';
import { DOSSIER_STATUSES } from '../../dossiers/index.js';
import type { NamedFactRow } from '../use-cases/list-cell-dossiers.js';

/** A dossier of a cell as it stood at the instant of the report; nothing personal. */
export class CellDossierView implements NamedFactRow {
  @IdField({ vi: 'Định danh nội bộ', en: 'Id' })
  readonly dossierId: string;

  @TextField({ vi: 'Mã hồ sơ', en: 'Dossier code', max: 50, nullable: true })
  readonly code: string | null;

  @ChoiceField({ vi: 'Trạng thái lúc đó', en: 'Status then', values: Object.keys(DOSSIER_STATUSES), name: 'DossierStatus' })
  readonly status: NamedFactRow['status'];

  @TextField({ vi: 'Tên trạng thái', en: 'Name of the status', max: 100 })
  readonly statusName: string;

  @TextField({ vi: 'Mã thủ tục', en: 'Procedure code', max: 60 })
  readonly procedureCode: string;

  @TextField({ vi: 'Tên thủ tục', en: 'Name of the procedure', max: 2000, nullable: true })
  readonly procedureName: string | null;

  @TextField({ vi: 'Cơ quan tiếp nhận', en: 'Receiving agency', max: 35 })
  readonly receivingAgencyCode: string;

  @TextField({ vi: 'Tên cơ quan tiếp nhận', en: 'Name of the receiving agency', max: 300, nullable: true })
  readonly receivingAgencyName: string | null;

  @TextField({ vi: 'Cơ quan giải quyết', en: 'Resolving agency', max: 35 })
  readonly resolvingAgencyCode: string;

  @TextField({ vi: 'Tên cơ quan giải quyết', en: 'Name of the resolving agency', max: 300, nullable: true })
  readonly resolvingAgencyName: string | null;

  @ChoiceField({ vi: 'Kênh nộp', en: 'Channel', values: ['direct', 'online', 'post'], name: 'Channel' })
  readonly channel: string;

  @InstantField({ vi: 'Nộp lúc', en: 'Came in at' })
  readonly cameAt: string;

  @InstantField({ vi: 'Tiếp nhận lúc', en: 'Received at', nullable: true })
  readonly receivedAt: string | null;

  @InstantField({ vi: 'Hạn trả kết quả', en: 'Due instant', nullable: true })
  readonly dueAt: string | null;

  @InstantField({ vi: 'Hạn ban đầu, là hạn để đánh giá', en: 'Original due instant, by which it is judged', nullable: true })
  readonly originalDueAt: string | null;

  @InstantField({ vi: 'Kết thúc lúc', en: 'Closed at', nullable: true })
  readonly closedAt: string | null;

  @ChoiceField({ vi: 'Kết quả', en: 'Outcome', values: ['granted', 'refused'], name: 'ConclusionOutcome', nullable: true })
  readonly outcome: string | null;

  @ChoiceField({
    vi: 'Tình hình giải quyết so với hạn',
    en: 'Resolution against the deadline',
    values: CLASSIFICATIONS,
    name: 'Timing',
    nullable: true,
  })
  readonly timing: string | null;

  @WholeField({ vi: 'Số lần yêu cầu bổ sung', en: 'How often a supplement was asked for', min: 0, max: 1000 })
  readonly supplementRounds: number;
}

/** A page of the dossiers of a cell. */
export class CellDossiersView {
  @ObjectField({ vi: 'Các hồ sơ', en: 'Dossiers', type: () => CellDossierView, list: { max: 200 } })
  readonly items: readonly NamedFactRow[];

  @TextField({ vi: 'Con trỏ trang sau', en: 'Cursor of the next page', max: 2000, pattern: '^[A-Za-z0-9_-]+$', optional: true })
  readonly next?: string;
}
