import { FlagField, ChoiceField, IdField, InstantField, ObjectField, TextField } from '../../../platform/http/fields.js';
import type { Language } from '../../../platform/http/language.js';
import { ROLE_NAME_LIST } from '../../../platform/http/role-words.js';
import { namesOfRoles, ROLES } from '../../../shared/role.js';
import { localIso } from '../../../shared/clock.js';
import { pageOf, type Page } from '../../../shared/page.js';
import { PURPOSES, type Purpose } from '../../../shared/purpose.js';
import { READ_ACTIONS } from '../../../shared/read-action.js';
import type { NamedRead } from '../use-cases/list-reads.js';

const KINDS = ['citizen', 'business', 'officer', 'partner', 'system'] as const;

/** Somebody read something about the person. No name of an officer: agency, title and roles. */
export class ReadView {
  @IdField({ vi: 'Định danh của lần xem', en: 'Id of the read' })
  readonly id: string;

  @InstantField({ vi: 'Xem lúc', en: 'When it was read' })
  readonly at: string;

  @TextField({ vi: 'Đã xem gì', en: 'What was read', max: 60, example: 'dossier.detail' })
  readonly what: string;

  @TextField({ vi: 'Tên của việc đã xem', en: 'The same in words', max: 200 })
  readonly whatName: string;

  @FlagField({ vi: 'Chỉ hiện cùng hồ sơ khác trong một danh sách', en: 'Whether it was only one of several in a list' })
  readonly isListed: boolean;

  @ChoiceField({ vi: 'Ai xem', en: 'Who read it', values: KINDS, name: 'ActorKind', nullable: true })
  readonly by: NamedRead['actorKind'];

  @TextField({ vi: 'Mã cơ quan của người xem', en: 'Agency of who read it', max: 35, nullable: true })
  readonly agencyCode: string | null;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true })
  readonly agencyName: string | null;

  @TextField({ vi: 'Chức danh hiện nay của người xem', en: 'Title today of who read it', max: 300, nullable: true })
  readonly title: string | null;

  @ChoiceField({ vi: 'Vai trò khi xem', en: 'Roles in which it was read', values: ROLES, name: 'Role', list: { max: ROLES.length } })
  readonly roles: NonNullable<NamedRead['roles']>;

  @TextField(ROLE_NAME_LIST)
  readonly roleNames: readonly string[];

  @FlagField({ vi: 'Người xem làm thay cho người khác', en: 'Whether who read it stood in for somebody else' })
  readonly isSubstitute: boolean;

  @ChoiceField({ vi: 'Mục đích', en: 'Purpose', values: Object.keys(PURPOSES), name: 'ReadPurpose', nullable: true })
  readonly purpose: Purpose | null;

  @TextField({ vi: 'Tên của mục đích', en: 'The purpose in words', max: 200, nullable: true })
  readonly purposeName: string | null;

  static of({ actorKind, at, action, onBehalfOf, roles, ...read }: NamedRead, language: Language): ReadView {
    return Object.assign(new ReadView(), {
      ...read,
      at: localIso(at),
      what: action,
      whatName: READ_ACTIONS[action][language],
      by: actorKind,
      roles: roles ?? [],
      roleNames: namesOfRoles(roles ?? []),
      isSubstitute: onBehalfOf !== null,
      purposeName: read.purpose === null ? null : PURPOSES[read.purpose][language],
    });
  }
}

/** A page of reads, the newest first. */
export class ReadListView {
  @ObjectField({ vi: 'Các lần xem', en: 'Reads', type: () => ReadView, list: { max: 200 } })
  readonly items: readonly ReadView[];

  @TextField({
    vi: 'Con trỏ trang sau; không có ở trang cuối',
    en: 'Cursor of the next page; absent on the last one',
    max: 2000,
    optional: true,
  })
  readonly next?: string;

  static of(page: Page<NamedRead>, language: Language): ReadListView {
    return pageOf(page, (read) => ReadView.of(read, language));
  }
}
