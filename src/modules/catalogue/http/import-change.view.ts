import { ChoiceField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { Page } from '../../../shared/page.js';
import { CHANGE_KINDS, type ChangeKind } from '../domain/import/procedure-change.js';
import type { ImportChangeRow } from '../persistence/import-run.reader.js';
import { NEXT } from './procedure-list.view.js';

/** What procedures are called, by code. */
export type NameOf = (code: string | null) => string | null;

const NOT_STATED = { max: 100_000, min: 0, lines: true, nullable: true } as const;

/** One value that an import changed, or a procedure that is new or missing. */
export class ImportChangeView implements ImportChangeRow {
  @WholeField({ vi: 'Thứ tự trong lần nhập', en: 'Position within the import', min: 1, max: 2_147_483_647, example: 1 })
  readonly position: number;

  @TextField({ vi: 'Mã thủ tục', en: 'Code of the procedure', max: 100, example: '1.001193' })
  readonly procedureCode: string;

  @TextField({
    vi: 'Tên thủ tục hiện nay; null khi không rõ',
    en: 'What it is called today; null where unknown',
    max: 2000,
    nullable: true,
  })
  readonly procedureName: string | null;

  @ChoiceField({
    vi: 'Thủ tục mới, thay đổi, hoặc không còn trong tệp',
    en: 'A procedure that is new, changed, or missing in the file',
    values: CHANGE_KINDS,
    name: 'ImportChangeKind',
    example: 'changed',
  })
  readonly kind: ChangeKind;

  @TextField({
    vi: 'Đường dẫn của giá trị thay đổi; null với thủ tục mới hoặc không còn',
    en: 'Path of the value that changed; null for a procedure that is new or missing',
    max: 1000,
    nullable: true,
    example: 'channels.direct-1.duration.value',
  })
  readonly path: string | null;

  @TextField({ vi: 'Giá trị trước', en: 'What was said before', ...NOT_STATED, example: '3' })
  readonly before: string | null;

  @TextField({ vi: 'Giá trị sau', en: 'What is said now', ...NOT_STATED, example: '5' })
  readonly after: string | null;
}

/** One page of what an import changed. */
export class ImportChangePageView {
  @ObjectField({ vi: 'Các thay đổi', en: 'Changes', type: () => ImportChangeView, list: { max: 200 } })
  readonly items: readonly ImportChangeView[];

  @TextField(NEXT)
  readonly next?: string;

  static of({ items, next }: Page<ImportChangeRow>, nameOf: NameOf): ImportChangePageView {
    const named = items.map((each) => ({ ...each, procedureName: nameOf(each.procedureCode) }));
    return { items: named, ...(next === undefined ? {} : { next }) };
  }
}
