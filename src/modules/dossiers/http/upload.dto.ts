import { TextField } from '../../../platform/http/fields.js';

/** What an upload says of itself besides its Content-Type. */
export class UploadQueryDto {
  @TextField({
    vi: 'Tên tệp kèm đuôi',
    en: 'File name with its extension',
    max: 255,
    pattern: '^[^/\\\\\\u0000-\\u001f]+\\.[A-Za-z0-9]{2,5}$',
    example: 'giay-chung-sinh.pdf',
  })
  readonly name: string;
}
