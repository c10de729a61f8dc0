import { FlagField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { ComponentRequirement, ProcedureCase, ProcedureNote } from '../domain/procedure.js';

/** A paper of a case (thành phần hồ sơ). */
export class ComponentRequirementView implements Omit<ComponentRequirement, 'group' | 'presentOnly' | 'form' | 'heldIn'> {
  @TextField({ vi: 'Khóa trong trường hợp', en: 'Key within the case', max: 20, example: '1' })
  readonly key: string;

  @TextField({ vi: 'Mã giấy tờ', en: 'Code of the paper', max: 500, nullable: true })
  readonly code: string | null;

  @TextField({ vi: 'Tên giấy tờ', en: 'Name of the paper', max: 20_000, min: 0 })
  readonly name: string;

  @WholeField({
    vi: 'Số bản chính; null khi nguồn không ghi',
    en: 'Originals; null when the source states none',
    min: 0,
    max: 1_000_000,
    nullable: true,
  })
  readonly originals: number | null;

  @WholeField({
    vi: 'Số bản sao; null khi nguồn không ghi',
    en: 'Copies; null when the source states none',
    min: 0,
    max: 1_000_000,
    nullable: true,
  })
  readonly copies: number | null;

  @FlagField({
    vi:
      'Bắt buộc. null: nguồn không cho biết (Cổng Dịch vụ công quốc gia không đánh dấu giấy tờ nào); mỗi giấy tờ phải nộp hoặc nêu lý ' +
      'do không có. false: được bỏ qua, không cần lý do',
    en:
      'Required. null: the source does not say (the national portal marks no paper); each paper is handed in or the reason of its ' +
      'absence is stated. false: may be left out without a reason',
    nullable: true,
    example: null,
  })
  readonly required: boolean | null;

  @FlagField({ vi: 'Có biểu mẫu điện tử', en: 'Has an electronic form' })
  readonly electronicForm: boolean;

  @FlagField({ vi: 'Là kết quả của một thủ tục khác', en: 'Is itself the result of a procedure', nullable: true })
  readonly isResult: boolean | null;

  @TextField({ vi: 'Tên tệp biểu mẫu', en: 'File names of the templates', max: 1000, verbatim: true, list: { max: 200 } })
  readonly templates: readonly string[];

  @TextField({
    vi: 'Tiêu đề của nhóm giấy tờ trong nguồn; null khi không có',
    en: 'The heading of the source under which it stands; null when under none',
    max: 20_000,
    nullable: true,
    example: 'Giấy tờ phải nộp',
  })
  readonly group: string | null;

  @FlagField({
    vi: 'Chỉ xuất trình rồi nhận lại: không phải nộp, không phải nêu lý do khi không có trong hồ sơ, vẫn đính kèm được',
    en: 'Only shown and taken back: need not be handed in, its absence needs no reason, and it may be attached all the same',
    example: false,
  })
  readonly presentOnly: boolean;
}

/** Advice about the papers (lưu ý), which asks for none. */
export class ProcedureNoteView implements ProcedureNote {
  @TextField({
    vi: 'Tiêu đề của nguồn mà lưu ý đứng dưới; null khi không có',
    en: 'The heading of the source under which it stands; null when under none',
    max: 20_000,
    nullable: true,
    example: 'Lưu ý',
  })
  readonly heading: string | null;

  @TextField({ vi: 'Nội dung lưu ý', en: 'What it says', max: 20_000, lines: true })
  readonly text: string;
}

/** A case (trường hợp) with its papers. */
export class ProcedureCaseView implements Omit<ProcedureCase, 'components'> {
  @TextField({ vi: 'Khóa trong phiên bản', en: 'Key within the version', max: 20, example: '1' })
  readonly key: string;

  @TextField({
    vi: 'Tên trường hợp; rỗng khi chỉ có một trường hợp không tên',
    en: 'Name of the case; empty when there is one without a name',
    max: 20_000,
    min: 0,
  })
  readonly name: string;

  @ObjectField({ vi: 'Thành phần hồ sơ', en: 'Papers', type: () => ComponentRequirementView, list: { max: 1000 } })
  readonly components: readonly ComponentRequirementView[];
}

/** Fields that a stored version leaves out because they do not apply are shown with their default. */
export function casesShown(cases: readonly ProcedureCase[]): readonly ProcedureCaseView[] {
  return cases.map((one) => ({ ...one, components: one.components.map(paperShown) }));
}

/** Which form it has, and which database its data, is what the province says (`local`), and no part of the text. */
function paperShown(paper: ComponentRequirement): ComponentRequirementView {
  const { form: _, heldIn: __, ...shown } = paper;
  return { ...shown, group: paper.group ?? null, presentOnly: paper.presentOnly ?? false };
}
