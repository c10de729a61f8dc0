import { ChoiceField, IdField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { ROLE_NAME } from '../../../platform/http/role-words.js';
import { ROLE_NAMES, ROLES, type Role } from '../../../shared/role.js';
import type { Colleagues } from '../use-cases/list-colleagues.js';

/** An officer to whom the task may be assigned. */
export class ColleagueView {
  @IdField({ vi: 'Định danh cán bộ; dùng làm assigneeId', en: 'Id of the officer; the assigneeId' })
  readonly id: string;

  @TextField({ vi: 'Họ tên', en: 'Name', max: 200 })
  readonly name: string;

  @TextField({ vi: 'Chức danh', en: 'Title', max: 200 })
  readonly title: string;

  @TextField({ vi: 'Đơn vị trong cơ quan', en: 'Unit within the agency', max: 300, nullable: true })
  readonly unit: string | null;
}

/** Officers to whom the task may be assigned. */
export class ColleaguesView {
  @TextField({ vi: 'Cơ quan thực hiện bước', en: 'Agency that does the step', max: 35 })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true })
  readonly agencyName: string | null;

  @ChoiceField({ vi: 'Vai trò thực hiện', en: 'Role that does it', values: ROLES, name: 'Role', nullable: true })
  readonly role: Role | null;

  @TextField({ ...ROLE_NAME, nullable: true })
  readonly roleName: string | null;

  @ObjectField({ vi: 'Cán bộ, theo tên', en: 'Officers, by name', type: () => ColleagueView, list: { max: 500 } })
  readonly officers: readonly ColleagueView[];

  static of({ agencyCode, role, officers }: Colleagues, agencyName: string | null): ColleaguesView {
    const shown = officers.map(({ id, name, posts }) => ({ id, name, title: posts[0]?.title ?? '', unit: posts[0]?.unit ?? null }));
    return { agencyCode, agencyName, role, roleName: role && ROLE_NAMES[role], officers: shown };
  }
}
