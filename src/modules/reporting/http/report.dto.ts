import { ChoiceField, DateField, InstantField, TextField, WholeField } from '../../../platform/http/fields.js';
import { PAGE_SIZE } from '../../../shared/page.js';
import { CELLS, type Cell } from '../domain/report-cells.js';
import { REPORT_LEVELS, type ReportLevel } from '../domain/report-rows.js';

/** What every report is asked for. */
export class ReportQueryDto {
  @TextField({
    vi: 'Cơ quan báo cáo, gồm cả các cơ quan cấp dưới; mặc định là cơ quan của người xem',
    en: "Reporting agency with all below it; the caller's own when left out",
    max: 35,
    pattern: '^[0-9A-Z.]+$',
    example: 'H21.195',
    optional: true,
    code: true,
  })
  readonly agencyCode?: string;

  @DateField({ vi: 'Ngày đầu kỳ báo cáo', en: 'First date of the period', example: '2026-11-01' })
  readonly from: string;

  @DateField({ vi: 'Ngày cuối kỳ báo cáo, tính cả ngày này', en: 'Last date of the period, included', example: '2026-11-19' })
  readonly to: string;

  @InstantField({
    vi: 'Thời điểm chốt số liệu; bắt buộc khi kỳ chưa kết thúc',
    en: 'Instant as of which it is counted; needed while the period is not over',
    optional: true,
  })
  readonly asOf?: string;
}

/** Which cell of which row is to be opened. */
export class CellQueryDto extends ReportQueryDto {
  @ChoiceField({ vi: 'Ô của báo cáo', en: 'Cell of the report', values: CELLS, name: 'ReportCell', example: 'received-total' })
  readonly cell: Cell;

  @ChoiceField({ vi: 'Cấp của dòng', en: 'Level of the row', values: REPORT_LEVELS, name: 'ReportLevel', optional: true })
  readonly level?: ReportLevel;

  @TextField({
    vi: 'Cơ quan giải quyết của dòng, không gồm cấp dưới',
    en: 'Resolving agency of the row, without those below it',
    max: 35,
    pattern: '^[0-9A-Z.]+$',
    optional: true,
    code: true,
  })
  readonly resolvingAgencyCode?: string;

  @TextField({ vi: 'Mã lĩnh vực của dòng', en: 'Sector code of the row', max: 100, optional: true })
  readonly sectorCode?: string;

  @WholeField({
    vi: 'Số dòng mỗi trang',
    en: 'Rows per page',
    min: 1,
    max: PAGE_SIZE.max,
    example: PAGE_SIZE.default,
    query: true,
    optional: true,
  })
  readonly limit: number = PAGE_SIZE.default;

  @TextField({
    vi: 'Giá trị "next" của trang trước',
    en: 'The "next" of the page before',
    max: 2000,
    pattern: '^[A-Za-z0-9_-]+$',
    optional: true,
  })
  readonly cursor?: string;
}
