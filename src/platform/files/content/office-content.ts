import { once } from 'node:events';
import { promisify } from 'node:util';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '../../../shared/domain-error.js';
import { contentRefused } from './content-refusals.js';
import { checkRelations, MAX_RELATIONS } from './office-relations.js';
import { PartWatch } from './office-xml.js';

const open = promisify<Buffer, object, ZipFile>(fromBuffer as never);

/** Parts of a document; all of them together and each by itself when inflated. What a package of 50 MB holds fits many times. */
const MAX_PARTS = 5_000;
const MAX_INFLATED = 200 * 1024 * 1024;
const MAX_RATIO = 200;
/** Below this size a part may be compressed as well as it likes: XML of a table is. */
const RATIO_FROM = 8 * 1024 * 1024;

const MACROS =
  /(^|\/)(vbaproject|vbadata|(embeddings|activex|macrosheets)\/)|\.(bin|exe|dll|com|bat|cmd|js|vbs|ps1|jar|scr|docm|xlsm|dotm|xltm|xlam)$/i;
/**
 * Settings of a printer and own properties of a sheet, which Excel writes by itself; what takes code in is refused by its relationship too,
 * whatever its name.
 */
const PLAIN_BINARY = /^xl\/(printersettings\/printersettings|customproperty)\d+\.bin$/;
/** Pieces of parts that the reader joins (ECMA-376 part 2, interleaving), which Office does not write. */
const PIECE = /\/\[\d+\](\.last)?\.piece$/;
const XML = /\.(xml|rels|vml)$/;
const NESTED = /\.(zip|rar|7z|gz|tar|docx|xlsx|pptx|pdf)$/i;

/**
 * Refuses a DOCX or XLSX that is no package of its kind, that inflates to too much, whose parts leave the folder, that has macros, objects
 * or other files in it, that loads something from outside, or whose XML declares entities. Every part is really inflated, because the
 * directory may lie; that is at most `MAX_INFLATED` bytes beside the event loop.
 *
 * @param folder `word` or `xl`
 * @throws DomainError FILE_UNREADABLE, ARCHIVE_TOO_LARGE, ARCHIVE_PART_OUTSIDE, OFFICE_MACROS, OFFICE_EXTERNAL_CONTENT, OFFICE_DOCTYPE
 *   (422)
 */
export async function checkOffice(bytes: Buffer, folder: string): Promise<void> {
  const zip = await open(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true, autoClose: false }).catch(unreadable);
  const names = new Set<string>();
  let left = MAX_INFLATED;
  if (zip.entryCount > MAX_PARTS) throw contentRefused('ARCHIVE_TOO_LARGE');
  for (let entry = await nextEntry(zip); entry !== undefined; entry = await nextEntry(zip)) {
    const name = partName(entry.fileName);
    if (names.has(name)) throw contentRefused('ARCHIVE_PART_OUTSIDE');
    names.add(name);
    if ((MACROS.test(name) && !PLAIN_BINARY.test(name)) || NESTED.test(name)) throw contentRefused('OFFICE_MACROS');
    if (entry.isEncrypted() || PIECE.test(name)) throw contentRefused('FILE_UNREADABLE');
    if (!name.endsWith('/')) left -= await lookThrough(zip, entry, name, left);
  }
  const main = folder === 'word' ? 'word/document.xml' : 'xl/workbook.xml';
  if (!names.has('[content_types].xml') || !names.has(main)) throw contentRefused('FILE_UNREADABLE');
}

/** The next part; undefined behind the last one. yauzl refuses paths that leave the folder. */
async function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  const abort = new AbortController();
  const { signal } = abort;
  try {
    const next = Promise.race([
      once(zip, 'entry', { signal }).then(([entry]: Entry[]) => entry),
      once(zip, 'end', { signal }).then(() => undefined),
    ]);
    zip.readEntry();
    return await next;
  } catch (error) {
    throw /invalid (relative path|characters in fileName)|absolute path/i.test(String(error))
      ? contentRefused('ARCHIVE_PART_OUTSIDE')
      : contentRefused('FILE_UNREADABLE');
  } finally {
    abort.abort();
  }
}

/** Looks through a part and answers its size. */
async function lookThrough(zip: ZipFile, entry: Entry, name: string, left: number): Promise<number> {
  const stream = await promisify(
    zip.openReadStream.bind(zip) as (entry: Entry, done: (error: Error | null, stream?: NodeJS.ReadableStream) => void) => void,
  )(entry).catch(unreadable);
  const watch = new PartWatch(XML.test(name));
  const isRelations = name.endsWith('.rels');
  const relations: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > left || (size > RATIO_FROM && size > entry.compressedSize * MAX_RATIO) || (isRelations && size > MAX_RELATIONS))
        throw contentRefused('ARCHIVE_TOO_LARGE');
      watch.see(chunk);
      if (isRelations) relations.push(chunk);
    }
  } catch (error) {
    throw error instanceof DomainError ? error : contentRefused('FILE_UNREADABLE');
  }
  watch.end();
  if (isRelations) checkRelations(Buffer.concat(relations));
  return size;
}

/** The normalised name of a part: case-insensitive, with percent-encoding decoded. */
function partName(fileName: string): string {
  try {
    return decodeURIComponent(fileName).toLowerCase();
  } catch {
    return fileName.toLowerCase();
  }
}

function unreadable(): never {
  throw contentRefused('FILE_UNREADABLE');
}
