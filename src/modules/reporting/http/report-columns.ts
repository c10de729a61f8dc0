import type { Cell } from '../domain/report-cells.js';

/** The head of one column. */
export interface ColumnHead {
  readonly cell: Cell;
  /** Number of the column in the form; null for columns that the form does not have. */
  readonly number: number | null;
  readonly vi: string;
  readonly en: string;
}

/** Heads of the columns as form II.06a/VPCP/KSTT (TT 01/2020/TT-VPCP) prints them; then one for each status that the form does not name. */
export const COLUMN_HEADS: readonly ColumnHead[] = [
  { cell: 'received-total', number: 3, vi: 'Tiếp nhận: Tổng số', en: 'Received: total' },
  { cell: 'received-online', number: 4, vi: 'Tiếp nhận trong kỳ: Trực tuyến', en: 'Received in the period: online' },
  { cell: 'received-direct-or-post', number: 5, vi: 'Tiếp nhận trong kỳ: Trực tiếp, dịch vụ bưu chính', en: 'Received in the period: at the counter or by post' },
  { cell: 'carried-over', number: 6, vi: 'Tiếp nhận: Từ kỳ trước', en: 'Received: carried over' },
  { cell: 'resolved-total', number: 7, vi: 'Đã giải quyết: Tổng số', en: 'Resolved: total' },
  { cell: 'resolved-early', number: 8, vi: 'Đã giải quyết: Trước hạn', en: 'Resolved: early' },
  { cell: 'resolved-on-time', number: 9, vi: 'Đã giải quyết: Đúng hạn', en: 'Resolved: on time' },
  { cell: 'resolved-late', number: 10, vi: 'Đã giải quyết: Quá hạn', en: 'Resolved: late' },
  { cell: 'in-progress-total', number: 11, vi: 'Đang giải quyết: Tổng số', en: 'In progress: total' },
  { cell: 'in-progress-in-time', number: 12, vi: 'Đang giải quyết: Trong hạn', en: 'In progress: in time' },
  { cell: 'in-progress-overdue', number: 13, vi: 'Đang giải quyết: Quá hạn', en: 'In progress: overdue' },
  { cell: 'others-total', number: null, vi: 'Trạng thái khác: Tổng số', en: 'Other statuses: total' },
  { cell: 'awaiting-reception', number: null, vi: 'Chờ tiếp nhận', en: 'Waiting for reception' },
  { cell: 'supplement-required', number: null, vi: 'Chờ bổ sung giấy tờ', en: 'Waiting for a supplement' },
  { cell: 'payment-required', number: null, vi: 'Chờ thực hiện nghĩa vụ tài chính', en: 'Waiting for a payment' },
  { cell: 'not-accepted', number: null, vi: 'Không được tiếp nhận', en: 'Not accepted' },
  { cell: 'withdrawn', number: null, vi: 'Công dân rút hồ sơ', en: 'Withdrawn' },
  { cell: 'stopped', number: null, vi: 'Dừng xử lý', en: 'Stopped' },
  { cell: 'resolved-without-deadline', number: null, vi: 'Đã giải quyết, không có thời hạn', en: 'Resolved, without a deadline' },
  { cell: 'in-progress-without-deadline', number: null, vi: 'Đang giải quyết, không có thời hạn', en: 'In progress, without a deadline' },
];
