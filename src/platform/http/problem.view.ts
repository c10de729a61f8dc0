import { ChoiceField, WholeField, ObjectField, TextField } from './fields.js';
import type { KnownProblem } from './problem-table.js';

/** One code of a refusal and what it means. */
export class ProblemCodeView {
  @TextField({ vi: 'Mã ổn định cho chương trình', en: 'Stable code for programs', max: 100, example: 'DOSSIER_NOT_FOUND' })
  readonly code: string;

  @WholeField({
    vi: 'Trạng thái HTTP đi kèm; của phát hiện là 200',
    en: 'HTTP status that goes with it; 200 of findings',
    min: 200,
    max: 599,
    example: 404,
  })
  readonly status: number;

  @ChoiceField({
    vi: 'Mã của cả yêu cầu (problem), của một trường trong errors (field), hay của một phát hiện khi kiểm tra, nhập dữ liệu (finding)',
    en: 'Code of the whole request (problem), of one field in errors (field), or of what a check or an import found (finding)',
    values: ['problem', 'field', 'finding'],
    example: 'problem',
  })
  readonly of: 'problem' | 'field' | 'finding';

  @TextField({ vi: 'Tên loại lỗi, tiếng Việt', en: 'Name of the kind, in Vietnamese', max: 200, example: 'Không tìm thấy' })
  readonly titleVi: string;

  @TextField({ vi: 'Tên loại lỗi, tiếng Anh', en: 'Name of the kind, in English', max: 200, example: 'Not found' })
  readonly titleEn: string;

  @TextField({
    vi: 'Câu giải thích tiếng Việt; phần trong ngoặc nhọn được điền khi trả lời',
    en: 'The sentence in Vietnamese; what stands in braces is filled in',
    max: 2000,
    example: 'Không tìm thấy hồ sơ.',
  })
  readonly vi: string;

  @TextField({ vi: 'Câu giải thích tiếng Anh', en: 'The sentence in English', max: 2000, example: 'There is no such dossier.' })
  readonly en: string;

  /** What a row of the table says. */
  static of({ code, status, of, title, vi, en }: KnownProblem): ProblemCodeView {
    return { code, status, of, titleVi: title.vi, titleEn: title.en, vi, en };
  }
}

/** All codes. */
export class ProblemCodesView {
  @ObjectField({
    vi: 'Các mã theo thứ tự chữ cái',
    en: 'The codes in alphabetical order',
    type: () => ProblemCodeView,
    list: { max: 2000 },
  })
  readonly items: readonly ProblemCodeView[];
}
