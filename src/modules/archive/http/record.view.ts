import { ChoiceField, DateField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import { CorrectionView } from '../../dossiers/index.js';
import { RETENTION_CLASSES } from '../domain/retention.js';
import type { NamedRecord, NamedRecordRow } from '../use-cases/look-at-record.js';

/** A record in a list. */
export class RecordListItemView {
  @IdField({ vi: 'Hồ sơ', en: 'Dossier, whose record it is' })
  readonly dossierId: string;

  @TextField({ vi: 'Mã hồ sơ', en: 'Dossier code', max: 50 })
  readonly dossierCode: string;

  @TextField({ vi: 'Mã thủ tục', en: 'Procedure code', max: 60 })
  readonly procedureCode: string;

  @TextField({ vi: 'Tên thủ tục', en: 'Name of the procedure', max: 2000 })
  readonly procedureName: string;

  @TextField({ vi: 'Cơ quan lưu trữ hồ sơ', en: 'Agency whose record it is', max: 35 })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan lưu trữ hồ sơ', en: 'Name of the agency whose record it is', max: 300, nullable: true })
  readonly agencyName: string | null;

  @TextField({ vi: 'Tên chủ hồ sơ', en: "Applicant's name", max: 300 })
  readonly applicantName: string;

  @ChoiceField({ vi: 'Kết luận', en: 'Outcome', values: ['granted', 'refused'], name: 'ConclusionOutcome' })
  readonly outcome: string;

  @InstantField({ vi: 'Trả kết quả lúc', en: 'Result returned at' })
  readonly returnedAt: string;

  @ChoiceField({
    vi: 'Loại thời hạn bảo quản: vĩnh viễn hoặc có thời hạn',
    en: 'Retention: permanent or for a fixed term',
    values: RETENTION_CLASSES,
    name: 'RetentionClass',
  })
  readonly retentionClass: string;

  @WholeField({ vi: 'Số năm bảo quản', en: 'Years of retention', min: 1, max: 999, nullable: true })
  readonly retentionYears: number | null;

  @DateField({ vi: 'Bảo quản đến hết ngày', en: 'Retained until the end of', nullable: true })
  readonly retainUntil: string | null;

  @InstantField({ vi: 'Niêm phong lúc', en: 'Sealed at' })
  readonly sealedAt: string;

  static of(row: NamedRecordRow): RecordListItemView {
    return Object.assign(new RecordListItemView(), row, { returnedAt: localIso(row.returnedAt), sealedAt: localIso(row.sealedAt) });
  }
}

/** A page of records. */
export class RecordListView {
  @ObjectField({ vi: 'Các hồ sơ lưu trữ', en: 'Records', type: () => RecordListItemView, list: { max: 200 } })
  readonly items: readonly RecordListItemView[];

  @TextField({ vi: 'Con trỏ trang sau', en: 'Cursor of the next page', max: 2000, pattern: '^[A-Za-z0-9_-]+$', optional: true })
  readonly next?: string;
}

/** A file of a record. */
export class RecordFileView {
  @IdField({ vi: 'Tệp', en: 'File' })
  readonly fileId: string;

  @TextField({ vi: 'Tên tệp trong mục lục', en: 'Name in the manifest', max: 110, pattern: '^[0-9]{3,}-[a-z0-9.-]+$' })
  readonly name: string;

  @TextField({ vi: 'Tên tệp khi nộp', en: 'Name under which it was handed in', max: 255 })
  readonly originalName: string;

  @ChoiceField({
    vi: 'Mục đích; facts là dữ kiện của hồ sơ',
    en: 'Purpose; facts are those of the dossier',
    values: ['facts', 'component', 'supplement', 'result'],
    name: 'RecordFilePurpose',
  })
  readonly purpose: string;

  @TextField({ vi: 'Loại tệp', en: 'Media type', max: 100 })
  readonly mediaType: string;

  @WholeField({ vi: 'Dung lượng (byte)', en: 'Size in bytes', min: 0, max: 9_007_199_254_740_991 })
  readonly size: number;

  @TextField({ vi: 'SHA-256', en: 'SHA-256', max: 64, pattern: '^[0-9a-f]{64}$' })
  readonly sha256: string;
}

/** A sealed record. */
export class RecordView extends RecordListItemView {
  @TextField({ vi: 'Mã lĩnh vực', en: 'Code of the sector', max: 60, nullable: true })
  readonly sectorCode: string | null;

  @TextField({ vi: 'Tên lĩnh vực', en: 'Name of the sector', max: 500, nullable: true })
  readonly sectorName: string | null;

  @TextField({ vi: 'Căn cứ thời hạn bảo quản', en: 'Where the retention comes from', max: 1000 })
  readonly retentionBasis: string;

  @TextField({ vi: 'SHA-256 của mục lục', en: 'SHA-256 of the manifest', max: 64, pattern: '^[0-9a-f]{64}$' })
  readonly manifestSha256: string;

  @WholeField({
    vi: 'Sự kiện cuối của hồ sơ khi niêm phong',
    en: 'Last journal entry of the dossier when it was sealed',
    min: 1,
    max: 2_147_483_647,
  })
  readonly journalSeq: number;

  @TextField({ vi: 'Mắt xích băm của sự kiện đó', en: 'Link of the chain at that entry', max: 64, pattern: '^[0-9a-f]{64}$' })
  readonly journalHash: string;

  @IdField({ vi: 'Người yêu cầu niêm phong', en: 'Archivist who sealed it' })
  readonly sealedBy: string;

  @TextField({ vi: 'Tên người yêu cầu niêm phong', en: 'Name of the archivist who sealed it', max: 200, nullable: true })
  readonly sealedByName: string | null;

  @ObjectField({ vi: 'Các tệp', en: 'Files', type: () => RecordFileView, list: { max: 1000 } })
  readonly files: readonly RecordFileView[];

  @ObjectField({
    vi: 'Các lần chỉnh sửa dữ liệu của chủ hồ sơ, kể cả sau khi niêm phong; bản lưu giữ nguyên',
    en: "Corrections of the applicant's data, also after the sealing; the record itself stays",
    type: () => CorrectionView,
    list: { max: 1000 },
  })
  readonly corrections: readonly CorrectionView[];

  static override of(record: NamedRecord): RecordView {
    const [returnedAt, sealedAt] = [localIso(record.returnedAt), localIso(record.sealedAt)];
    const corrections = record.corrections.map((correction) => CorrectionView.of(correction));
    return Object.assign(new RecordView(), record, { returnedAt, sealedAt, corrections });
  }
}
