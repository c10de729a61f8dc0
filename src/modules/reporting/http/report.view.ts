import {
  ChoiceField,
  DateField,
  FlagField,
  InstantField,
  MapField,
  ObjectField,
  TextField,
  WholeField,
} from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { Agency } from '../../agencies/index.js';
import { CELLS, type Cell } from '../domain/report-cells.js';
import type { ReportPeriod } from '../domain/report-period.js';
import { REPORT_LEVELS, type ReportRow } from '../domain/report-rows.js';
import type { ColumnHead } from './report-columns.js';

/** The head of a column. */
export class ColumnHeadView implements ColumnHead {
  @ChoiceField({ vi: 'Ô của biểu', en: 'Cell of the form', values: CELLS, name: 'ReportCell' })
  readonly cell: Cell;

  @WholeField({ vi: 'Số thứ tự cột trong biểu mẫu', en: 'Number of the column in the form', min: 1, max: 13, nullable: true })
  readonly number: number | null;

  @TextField({ vi: 'Tên cột', en: 'Head in Vietnamese', max: 200 })
  readonly vi: string;

  @TextField({ vi: 'Tên cột bằng tiếng Anh', en: 'Head in English', max: 200 })
  readonly en: string;
}

/** A footnote of the table. */
export class FootnoteView {
  @TextField({ vi: 'Chú thích', en: 'Footnote in Vietnamese', max: 1000 })
  readonly vi: string;

  @TextField({ vi: 'Chú thích bằng tiếng Anh', en: 'Footnote in English', max: 1000 })
  readonly en: string;
}

/** A row with its counts. */
export class ReportRowView {
  @ChoiceField({ vi: 'Loại dòng', en: 'What the row stands for', values: ['level', 'agency', 'sector', 'total'], name: 'ReportRowKind' })
  readonly kind: ReportRow['kind'];

  @ChoiceField({ vi: 'Cấp', en: 'Level', values: REPORT_LEVELS, name: 'ReportLevel', nullable: true })
  readonly level: ReportRow['level'];

  @TextField({ vi: 'Cơ quan giải quyết', en: 'Resolving agency', max: 35, nullable: true })
  readonly agencyCode: string | null;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 500, nullable: true })
  readonly agencyName: string | null;

  @TextField({ vi: 'Mã lĩnh vực', en: 'Sector code', max: 100, nullable: true })
  readonly sectorCode: string | null;

  @TextField({ vi: 'Tên lĩnh vực', en: 'Name of the sector', max: 1000, nullable: true })
  readonly sectorName: string | null;

  @MapField({
    vi: 'Số hồ sơ theo từng ô',
    en: 'Number of dossiers by cell',
    values: { type: 'integer', minimum: 0 },
    maxProperties: CELLS.length,
  })
  readonly cells: ReportRow['cells'];

  @FlagField({ vi: 'Tiếp nhận = đã giải quyết + đang giải quyết + trạng thái khác', en: 'Received = resolved + in progress + others' })
  readonly closes: boolean;

  @TextField({
    vi: 'Địa chỉ danh sách hồ sơ của dòng; thêm &cell= và tên ô',
    en: "Address of the row's dossiers; add &cell= and the name of a cell",
    max: 1000,
  })
  readonly dossiers: string;
}

/** II.06a for an agency with everything below it. */
export class Ii06aView {
  @TextField({ vi: 'Biểu mẫu', en: 'Form', max: 50 })
  readonly form: string;

  @TextField({ vi: 'Cơ quan báo cáo', en: 'Reporting agency', max: 35 })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan báo cáo', en: 'Name of the reporting agency', max: 500 })
  readonly agencyName: string;

  @DateField({ vi: 'Từ ngày', en: 'First date' })
  readonly from: string;

  @DateField({ vi: 'Đến hết ngày', en: 'Last date' })
  readonly to: string;

  @InstantField({ vi: 'Số liệu tính đến', en: 'Counted as of' })
  readonly asOf: string;

  @ObjectField({ vi: 'Các cột', en: 'Columns', type: () => ColumnHeadView, list: { max: CELLS.length } })
  readonly columns: readonly ColumnHead[];

  @ObjectField({
    vi: 'Các dòng: cấp, cơ quan, lĩnh vực; cuối cùng là tổng số',
    en: 'Rows: levels, agencies, sectors; the total is the last',
    type: () => ReportRowView,
    list: { max: 100_000 },
  })
  readonly rows: readonly ReportRowView[];

  @ObjectField({
    vi: 'Chú thích dưới biểu: cách tính những gì biểu không quy định',
    en: 'Footnotes: how what the form leaves open is counted',
    type: () => FootnoteView,
    list: { max: 20 },
  })
  readonly footnotes: readonly FootnoteView[];
}

/** What the answers of all reports say about agency, period and instant. */
export function headOf(
  agency: Agency,
  { from, to, seenAt }: ReportPeriod,
): { agencyCode: string; agencyName: string; from: string; to: string; asOf: string } {
  return { agencyCode: agency.code, agencyName: agency.name, from, to, asOf: localIso(seenAt) };
}
