import { zipFile } from './zip-file.js';

/** Media type of workbooks. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a column of a sheet holds. Dates are local dates `YYYY-MM-DD`. */
export interface SheetColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly kind: 'text' | 'number' | 'date';
}

/** A sheet of one table. */
export interface Sheet {
  /** At most 31 characters. */
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  /** Values by column; null leaves a cell empty. */
  readonly rows: AsyncIterable<readonly (string | number | null)[]>;
}

/** Characters that a cell can hold. */
const MOST_IN_CELL = 32_767;
const DAY_MS = 86_400_000;
/** Day 0 of workbooks. */
const EPOCH = Date.UTC(1899, 11, 30);
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Places in `cellXfs` of the style sheet. */
const STYLES = { number: 1, text: 2, date: 3, heading: 4 } as const;
/** Number format and font of each style; 49 is text. */
const FORMATS = ['0 0', '1 0', '49 0', '164 0', '49 1'];

const STYLE_SHEET =
  `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${FORMATS.length}">${FORMATS.map(styleOf).join('')}</cellXfs></styleSheet>`;

/**
 * The bytes of an XLSX (ECMA-376) with some sheets, made as they are taken. A text is written as a text whatever it begins with, and its
 * cell stays one when somebody edits it, so that no text ever becomes a formula. What a cell cannot hold is cut.
 */
export function workbook(...sheets: readonly [Sheet, ...Sheet[]]): AsyncGenerator<Buffer> {
  const numbered = sheets.map((sheet, place) => ({ sheet, number: place + 1, path: `worksheets/sheet${place + 1}` }));
  const ofSheets = numbered.map(({ path }) => typeOf(path, 'worksheet'));
  const names = numbered.map(
    ({ sheet, number }) => `<sheet name="${escaped(sheetName(sheet.title))}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `${typeOf('workbook', 'sheet.main')}${ofSheets.join('')}${typeOf('styles', 'styles')}</Types>`,
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(...numbered.map(({ path }) => ['worksheet', `${path}.xml`] as const), ['styles', 'styles.xml']),
    'xl/styles.xml': STYLE_SHEET,
  };
  const fixed = Object.entries(parts).map(([path, text]) => ({ name: path, pieces: [HEAD + text] }));
  return zipFile([...fixed, ...numbered.map(({ sheet, path }) => ({ name: `xl/${path}.xml`, pieces: sheetPieces(sheet) }))]);
}

function typeOf(part: string, type: string): string {
  return `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`;
}

function relations(...targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(([type, target], place) => `<Relationship Id="rId${place + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `<Relationships ${RELATIONS}>${each.join('')}</Relationships>`;
}

function styleOf(format: string): string {
  const [number, font] = format.split(' ');
  return `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
}

async function* sheetPieces({ columns, rows }: Sheet): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width, kind }, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" style="${STYLES[kind]}" customWidth="1"/>`,
  );
  const frozen = '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>';
  yield `${HEAD}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>`;
  yield `<cols>${widths.join('')}</cols><sheetData>`;
  yield rowOf(
    1,
    columns.map(({ heading }, place) => textCell(`${lettersOf(place)}1`, heading, STYLES.heading)),
  );
  let number = 1;
  for await (const row of rows) {
    number += 1;
    const cells = row.map((value, place) => cellOf(`${lettersOf(place)}${number}`, columns[place]!.kind, value));
    yield rowOf(number, cells);
  }
  yield '</sheetData></worksheet>';
}

function rowOf(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellOf(at: string, kind: SheetColumn['kind'], value: string | number | null): string {
  if (value === null || value === '') return '';
  if (kind === 'text') return textCell(at, String(value), STYLES.text);
  const shown = kind === 'date' ? (Date.parse(`${value}T00:00:00Z`) - EPOCH) / DAY_MS : Number(value);
  return `<c r="${at}" s="${STYLES[kind]}"><v>${shown}</v></c>`;
}

function textCell(at: string, value: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value.slice(0, MOST_IN_CELL))}</t></is></c>`;
}

/** A to Z, AA and on. */
function lettersOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : lettersOf(Math.floor(place / 26) - 1) + letter;
}

/** Text for XML, without what XML cannot hold, and with what only looks like an escape of workbooks escaped. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (each) => (each === '\n' || each === '\t' ? each : ''))
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A title as spreadsheets take it for the name of a sheet: 31 characters at most, none of those that stand in addresses of cells. */
function sheetName(title: string): string {
  return title
    .replace(/[[\]:*?/\\]/g, '-')
    .slice(0, 31)
    .trim();
}
