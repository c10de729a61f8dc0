import { ChoiceField, DateField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { STANDARD_MATTERS, type StandardIssuer, type StandardMatter } from '../domain/standard-issuer.js';

/** Who issues something that provinces go by. */
export class StandardIssuerView implements StandardIssuer {
  @ChoiceField({
    vi: 'Nội dung: biểu mẫu một cửa, mã hồ sơ, mã lĩnh vực, dữ liệu trao đổi, đánh giá chất lượng phục vụ',
    en: 'What it is about: one-stop forms, dossier codes, codes of sectors, exchanged data, the evaluation of service',
    values: STANDARD_MATTERS,
    name: 'StandardMatter',
  })
  readonly matter: StandardMatter;

  @TextField({ vi: 'Cơ quan ban hành', en: 'Who issues it', max: 300, example: 'Bộ Tư pháp' })
  readonly issuer: string;

  @TextField({
    vi: 'Văn bản đang áp dụng; null: chưa rõ',
    en: 'The text that is followed; null: none is known',
    max: 500,
    nullable: true,
    example: 'Thông tư 03/2025/TT-VPCP, Phụ lục I',
  })
  readonly instrument: string | null;

  @DateField({ vi: 'Từ ngày', en: 'First date' })
  readonly effectiveFrom: string;

  @TextField({ vi: 'Căn cứ', en: 'Legal basis', max: 500 })
  readonly legalBasis: string;
}

/** Who issues what on a date. */
export class StandardIssuersView {
  @DateField({ vi: 'Vào ngày', en: 'On which date' })
  readonly on: string;

  @ObjectField({ vi: 'Cơ quan ban hành', en: 'Who issues what', type: () => StandardIssuerView, list: { max: STANDARD_MATTERS.length } })
  readonly items: readonly StandardIssuerView[];
}
