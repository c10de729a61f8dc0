import { fileTypeFromBuffer } from 'file-type';
import { DomainError } from '../../shared/domain-error.js';

/** One kind of file that may be handed in: its media type, its extensions, and what its first bytes are recognised as. */
interface AllowedType {
  readonly mediaType: string;
  readonly extensions: readonly string[];
  readonly recognisedAs: readonly string[];
  /** Of a ZIP container: what the name of its first entry begins with. */
  readonly firstEntries?: readonly string[];
}

const ZIP = 'application/zip';
/**
 * Office Open XML begins with one of these, or with the folder of its own content; the bytes of an entry's name follow 30 bytes of header.
 */
const PACKAGE_ENTRIES = ['[Content_Types].xml', '_rels/', 'docProps/', 'customXml/'];
const ENTRY_HEADER_BYTES = 30;
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The allow-list; everything else is refused. Texts have no signature and are refused too. */
const ALLOWED: readonly AllowedType[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'], recognisedAs: ['application/pdf'] },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], recognisedAs: ['image/jpeg'] },
  { mediaType: 'image/png', extensions: ['png'], recognisedAs: ['image/png'] },
  { mediaType: 'image/tiff', extensions: ['tif', 'tiff'], recognisedAs: ['image/tiff'] },
  {
    mediaType: `${OFFICE}.wordprocessingml.document`,
    extensions: ['docx'],
    recognisedAs: [`${OFFICE}.wordprocessingml.document`, ZIP],
    firstEntries: [...PACKAGE_ENTRIES, 'word/'],
  },
  {
    mediaType: `${OFFICE}.spreadsheetml.sheet`,
    extensions: ['xlsx'],
    recognisedAs: [`${OFFICE}.spreadsheetml.sheet`, ZIP],
    firstEntries: [...PACKAGE_ENTRIES, 'xl/'],
  },
];

/** Media types that may be uploaded, for the documentation. */
export const ALLOWED_MEDIA_TYPES: readonly string[] = ALLOWED.map((type) => type.mediaType);

/**
 * Holds name, declared type and content against each other: all three must say the same allowed type.
 *
 * @param head the first `HEAD_BYTES` bytes
 * @throws DomainError FILE_TYPE_NOT_ALLOWED (415), FILE_CONTENT_MISMATCH (422)
 */
export async function assertAllowedFile(name: string, declared: string, head: Uint8Array): Promise<void> {
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  const type = ALLOWED.find((candidate) => candidate.extensions.includes(extension));
  if (!type || declared !== type.mediaType) throw typeNotAllowed();
  const recognised = (await fileTypeFromBuffer(head))?.mime;
  if (!recognised || !type.recognisedAs.includes(recognised)) throw contentMismatch(recognised ?? 'unknown', type.mediaType);
  if (recognised === ZIP && !beginsWithOneOf(type.firstEntries ?? [], head)) throw contentMismatch(recognised, type.mediaType);
}

/** Whether a ZIP container begins with an entry of such a name. A container alone says nothing: any archive is one. */
function beginsWithOneOf(names: readonly string[], head: Uint8Array): boolean {
  const first = Buffer.from(head.subarray(ENTRY_HEADER_BYTES)).toString('latin1');
  return names.some((name) => first.startsWith(name));
}

function typeNotAllowed(): DomainError {
  return new DomainError(
    'media-type',
    'FILE_TYPE_NOT_ALLOWED',
    {
      vi: 'Chỉ nhận tệp PDF, JPEG, PNG, TIFF, DOCX, XLSX với đuôi tệp và Content-Type đúng loại.',
      en: 'Only PDF, JPEG, PNG, TIFF, DOCX and XLSX are taken, with the extension and Content-Type of that type.',
    },
    { allowed: ALLOWED_MEDIA_TYPES },
  );
}

function contentMismatch(recognised: string, declared: string): DomainError {
  return new DomainError(
    'invalid',
    'FILE_CONTENT_MISMATCH',
    { vi: 'Nội dung tệp không đúng với tên và loại đã khai.', en: 'The content of the file is not what its name and type say.' },
    { recognised, declared },
  );
}
