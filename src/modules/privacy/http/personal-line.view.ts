import { ChoiceField, IdField, InstantField, MapField, TextField } from '../../../platform/http/fields.js';
import type { Language } from '../../../platform/http/language.js';
import { PERSONAL_LINES, type PersonalLine, type PersonalLineKind } from '../../../shared/personal-line.js';

/** A line of the export of a person's data. */
export class PersonalLineView {
  @ChoiceField({
    vi: 'Nội dung của dòng; "export" đứng đầu, "end" đứng cuối: thiếu dòng cuối là bản xuất chưa đủ',
    en: 'What the line tells; "export" is the first one, "end" the last one: without it the export is not whole',
    values: Object.keys(PERSONAL_LINES),
    name: 'PersonalLineKind',
  })
  readonly kind: PersonalLineKind;

  @TextField({ vi: 'Nội dung của dòng bằng lời', en: 'The same in words', max: 200 })
  readonly kindName: string;

  @InstantField({ vi: 'Thời điểm', en: 'When it was', nullable: true })
  readonly at: string | null;

  @IdField({ vi: 'Hồ sơ', en: 'Dossier', nullable: true })
  readonly dossierId: string | null;

  @TextField({
    vi: 'Đường dẫn để xem hoặc tải tệp; null khi chỉ có trong bản xuất',
    en: 'Path to see it, or to get the bytes of the file; null for what only the export has',
    max: 500,
    nullable: true,
  })
  readonly link: string | null;

  @MapField({
    vi: 'Đúng như đường dẫn trả lời, hoặc như một mục của danh sách ở đó',
    en: 'As the path answers, or as an item of the list there',
    values: {},
    maxProperties: 200,
  })
  readonly data: object;

  static of({ kind, ...line }: PersonalLine, language: Language): PersonalLineView {
    return Object.assign(new PersonalLineView(), { kind, kindName: PERSONAL_LINES[kind][language], ...line });
  }
}
