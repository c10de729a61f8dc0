import { promisify } from 'node:util';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { inflate } from 'node:zlib';
import { contentRefused } from './content-refusals.js';

const inflateAsync = promisify(inflate);

/** Bytes that are looked at in one turn of the event loop; names at the seam are seen twice. */
const SLICE = 256 * 1024;
const SEAM = 256;
/** Object streams hold dictionaries in compressed form. All of a file may inflate to this many bytes, and one to this many. */
const MAX_INFLATED = 64 * 1024 * 1024;
const MAX_OBJECT_STREAMS = 5_000;
/** How far the dictionary of an object stream may reach before and behind its type. */
const DICTIONARY = 4_096;

/** Any character of a PDF name may be written as `#` and two hexadecimal digits. */
const name = (word: string): string =>
  [...word]
    .map(
      (letter) =>
        `(?:${letter}|#${letter
          .charCodeAt(0)
          .toString(16)
          .replace(/[a-f]/g, (hex) => `[${hex}${hex.toUpperCase()}]`)})`,
    )
    .join('');

const ENCRYPTED = new RegExp(`/${name('Encrypt')}(?![A-Za-z0-9])`);
const ACTIONS = ['JavaScript', 'Launch', 'Rendition', 'RichMedia', 'ImportData', 'SubmitForm'].map(name).join('|');
const ACTIVE = new RegExp(`/(?:${ACTIONS})(?![A-Za-z0-9])|/${name('XFA')}\\s*[[0-9]`);
const EMBEDDED = new RegExp(`/${name('EmbeddedFile')}`);
const OBJECT_STREAM = new RegExp(`/${name('ObjStm')}(?![A-Za-z0-9])`, 'g');

/**
 * Refuses a PDF that is encrypted, that has script or starts something, or that carries files. It looks for the names of these things in
 * all bytes, also where a reader would not, and in object streams, which it inflates; one that it cannot inflate is refused. Work is
 * bounded by the size of the file and `MAX_INFLATED`, inflating runs beside the event loop, and no turn of the loop looks at more than
 * `SLICE`.
 *
 * @throws DomainError PDF_ENCRYPTED, PDF_ACTIVE_CONTENT, PDF_EMBEDDED_FILE, FILE_UNREADABLE, ARCHIVE_TOO_LARGE (422)
 */
export async function checkPdf(bytes: Buffer): Promise<void> {
  const objectStreams = await lookThrough(bytes);
  if (objectStreams.size > MAX_OBJECT_STREAMS) throw contentRefused('ARCHIVE_TOO_LARGE');
  let left = MAX_INFLATED;
  for (const at of objectStreams) {
    const packed = packedAt(bytes, at);
    if (packed === undefined) continue;
    const unpacked = await inflateAsync(packed, { maxOutputLength: left }).catch((error: unknown) => {
      throw contentRefused((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'ARCHIVE_TOO_LARGE' : 'FILE_UNREADABLE');
    });
    left -= unpacked.length;
    if (left <= 0) throw contentRefused('ARCHIVE_TOO_LARGE');
    await lookThrough(unpacked);
  }
}

/** Refuses what the rules name; answers where object streams are. */
async function lookThrough(bytes: Buffer): Promise<Set<number>> {
  const objectStreams = new Set<number>();
  for (let from = 0; from < bytes.length; from += SLICE) {
    const text = bytes.toString('latin1', from, Math.min(from + SLICE + SEAM, bytes.length));
    if (ENCRYPTED.test(text)) throw contentRefused('PDF_ENCRYPTED');
    if (ACTIVE.test(text)) throw contentRefused('PDF_ACTIVE_CONTENT');
    if (EMBEDDED.test(text)) throw contentRefused('PDF_EMBEDDED_FILE');
    for (const { index } of text.matchAll(OBJECT_STREAM)) objectStreams.add(from + index);
    await nextTurn();
  }
  return objectStreams;
}

/** The compressed bytes of an object stream; undefined where it is not compressed, and so was looked through already. */
function packedAt(bytes: Buffer, at: number): Buffer | undefined {
  const before = bytes.toString('latin1', Math.max(0, at - DICTIONARY), at);
  const behind = bytes.toString('latin1', at, at + DICTIONARY);
  const begins = /stream\r?\n/.exec(behind);
  if (!begins) throw contentRefused('FILE_UNREADABLE');
  const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj'))) + behind.slice(0, begins.index);
  if (!dictionary.includes('/Filter') && !dictionary.includes('#')) return undefined;
  // Anything else than one plain Flate filter could hide what is inside.
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?\s*(?:\/|>>|$)/.test(dictionary) || /\/Predictor\s+(?!1\b)|#/.test(dictionary))
    throw contentRefused('FILE_UNREADABLE');
  const start = at + begins.index + begins[0].length;
  const end = bytes.indexOf('endstream', start, 'latin1');
  return bytes.subarray(start, end < 0 ? bytes.length : end);
}
