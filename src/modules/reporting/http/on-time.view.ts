import { DateField, InstantField, NumberField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { OnTimeRow } from '../domain/on-time.js';

const COUNT = { min: 0, max: 2_147_483_647 } as const;

/** How much was resolved in time, of an agency, a procedure there, or all. */
export class OnTimeRowView implements OnTimeRow {
  @TextField({ vi: 'Cơ quan giải quyết; trống ở dòng tổng', en: 'Resolving agency; null in the total', max: 35, nullable: true })
  readonly agencyCode: string | null;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 500, nullable: true })
  readonly agencyName: string | null;

  @TextField({ vi: 'Mã thủ tục; trống ở dòng của cơ quan', en: 'Procedure code; null in the row of an agency', max: 60, nullable: true })
  readonly procedureCode: string | null;

  @TextField({ vi: 'Tên thủ tục', en: 'Name of the procedure', max: 2000, nullable: true })
  readonly procedureName: string | null;

  @WholeField({ vi: 'Đã giải quyết, có thời hạn', en: 'Resolved, with a deadline', ...COUNT })
  readonly resolved: number;

  @WholeField({ vi: 'Trước hạn', en: 'Early', ...COUNT })
  readonly early: number;

  @WholeField({ vi: 'Đúng hạn', en: 'On time', ...COUNT })
  readonly onTime: number;

  @WholeField({ vi: 'Quá hạn', en: 'Late', ...COUNT })
  readonly late: number;

  @WholeField({ vi: 'Đã giải quyết, không có thời hạn; không tính vào tỷ lệ', en: 'Resolved without a deadline; in no share', ...COUNT })
  readonly withoutDeadline: number;

  @NumberField({
    vi: 'Tỷ lệ đúng hạn và trước hạn (%), cắt đến hai chữ số thập phân',
    en: 'Share of early and on time (%), cut to two decimals',
    min: 0,
    max: 100,
    nullable: true,
  })
  readonly share: number | null;
}

/** Shares of an agency with everything below it. */
export class OnTimeView {
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

  @ObjectField({
    vi: 'Các dòng: cơ quan và thủ tục; cuối cùng là tổng số',
    en: 'Rows: agencies and procedures; the total is the last',
    type: () => OnTimeRowView,
    list: { max: 100_000 },
  })
  readonly rows: readonly OnTimeRow[];
}
