import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { fromBuffer, type Entry, type Options, type ZipFile } from 'yauzl';

/** Cells of a sheet of an XLSX by row: text as text, numbers as numbers, dates as `YYYY-MM-DD`; null where a cell is empty. */
export async function openedWorkbook(bytes: Buffer, number = 1): Promise<readonly (readonly (string | number | null)[])[]> {
  const sheet = await entryOf(bytes, `xl/worksheets/sheet${number}.xml`);
  const rows = sheet.split('<row ').slice(1);
  return rows.map((row) => {
    const cells: (string | number | null)[] = [];
    for (const [, letters = '', style, text, value] of row.matchAll(CELL))
      cells[placeOf(letters)] = text === undefined ? shown(Number(value), style === '3') : unescaped(text);
    return Array.from(cells, (cell) => cell ?? null);
  });
}

const CELL = /<c r="([A-Z]+)\d+" s="(\d)"(?: t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t><\/is>|><v>([^<]*)<\/v>)<\/c>/g;

const placeOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const shown = (value: number, isDate: boolean): string | number =>
  isDate ? new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10) : value;

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&').replaceAll('_x005F_', '_');

/** One file of a ZIP as text; it fails where the check sum or a size is not right. */
export async function entryOf(bytes: Buffer, name: string): Promise<string> {
  const zip = await promisify<Buffer, Options, ZipFile>(fromBuffer)(bytes, { lazyEntries: true });
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    if (entry.fileName !== name) continue;
    const stream = await promisify<Entry, Readable>(zip.openReadStream.bind(zip))(entry);
    return Buffer.concat(await stream.toArray()).toString('utf8');
  }
  throw new Error(`no ${name}`);
}

function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    zip
      .once('entry', resolve)
      .once('end', () => resolve(undefined))
      .once('error', reject);
    zip.readEntry();
  });
}
