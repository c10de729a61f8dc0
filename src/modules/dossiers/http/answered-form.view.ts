import { FlagField, InstantField, MapField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { ShownForm } from '../use-cases/show-answers.js';
import { shown } from './dossier-parts.view.js';

/** An answer with its label. */
export class LabelledAnswerView {
  @TextField({ vi: 'Con trỏ JSON của giá trị', en: 'JSON pointer of the value', max: 400, example: '/fullName' })
  readonly pointer: string;

  @TextField({ vi: 'Nhãn tiếng Việt', en: 'Label in Vietnamese', max: 500 })
  readonly vi: string;

  @TextField({ vi: 'Nhãn tiếng Anh', en: 'Label in English', max: 500, nullable: true })
  readonly en: string | null;

  @TextField({ vi: 'Giá trị như người đọc thấy', en: 'The value as people read it', max: 20_000, min: 0 })
  readonly text: string;
}

/** An electronic form as it was filled in. */
export class AnsweredFormView {
  @TextField({ vi: 'Mã biểu mẫu', en: 'Code of the form', max: 60 })
  readonly formCode: string;

  @WholeField({ vi: 'Số phiên bản của biểu mẫu', en: 'Version of the form', min: 1, max: 1_000_000 })
  readonly versionNo: number;

  @TextField({ vi: 'Tên biểu mẫu', en: 'Name of the form', max: 500 })
  readonly name: string;

  @TextField({ vi: 'Tên tiếng Anh', en: 'Name in English', max: 500, nullable: true })
  readonly nameEn: string | null;

  @WholeField({ vi: 'Lần điền', en: 'How many times it was filled in by then', min: 1, max: 1000 })
  readonly number: number;

  @FlagField({ vi: 'Là lần điền mới nhất', en: 'Whether these are the answers that count' })
  readonly isCurrent: boolean;

  @InstantField({ vi: 'Điền lúc', en: 'When it was filled in' })
  readonly answeredAt: string | null;

  @MapField({ vi: 'Câu trả lời', en: 'The answers', values: {}, maxProperties: 200 })
  readonly answers: Readonly<Record<string, unknown>>;

  @ObjectField({
    vi: 'Câu trả lời kèm nhãn, theo thứ tự của biểu mẫu',
    en: 'Answers with labels, in the order of the form',
    type: () => LabelledAnswerView,
    list: { max: 5000 },
  })
  readonly fields: readonly LabelledAnswerView[];

  static of({ fields, answeredAt, ...form }: ShownForm): AnsweredFormView {
    const read = fields.map(({ value, ...field }) => ({ ...field, text: typeof value === 'string' ? value : JSON.stringify(value) }));
    return Object.assign(new AnsweredFormView(), form, { answeredAt: shown(answeredAt), fields: read });
  }
}
