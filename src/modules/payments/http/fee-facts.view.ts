import { FlagField, IdField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { FeeFactsOutcome } from '../use-cases/state-fee-facts.js';
import { MOST_VND } from './receivable.dto.js';

/** What stating facts answers. */
export class FeeFactsOutcomeView implements FeeFactsOutcome {
  @IdField({ vi: 'Hồ sơ', en: 'Dossier' })
  readonly dossierId: string;

  @WholeField({
    vi: 'Tổng các khoản chưa nộp (đồng); null khi chưa tính được hết',
    en: 'What is left to pay in all, in đồng; null while not all is known',
    min: 0,
    max: MOST_VND,
    nullable: true,
    example: 75_000,
  })
  readonly owed: number | null;

  @TextField({ vi: 'Tên các thông tin còn thiếu', en: 'Names of the facts that are missing', max: 40, list: { max: 100 } })
  readonly missing: readonly string[];

  @FlagField({ vi: 'Hồ sơ không còn khoản nào phải nộp', en: 'Nothing is left to pay for the dossier', example: false })
  readonly feeSettled: boolean;

  @WholeField({
    vi: 'Phiên bản hồ sơ, dùng cho If-Match',
    en: 'Version of the dossier, for If-Match',
    min: 1,
    max: 2_147_483_647,
    example: 6,
  })
  readonly version: number;
}
