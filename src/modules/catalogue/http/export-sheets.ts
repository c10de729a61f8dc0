import type { Sheet, SheetColumn } from '../../../platform/printing/workbook.js';
import type {
  ExportedFeeVersion,
  ExportedFormVersion,
  ExportedTerm,
  FeeScheduleLine,
  LocalTermsLine,
} from '../domain/import/catalogue-line.js';
import type { FeeLine, FeeRule } from '../domain/fees/fee-schedule-content.js';
import type { LocalPart } from '../domain/local/local-terms.js';
import type { CatalogueExport } from '../persistence/catalogue-export.js';

/** A column of a sheet of rows of some kind. */
interface Column<Row> extends SheetColumn {
  readonly of: (row: Row) => string | number | null;
}

const text = <Row>(heading: string, width: number, of: Column<Row>['of']): Column<Row> => ({ heading, width, kind: 'text', of });
const date = <Row>(heading: string, of: Column<Row>['of']): Column<Row> => ({ heading, width: 12, kind: 'date', of });
const number = <Row>(heading: string, of: Column<Row>['of']): Column<Row> => ({ heading, width: 14, kind: 'number', of });

interface Decided {
  readonly decisionNumber: string;
  readonly decisionIssuer: string;
  readonly withdrawn: string | null;
}
const decided = <Row extends Decided>(signedOn: (row: Row) => string): readonly Column<Row>[] => [
  text('Quyết định', 20, ({ decisionNumber }) => decisionNumber),
  text('Cơ quan quyết định', 30, ({ decisionIssuer }) => decisionIssuer),
  date('Ngày quyết định', signedOn),
  text('Lý do rút trước khi có hiệu lực', 20, ({ withdrawn }) => withdrawn),
];

const SCOPES = { procedure: 'Thủ tục', sector: 'Lĩnh vực', all: 'Mọi thủ tục' } as const;
const PARTS: Readonly<Record<LocalPart, string>> = {
  durations: 'Thời hạn',
  papers: 'Giấy tờ',
  onlineLevel: 'Mức độ trực tuyến',
  agencies: 'Cơ quan',
  forms: 'Biểu mẫu điện tử',
  sources: 'Giấy tờ không yêu cầu',
  rules: 'Quy tắc tiếp nhận',
};
const RULES: Readonly<Record<FeeRule['kind'], string>> = {
  flat: 'Mức cố định',
  free: 'Không thu',
  'per-unit': 'Theo đơn vị',
  slab: 'Theo bậc, toàn bộ',
  progressive: 'Theo bậc, lũy tiến',
  percent: 'Theo % giá trị',
  share: 'Theo % dòng khác',
  text: 'Cán bộ xác định',
};

type TermRow = ExportedTerm & LocalTermsLine['scope'];
const TERMS: readonly Column<TermRow>[] = [
  text('Mã', 14, ({ code }) => code),
  text('Phạm vi', 14, ({ kind }) => SCOPES[kind]),
  text('Phần', 20, ({ part }) => PARTS[part]),
  date('Hiệu lực từ', ({ effectiveFrom }) => effectiveFrom),
  text('Nội dung', 80, ({ value }) => (value === null ? 'Theo quy định chung' : JSON.stringify(value))),
  ...decided<TermRow>(({ decidedOn }) => decidedOn),
];

type FormRow = ExportedFormVersion & { readonly code: string };
const FORMS: readonly Column<FormRow>[] = [
  text('Mã biểu mẫu', 20, ({ code }) => code),
  number('Phiên bản', ({ versionNo }) => versionNo),
  text('Tên biểu mẫu', 60, ({ content }) => content.name),
  date('Hiệu lực từ', ({ effectiveFrom }) => effectiveFrom),
  text('Các trường', 60, ({ content }) => content.fields.map(({ vi }) => vi).join('\n')),
  ...decided<FormRow>(({ signedOn }) => signedOn),
];

type FeeRow = ExportedFeeVersion & { readonly code: string; readonly line: FeeLine | null; readonly entry: string };
const FEES: readonly Column<FeeRow>[] = [
  text('Mã biểu', 20, ({ code }) => code),
  number('Phiên bản', ({ versionNo }) => versionNo),
  text('Tên biểu', 40, ({ content }) => content.name),
  text('Phạm vi', 30, ({ content: { scope } }) => (scope.kind === 'everything' ? SCOPES.all : scope.codes.join('; '))),
  date('Hiệu lực từ', ({ effectiveFrom }) => effectiveFrom),
  date('Đến hết', ({ lastDay }) => lastDay),
  text('Dòng thu hoặc ưu đãi', 60, ({ entry }) => entry),
  text('Cách tính', 20, ({ line }) => (line === null ? 'Ưu đãi' : RULES[line.rule.kind])),
  number('Số tiền (đồng)', ({ line }) => (line?.rule.kind === 'flat' ? line.rule.amount : null)),
  ...decided<FeeRow>(({ signedOn }) => signedOn),
];

/** What is in the catalogue beside procedures, for people: the JSON Lines have all of it. */
export function sheetsBesides(catalogue: CatalogueExport): readonly Sheet[] {
  return [
    sheetOf('Quy định riêng', TERMS, catalogue.localTerms(), ({ scope, terms }) => terms.map((term) => ({ ...term, ...scope }))),
    sheetOf('Biểu mẫu điện tử', FORMS, catalogue.forms(), ({ code, versions }) => versions.map((version) => ({ ...version, code }))),
    sheetOf('Biểu phí, lệ phí', FEES, catalogue.feeSchedules(), feeRows),
  ];
}

function feeRows({ code, versions }: FeeScheduleLine): readonly FeeRow[] {
  return versions.flatMap((version) => [
    ...version.content.lines.map((line) => ({ ...version, code, line, entry: line.name })),
    ...version.content.benefits.map(({ name }) => ({ ...version, code, line: null, entry: name })),
  ]);
}

function sheetOf<Line, Row>(
  title: string,
  columns: readonly Column<Row>[],
  lines: AsyncIterable<Line>,
  rowsOf: (line: Line) => readonly Row[],
): Sheet {
  async function* rows(): AsyncGenerator<readonly (string | number | null)[]> {
    for await (const line of lines) for (const row of rowsOf(line)) yield columns.map(({ of }) => of(row));
  }
  return { title, columns, rows: rows() };
}
