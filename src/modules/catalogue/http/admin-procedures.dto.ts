import { DateField, TextField, WholeField } from '../../../platform/http/fields.js';
import { PublicationDto } from '../../../platform/http/publication.dto.js';
import type { ProcedurePublication } from '../domain/publication-day.js';

const CONTENT = { max: 36 } as const;

/** A draft that is to be begun. */
export class DraftVersionDto {
  @WholeField({
    vi: 'Số của phiên bản đã công bố làm gốc; mặc định là phiên bản đang có hiệu lực, hoặc mới nhất nếu có cho ngày sau',
    en: 'Number of the published version to copy; when left out the one in force, or the newest where a later one is decided already',
    min: 1,
    max: 1_000_000,
    example: 1,
    optional: true,
  })
  readonly basedOnVersionNo?: number;
}

/** Which two contents are compared. */
export class ComparisonQueryDto {
  @TextField({
    ...CONTENT,
    vi: 'Bên trước: số phiên bản hoặc định danh dự thảo',
    en: 'The one: number of a version or id of a draft',
    example: '1',
  })
  readonly from: string;

  @TextField({
    ...CONTENT,
    vi: 'Bên sau: số phiên bản hoặc định danh dự thảo',
    en: 'The other: number of a version or id of a draft',
    example: '1',
  })
  readonly to: string;
}

/** By which decision a draft is published, from when, and when it was made public. */
export class ProcedurePublicationDto extends PublicationDto implements ProcedurePublication {
  @DateField({
    vi: 'Ngày công khai, từ ngày ký đến ngày có hiệu lực, muộn nhất là hôm nay; bỏ trống là hôm nay',
    en: 'Day on which it was made public, from the signing to the effect, today at the latest; today when left out',
    optional: true,
    example: '2026-11-04',
  })
  readonly publishedOn?: string;
}
