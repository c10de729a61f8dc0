import { ChoiceField, DateField, IdField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { ROLE_NAME } from '../../../platform/http/role-words.js';
import { ROLE_NAMES, ROLES, type Role } from '../../../shared/role.js';
import type { Colleagues } from '../use-cases/list-colleagues.js';
import type { Colleague } from '../use-cases/suitable-officers.js';

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

/** An officer of the role for whom the task is not, and why. */
export class OtherColleagueView extends ColleagueView {
  @TextField({ vi: 'Mã lý do', en: 'Code of the reason', max: 60, example: 'RECEIVER_MAY_NOT_RESOLVE' })
  readonly code: string;

  @TextField({ vi: 'Lý do', en: 'The reason, in Vietnamese', max: 1000 })
  readonly reasonVi: string;

  @TextField({ vi: 'Lý do bằng tiếng Anh', en: 'The reason, in English', max: 1000 })
  readonly reasonEn: string;

  @DateField({ vi: 'Ngày trở lại, khi đang vắng mặt', en: 'Back on this date, of whoever is away', nullable: true, example: null })
  readonly backOn: string | null;
}

/** Officers to whom the task may be assigned, and those of the role to whom it may not. */
export class ColleaguesView {
  @TextField({ vi: 'Cơ quan thực hiện bước', en: 'Agency that does the step', max: 35 })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true })
  readonly agencyName: string | null;

  @ChoiceField({ vi: 'Vai trò thực hiện', en: 'Role that does it', values: ROLES, name: 'Role', nullable: true })
  readonly role: Role | null;

  @TextField({ ...ROLE_NAME, nullable: true })
  readonly roleName: string | null;

  @ObjectField({
    vi: 'Cán bộ có thể nhận việc, theo tên',
    en: 'Officers who may take it, by name',
    type: () => ColleagueView,
    list: { max: 500 },
  })
  readonly officers: readonly ColleagueView[];

  @ObjectField({
    vi: 'Người giữ vai trò này nhưng không nhận việc được, kèm lý do; người vắng mặt vẫn có thể được phân công',
    en: 'Those of the role for whom it is not, each with the reason; whoever is away may be given it all the same',
    type: () => OtherColleagueView,
    list: { max: 500 },
  })
  readonly others: readonly OtherColleagueView[];

  static of({ agencyCode, role, officers }: Colleagues, agencyName: string | null): ColleaguesView {
    const free = officers.filter(({ refused }) => refused === undefined).map(shown);
    const others = officers.flatMap((each) => {
      const { refused, backOn } = each;
      if (!refused) return [];
      return [{ ...shown(each), code: refused.code, reasonVi: refused.sentence.vi, reasonEn: refused.sentence.en, backOn }];
    });
    return { agencyCode, agencyName, role, roleName: role && ROLE_NAMES[role], officers: free, others };
  }
}

function shown({ officer: { id, name, posts } }: Colleague): ColleagueView {
  return { id, name, title: posts[0]?.title ?? '', unit: posts[0]?.unit ?? null };
}
