import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { SEVERITIES, type Severity } from '../domain/import/findings.js';

/** Filters of the findings of an import. */
export class FindingsQueryDto extends PageQueryDto {
  @ChoiceField({
    vi: 'Mức độ: từ chối, cảnh báo, ghi chú',
    en: 'Severity',
    values: SEVERITIES,
    name: 'FindingSeverity',
    example: 'warning',
    optional: true,
  })
  readonly severity?: Severity;

  @TextField({
    vi: 'Mã phát hiện',
    en: 'Code of the finding',
    max: 100,
    pattern: '^[A-Z][A-Z_]*$',
    example: 'FEE_IMPLAUSIBLE',
    optional: true,
  })
  readonly code?: string;
}
