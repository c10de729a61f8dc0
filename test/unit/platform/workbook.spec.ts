import { crc32 } from 'node:zlib';
import { workbook, type SheetColumn } from '../../../src/platform/printing/workbook.js';
import { entryOf, openedWorkbook } from '../../support/opened-workbook.js';

const COLUMNS: readonly SheetColumn[] = [
  { heading: 'Tên', width: 20, kind: 'text' },
  { heading: 'Số', width: 10, kind: 'number' },
  { heading: 'Ngày', width: 12, kind: 'date' },
];

async function* rowsOf(...rows: readonly (readonly (string | number | null)[])[]) {
  yield* rows;
}

const bytesOf = async (pieces: AsyncIterable<Buffer>): Promise<Buffer> => {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};
const written = (...rows: readonly (readonly (string | number | null)[])[]) =>
  bytesOf(workbook({ title: 'Bảng & số', columns: COLUMNS, rows: rowsOf(...rows) }));

describe('a workbook', () => {
  it('has its headings, and texts, numbers and dates as what they are', async () => {
    const rows = [
      ['Đăng ký', 12, '2026-02-28'],
      ['', null, '1999-12-31'],
      [null, 0, null],
    ] as const;
    expect(await openedWorkbook(await written(...rows))).toEqual([
      ['Tên', 'Số', 'Ngày'],
      ['Đăng ký', 12, '2026-02-28'],
      [null, null, '1999-12-31'],
      [null, 0],
    ]);
  });

  it.each(['=1+1', '+84', '-1', '@SUM(A1)', '=HYPERLINK("http://x")', '\t=1', '0123', '1.001193', '<b>&"\'', '_x0041_', 'a\nb', '\uF0B7'])(
    'keeps the text %j a text',
    async (text) => {
      const bytes = await written([text, null, null]);
      expect((await openedWorkbook(bytes))[1]).toEqual([text]);
      expect(await entryOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    },
  );

  it('leaves out what XML cannot hold, and cuts what a cell cannot', async () => {
    const [, first, second] = await openedWorkbook(await written(['a\u0001\uFFFEb\r\nc', null, null], ['x'.repeat(40_000), null, null]));
    expect([first, (second![0] as string).length]).toEqual([['ab\nc'], 32_767]);
  });

  it('has a sheet named as spreadsheets take it, whatever its title', async () => {
    const titled = (title: string) => bytesOf(workbook({ title, columns: COLUMNS, rows: rowsOf() }));
    const nameOf = async (title: string) => /<sheet name="([^"]*)"/.exec(await entryOf(await titled(title), 'xl/workbook.xml'))?.[1];
    expect(await nameOf('Quyết định 766/QĐ-TTg ngày 23/6/2022')).toBe('Quyết định 766-QĐ-TTg ngày 23-6');
    expect(await nameOf('[a]:b*c?d/e\\f')).toBe('-a--b-c-d-e-f');
  });

  it('is the same bytes for the same rows', async () => {
    const [one, other] = [await written(['a', 1, '2026-01-01']), await written(['a', 1, '2026-01-01'])];
    expect(crc32(one)).toBe(crc32(other));
  });

  it('takes no more rows than are asked for, and fails where they fail', async () => {
    let made = 0;
    async function* many(): AsyncGenerator<readonly string[]> {
      for (;;) {
        made += 1;
        if (made === 100_000) throw new Error('no more');
        yield [`${made} ${Math.random()} ${Math.random()}`];
      }
    }
    const pieces = workbook({ title: 'T', columns: COLUMNS.slice(0, 1), rows: many() });
    for (let taken = 0; taken < 12; taken += 1) await pieces.next();
    expect(made).toBeLessThan(20_000);
    await expect(bytesOf(pieces)).rejects.toThrow('no more');
  });
});
