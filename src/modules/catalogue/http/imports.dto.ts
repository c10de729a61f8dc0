import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { CHANGE_KINDS, type ChangeKind } from '../domain/import/procedure-change.js';
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

/** Filters of what an import changed. */
export class ChangesQueryDto extends PageQueryDto {
  @ChoiceField({
    vi: 'Thủ tục mới, thay đổi, hoặc không còn trong tệp',
    en: 'Procedures that are new, changed, or missing in the file',
    values: CHANGE_KINDS,
    name: 'ImportChangeKind',
    example: 'changed',
    optional: true,
  })
  readonly kind?: ChangeKind;

  @TextField({ vi: 'Mã thủ tục', en: 'Code of the procedure', max: 100, verbatim: true, optional: true, example: '1.001193' })
  readonly procedureCode?: string;
}
