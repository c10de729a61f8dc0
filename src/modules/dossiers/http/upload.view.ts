import { IdField, TextField, WholeField } from '../../../platform/http/fields.js';

/** A file that was taken in; its id is named when a dossier is handed in. */
export class UploadedFileView {
  @IdField({ vi: 'Định danh tệp', en: 'Id of the file' })
  readonly id: string;

  @TextField({ vi: 'Tên tệp', en: 'File name', max: 255 })
  readonly name: string;

  @TextField({ vi: 'Loại tệp', en: 'Media type', max: 100 })
  readonly mediaType: string;

  @WholeField({ vi: 'Dung lượng (byte)', en: 'Size in bytes', min: 1, max: 9_007_199_254_740_991 })
  readonly size: number;

  @TextField({ vi: 'SHA-256', en: 'SHA-256', max: 64, pattern: '^[0-9a-f]{64}$' })
  readonly sha256: string;
}
