import { ChoiceField } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';

/** Which reads of a dossier are listed. */
export class ReadsQueryDto extends PageQueryDto {
  @ChoiceField({
    vi: 'Chỉ những lần mở riêng (opened), hoặc chỉ những lần hiện trong danh sách (listed)',
    en: 'Only what was opened by itself, or only what a list showed',
    values: ['opened', 'listed'],
    optional: true,
  })
  readonly which?: 'opened' | 'listed';
}
