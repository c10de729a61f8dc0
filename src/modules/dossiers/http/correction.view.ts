import { ChoiceField, FlagField, IdField, InstantField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { CORRECTED_FIELDS, type CorrectedField, type CorrectedValue } from '../domain/correction.js';
import type { DossierDetail } from '../persistence/dossier.reader.js';
import { shown } from './dossier-parts.view.js';

const VALUE = { max: 500, nullable: true } as const;

/** One field before and after. */
export class CorrectedValueView implements CorrectedValue {
  @ChoiceField({
    vi: 'name: họ tên, tên tổ chức; phone: số điện thoại; email: thư điện tử; address: địa chỉ',
    en: 'Which of the data',
    values: CORRECTED_FIELDS,
    name: 'CorrectedField',
  })
  readonly field: CorrectedField;

  @TextField({ vi: 'Trước khi chỉnh sửa, có thể đã che', en: 'Before, or masked', ...VALUE })
  readonly before: string | null;

  @TextField({ vi: 'Sau khi chỉnh sửa, có thể đã che', en: 'After, or masked', ...VALUE })
  readonly after: string | null;
}

/** A correction of what is kept of the applicant. */
export class CorrectionView {
  @IdField({ vi: 'Lần chỉnh sửa', en: 'Correction' })
  readonly id: string;

  @ObjectField({ vi: 'Dữ liệu đã chỉnh sửa', en: 'What was corrected', type: () => CorrectedValueView, list: { max: 4 } })
  readonly changes: readonly CorrectedValueView[];

  @FlagField({
    vi: 'Hồ sơ hiển thị dữ liệu mới; false: hồ sơ đã kết thúc nên giữ nguyên, nội dung chỉnh sửa được ghi kèm',
    en: 'Whether the dossier shows the new data; false: it was finished and stays, and the correction stands beside it',
  })
  readonly isApplied: boolean;

  @TextField({ vi: 'Nội dung chỉnh sửa ở nơi khác', en: 'What was corrected elsewhere', max: 2000, nullable: true, example: null })
  readonly elsewhere: string | null;

  @TextField({ vi: 'Lý do', en: 'Why', max: 4000 })
  readonly reason: string;

  @TextField({ vi: 'Giấy tờ thể hiện tên đúng', en: 'Paper that shows the right name', max: 300, nullable: true, example: null })
  readonly evidence: string | null;

  @IdField({ vi: 'Yêu cầu của chủ hồ sơ được thực hiện', en: "The person's request that it carries out", nullable: true })
  readonly requestId: string | null;

  @InstantField({ vi: 'Chỉnh sửa lúc', en: 'Corrected at' })
  readonly correctedAt: string | null;

  static of({ correctedAt, ...correction }: DossierDetail['corrections'][number]): CorrectionView {
    return Object.assign(new CorrectionView(), correction, { correctedAt: shown(correctedAt) });
  }
}
