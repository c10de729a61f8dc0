import { contentRefused } from './content-refusals.js';

/** Beginnings of a document type (XML 1.0, 2.8), in the encodings that parts may have (ECMA-376 part 2: UTF-8 and UTF-16). */
const DOCTYPES = (['latin1', 'utf16le'] as const).map((encoding) => Buffer.from('<!DOCTYPE', encoding));
const DOCTYPE_BIG_ENDIAN = Buffer.from('<!DOCTYPE', 'utf16le').swap16();
const SEAM = DOCTYPE_BIG_ENDIAN.length - 1;
const HEAD = 512;
const DECLARED = /^<\?xml[^>]{0,200}?\sencoding\s{0,9}=\s{0,9}["']([^"']{0,40})["']/;
const ENCODINGS = /^utf-?(?:8|16(?:le|be)?)$|^us-ascii$/i;

/** Looks through a part while it is inflated: nothing has a document type (which declares entities), and XML is in a known encoding. */
export class PartWatch {
  private seam = Buffer.alloc(0);
  private head = Buffer.alloc(0);

  constructor(private readonly isXml: boolean) {}

  /** @throws DomainError OFFICE_DOCTYPE (422) */
  see(chunk: Buffer): void {
    const looked = this.seam.length === 0 ? chunk : Buffer.concat([this.seam, chunk]);
    if ([...DOCTYPES, DOCTYPE_BIG_ENDIAN].some((doctype) => looked.includes(doctype))) throw contentRefused('OFFICE_DOCTYPE');
    this.seam = Buffer.from(looked.subarray(-SEAM));
    if (this.head.length < HEAD) this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD)]);
  }

  /** @throws DomainError FILE_UNREADABLE (422) */
  end(): void {
    if (!this.isXml || this.head.length === 0) return;
    const text = xmlText(this.head.subarray(0, HEAD)).trimStart();
    const encoding = DECLARED.exec(text)?.[1];
    if (!text.startsWith('<') || text.includes('\0') || (encoding !== undefined && !ENCODINGS.test(encoding)))
      throw contentRefused('FILE_UNREADABLE');
  }
}

/** The text of an XML part in UTF-8 or UTF-16, without its byte order mark. */
export function xmlText(bytes: Buffer): string {
  const [first, second] = bytes;
  const isBigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  const isLittleEndian = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const text = isBigEndian
    ? Buffer.from(even).swap16().toString('utf16le')
    : isLittleEndian
      ? even.toString('utf16le')
      : bytes.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
