import { WholeField } from '../../../platform/http/fields.js';

/** A draft that is to be begun. */
export class DraftVersionDto {
  @WholeField({
    vi: 'Số của phiên bản đã công bố làm gốc; mặc định là phiên bản đang có hiệu lực',
    en: 'Number of the published version to copy; the one in force when left out',
    min: 1,
    max: 1_000_000,
    example: 1,
    optional: true,
  })
  readonly basedOnVersionNo?: number;
}
