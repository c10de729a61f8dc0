import { IdField } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';

/** Which notices. */
export class OutboxQueryDto extends PageQueryDto {
  @IdField({ vi: 'Chỉ thông báo của hồ sơ này', en: 'Only notices of this dossier', optional: true })
  readonly dossierId?: string;
}
