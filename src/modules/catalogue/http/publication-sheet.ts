import type { Sheet, SheetColumn } from '../../../platform/printing/workbook.js';
import type { LegalPart } from '../domain/legal-parts.js';
import type { IndicatorFigure, MissedPublication, PublicationIndicator } from '../domain/publication-report.js';
import type { StandardIssuer } from '../persistence/standard-issuers.js';

/** How QĐ 766/QĐ-TTg calls them. */
export const INDICATOR_NAMES: Readonly<Record<PublicationIndicator, string>> = {
  '1.1': 'Quyết định công bố thủ tục hành chính ban hành đúng hạn',
  '1.2': 'Thủ tục hành chính được công khai đúng hạn',
  '1.3': 'Thủ tục hành chính được công khai đầy đủ các nội dung quy định về các bộ phận tạo thành',
};

const PARTS: Readonly<Record<LegalPart, string>> = {
  name: 'Tên thủ tục',
  steps: 'Trình tự thực hiện',
  channels: 'Cách thức thực hiện',
  papers: 'Thành phần hồ sơ',
  duration: 'Thời hạn giải quyết',
  subjects: 'Đối tượng thực hiện',
  agencies: 'Cơ quan thực hiện',
  results: 'Kết quả thực hiện',
};

/** A row of the sheet: what an indicator comes to, or a version that does not count for it. */
type Row = { readonly indicator: PublicationIndicator } & Partial<IndicatorFigure & MissedPublication>;

const COLUMNS: readonly (SheetColumn & { readonly of: (row: Row) => string | number | null | undefined })[] = [
  { heading: 'Chỉ số', width: 8, kind: 'text', of: ({ indicator }) => indicator },
  { heading: 'Tên chỉ số', width: 50, kind: 'text', of: ({ indicator }) => INDICATOR_NAMES[indicator] },
  { heading: 'Đạt', width: 10, kind: 'number', of: ({ numerator }) => numerator },
  { heading: 'Đo được', width: 10, kind: 'number', of: ({ denominator }) => denominator },
  { heading: 'Không đo được', width: 12, kind: 'number', of: ({ notMeasured }) => notMeasured },
  { heading: 'Mã thủ tục', width: 14, kind: 'text', of: ({ procedureCode }) => procedureCode },
  { heading: 'Tên thủ tục', width: 60, kind: 'text', of: ({ procedureName }) => procedureName },
  { heading: 'Phiên bản', width: 10, kind: 'number', of: ({ versionNo }) => versionNo },
  { heading: 'Hạn', width: 12, kind: 'date', of: ({ dueOn }) => dueOn },
  { heading: 'Đã thực hiện', width: 12, kind: 'date', of: ({ doneOn }) => doneOn },
  { heading: 'Số ngày làm việc chậm', width: 12, kind: 'number', of: ({ workingDaysLate }) => workingDaysLate },
  { heading: 'Bộ phận còn thiếu', width: 40, kind: 'text', of: ({ missingParts }) => missingParts?.map((part) => PARTS[part]).join('; ') },
];

/** Publication in time and whole as a table: first what each indicator comes to, then all that does not count for one. */
export function publicationSheet(
  figures: readonly IndicatorFigure[],
  missed: readonly MissedPublication[],
  evaluation: StandardIssuer | null,
): Sheet {
  const rows = [...figures, ...missed].map((row: Row) => COLUMNS.map(({ of }) => of(row) ?? null));
  return { title: evaluation?.instrument?.slice(0, 31) ?? 'Công bố, công khai', columns: COLUMNS, rows: oneByOne(rows) };
}

async function* oneByOne<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}
