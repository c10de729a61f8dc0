import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { ROLE_NAME } from '../../../platform/http/role-words.js';
import { ROLES, type Role } from '../../../shared/actor.js';
import type { NamedHandler } from '../use-cases/dossier-handlers.js';

/** Who handles a dossier now, by place and duty. */
export class HandlerView implements NamedHandler {
  @TextField({ vi: 'Mã cơ quan đang xử lý', en: 'Agency that handles it', max: 35 })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan đang xử lý', en: 'Name of the agency that handles it', max: 300, nullable: true })
  readonly agencyName: string | null;

  @TextField({
    vi: 'Đơn vị, chức danh ghi trong quyết định phê duyệt quy trình; trống khi quyết định không nêu',
    en: 'Unit or post as the approving decision words it; empty where none does',
    max: 500,
    min: 0,
  })
  readonly unit: string;

  @ChoiceField({ vi: 'Vai trò thực hiện', en: 'Role that does it', values: ROLES, name: 'Role' })
  readonly role: Role;

  @TextField(ROLE_NAME)
  readonly roleName: string;

  @TextField({ vi: 'Việc đang làm', en: 'What is being done', max: 500, min: 0 })
  readonly work: string;
}
