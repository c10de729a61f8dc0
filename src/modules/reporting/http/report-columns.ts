import type { Cell } from '../domain/report-cells.js';

/** The head of one column. */
export interface ColumnHead {
  readonly cell: Cell;
  /** Number of the column in the form; null for columns that the form does not have. */
  readonly number: number | null;
  readonly vi: string;
  readonly en: string;
}

/**
 * Heads of the columns as form II.06a/VPCP/KSTT (TT 01/2020/TT-VPCP) prints them, those without a deadline beside them; then one for each
 * status that the form does not name.
 */
export const COLUMN_HEADS: readonly ColumnHead[] = [
  { cell: 'received-total', number: 3, vi: 'Tiếp nhận: Tổng số', en: 'Received: total' },
  { cell: 'received-online', number: 4, vi: 'Tiếp nhận trong kỳ: Trực tuyến', en: 'Received in the period: online' },
  {
    cell: 'received-direct-or-post',
    number: 5,
    vi: 'Tiếp nhận trong kỳ: Trực tiếp, dịch vụ bưu chính',
    en: 'Received in the period: at the counter or by post',
  },
  { cell: 'carried-over', number: 6, vi: 'Tiếp nhận: Từ kỳ trước', en: 'Received: carried over' },
  { cell: 'resolved-total', number: 7, vi: 'Đã giải quyết: Tổng số', en: 'Resolved: total' },
  { cell: 'resolved-early', number: 8, vi: 'Đã giải quyết: Trước hạn', en: 'Resolved: early' },
  { cell: 'resolved-on-time', number: 9, vi: 'Đã giải quyết: Đúng hạn', en: 'Resolved: on time' },
  { cell: 'resolved-late', number: 10, vi: 'Đã giải quyết: Quá hạn', en: 'Resolved: late' },
  { cell: 'resolved-without-deadline', number: null, vi: 'Đã giải quyết: Không có thời hạn', en: 'Resolved: without a deadline' },
  { cell: 'in-progress-total', number: 11, vi: 'Đang giải quyết: Tổng số', en: 'In progress: total' },
  { cell: 'in-progress-in-time', number: 12, vi: 'Đang giải quyết: Trong hạn', en: 'In progress: in time' },
  { cell: 'in-progress-overdue', number: 13, vi: 'Đang giải quyết: Quá hạn', en: 'In progress: overdue' },
  { cell: 'in-progress-without-deadline', number: null, vi: 'Đang giải quyết: Không có thời hạn', en: 'In progress: without a deadline' },
  { cell: 'others-total', number: null, vi: 'Trạng thái khác: Tổng số', en: 'Other statuses: total' },
  { cell: 'awaiting-reception', number: null, vi: 'Chờ tiếp nhận', en: 'Waiting for reception' },
  { cell: 'supplement-required', number: null, vi: 'Chờ bổ sung giấy tờ', en: 'Waiting for a supplement' },
  { cell: 'payment-required', number: null, vi: 'Chờ thực hiện nghĩa vụ tài chính', en: 'Waiting for a payment' },
  { cell: 'not-accepted', number: null, vi: 'Không được tiếp nhận', en: 'Not accepted' },
  { cell: 'withdrawn', number: null, vi: 'Công dân rút hồ sơ', en: 'Withdrawn' },
  { cell: 'stopped', number: null, vi: 'Dừng xử lý', en: 'Stopped' },
];

/** What stands under the table: how the form's gaps are filled, so that every row closes. */
export const FOOTNOTES: readonly { readonly vi: string; readonly en: string }[] = [
  {
    vi:
      'Hồ sơ của thủ tục không quy định thời hạn bằng số có cột riêng trong đã giải quyết và đang giải quyết, không tính là trước hạn, ' +
      'đúng hạn, quá hạn hay trong hạn.',
    en:
      'Dossiers of procedures without a numeric duration have columns of their own among the resolved and those in progress; they are ' +
      'neither early, on time, late nor in time.',
  },
  {
    vi:
      'Hồ sơ chờ tiếp nhận, chờ bổ sung, chờ nghĩa vụ tài chính, không tiếp nhận, đã rút, đã dừng được tính ở trạng thái khác. Tiếp ' +
      'nhận = đã giải quyết + đang giải quyết + trạng thái khác.',
    en:
      'Dossiers that wait for reception, a supplement or a payment, and those not accepted, withdrawn or stopped are under other ' +
      'statuses. Received = resolved + in progress + others.',
  },
];
