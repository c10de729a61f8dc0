import { ChoiceField, FlagField, IdField, TextField, WholeField } from '../../../platform/http/fields.js';
import { RECEIVABLE_STATES, type ReceivableState } from '../domain/receivable.js';
import type { ReceivableOutcome } from '../use-cases/receivable-outcome.js';
import { MOST_VND } from './receivable.dto.js';

/** What every command on a receivable answers. */
export class ReceivableOutcomeView implements ReceivableOutcome {
  @IdField({ vi: 'Hồ sơ', en: 'Dossier' })
  readonly dossierId: string;

  @IdField({ vi: 'Khoản thu', en: 'Receivable' })
  readonly receivableId: string;

  @ChoiceField({
    vi: 'Tình trạng khoản thu',
    en: 'State of the receivable',
    values: RECEIVABLE_STATES,
    name: 'ReceivableState',
    example: 'settled',
  })
  readonly state: ReceivableState;

  @WholeField({ vi: 'Số tiền (đồng)', en: 'Amount in đồng', min: 0, max: MOST_VND, nullable: true, example: 70_000 })
  readonly amount: number | null;

  @TextField({ vi: 'Số biên lai', en: 'Receipt number', max: 40, nullable: true, example: 'BL-0000123' })
  readonly receiptNumber: string | null;

  @FlagField({ vi: 'Hồ sơ không còn khoản nào phải nộp', en: 'Nothing is left to pay for the dossier', example: true })
  readonly feeSettled: boolean;

  @WholeField({
    vi: 'Phiên bản hồ sơ, dùng cho If-Match',
    en: 'Version of the dossier, for If-Match',
    min: 1,
    max: 2_147_483_647,
    example: 6,
  })
  readonly version: number;

  static of(outcome: ReceivableOutcome): ReceivableOutcomeView {
    return Object.assign(new ReceivableOutcomeView(), outcome);
  }
}
