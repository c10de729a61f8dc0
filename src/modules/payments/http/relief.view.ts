import { ChoiceField, IdField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { Vnd } from '../../../shared/money.js';
import { RELIEF_CATEGORIES, type ReliefCategory } from '../../catalogue/index.js';
import { RELIEF_KINDS, type Relief, type ReliefKind } from '../domain/relief.js';
import { MOST_VND } from './receivable.dto.js';

/** Why less is owed than the procedure states: base - relieved = amount. */
export class ReliefView implements Relief {
  @ChoiceField({ vi: 'Miễn hoặc giảm', en: 'Exemption or reduction', values: RELIEF_KINDS, name: 'ReliefKind' })
  readonly kind: ReliefKind;

  @ChoiceField({
    vi: 'Đối tượng được miễn, giảm',
    en: 'Category of persons relieved by the schedule',
    values: RELIEF_CATEGORIES,
    name: 'ReliefCategory',
  })
  readonly category: ReliefCategory;

  @TextField({ vi: 'Căn cứ pháp lý', en: 'Legal basis', max: 500 })
  readonly legalBasis: string;

  @WholeField({ vi: 'Tỷ lệ giảm (%)', en: 'Percentage', min: 1, max: 99, nullable: true })
  readonly percent: number | null;

  @WholeField({ vi: 'Số tiền trước khi miễn, giảm (đồng)', en: 'Amount before, in đồng', min: 0, max: MOST_VND, nullable: true })
  readonly base: Vnd | null;

  @WholeField({ vi: 'Số tiền được miễn, giảm (đồng)', en: 'Amount that is not owed, in đồng', min: 0, max: MOST_VND, nullable: true })
  readonly relieved: Vnd | null;

  @IdField({ vi: 'Tệp chứng minh', en: 'File that proves it', nullable: true })
  readonly evidenceFileId: string | null;

  @TextField({ vi: 'Giấy tờ đã kiểm tra', en: 'Paper that was seen', max: 500, nullable: true })
  readonly evidence: string | null;
}
