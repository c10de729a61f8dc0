import { checkImage } from './image-content.js';
import { checkOffice } from './office-content.js';
import { checkPdf } from './pdf-content.js';
import { contentRefused } from './content-refusals.js';

/** The end of every ZIP archive, which readers look for from behind; a comment of at most 65,535 bytes may follow its 22 bytes. */
const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1');
const ZIP_TAIL = 65_557;
/** Where browsers and PDF readers still look for the beginning of something else. */
const HEAD = 1_024;
const MARKUP = /<(!doctype|html|head|body|script|svg|iframe|\?php)/i;

/** More than this is not read into memory, and so not taken; the limit of an installation is usually far below. */
const MAX_CHECKED_BYTES = 256 * 1024 * 1024;

/**
 * Holds the content of a file of an allowed type against the rules of that type.
 *
 * @throws DomainError what the rules refuse, each by its code (422)
 */
export async function checkContent(mediaType: string, size: number, read: () => Promise<Buffer>): Promise<void> {
  if (size > MAX_CHECKED_BYTES) throw contentRefused('FILE_UNREADABLE', { maxBytes: MAX_CHECKED_BYTES });
  const bytes = await read();
  const head = bytes.toString('latin1', 0, HEAD);
  const isPackage = mediaType.includes('openxmlformats');
  const isOtherToo =
    (mediaType !== 'application/pdf' && head.includes('%PDF-')) ||
    (!isPackage && bytes.subarray(-ZIP_TAIL).includes(ZIP_END)) ||
    (!isPackage && MARKUP.test(head));
  if (isOtherToo) throw contentRefused('FILE_POLYGLOT');
  if (mediaType === 'application/pdf') await checkPdf(bytes);
  else if (isPackage) await checkOffice(bytes, mediaType.includes('spreadsheet') ? 'xl' : 'word');
  else checkImage(mediaType, bytes);
}
