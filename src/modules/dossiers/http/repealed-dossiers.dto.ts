import { DateField } from '../../../platform/http/fields.js';
import { CountedPageQueryDto } from '../../../platform/http/page-query.dto.js';

/** Which repeal is asked about, and which page of the dossiers. */
export class RepealedDossiersQueryDto extends CountedPageQueryDto {
  @DateField({
    vi: 'Ngày đầu tiên hết hiệu lực; mặc định là hôm nay',
    en: 'First date on which it would no longer be in force; today when left out',
    example: '2099-01-01',
    optional: true,
  })
  readonly effectiveFrom?: string;
}
