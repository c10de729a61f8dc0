import { fileTypeFromBuffer } from 'file-type';
import { DomainError } from '../../shared/domain-error.js';

/** One kind of file that may be handed in: its media type, its extensions, and what its first bytes are recognised as. */
interface AllowedType {
  readonly mediaType: string;
  readonly extensions: readonly string[];
  readonly recognisedAs: readonly string[];
}

const ZIP = ['application/zip'];
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The allow-list; everything else is refused. Texts have no signature and are refused too. */
const ALLOWED: readonly AllowedType[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'], recognisedAs: ['application/pdf'] },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], recognisedAs: ['image/jpeg'] },
  { mediaType: 'image/png', extensions: ['png'], recognisedAs: ['image/png'] },
  { mediaType: 'image/tiff', extensions: ['tif', 'tiff'], recognisedAs: ['image/tiff'] },
  { mediaType: `${OFFICE}.wordprocessingml.document`, extensions: ['docx'], recognisedAs: [`${OFFICE}.wordprocessingml.document`, ...ZIP] },
  { mediaType: `${OFFICE}.spreadsheetml.sheet`, extensions: ['xlsx'], recognisedAs: [`${OFFICE}.spreadsheetml.sheet`, ...ZIP] },
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
}

function typeNotAllowed(): DomainError {
  return new DomainError(
    'media-type',
    'FILE_TYPE_NOT_ALLOWED',
    { vi: 'Chỉ nhận tệp PDF, JPEG, PNG, TIFF, DOCX, XLSX với đuôi tệp và Content-Type đúng loại.', en: 'Only PDF, JPEG, PNG, TIFF, DOCX and XLSX are taken, with the extension and Content-Type of that type.' },
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
