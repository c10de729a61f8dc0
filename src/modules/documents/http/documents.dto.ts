import { TextField } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';

/** Whose repository an officer looks into. */
export class RepositoryQueryDto extends PageQueryDto {
  @TextField({ vi: 'Số định danh hoặc mã số thuế của chủ sở hữu', en: 'Identity number or tax code of the owner', max: 14, pattern: '^[0-9-]+$', example: '052088627434' })
  readonly identityNumber: string;
}
