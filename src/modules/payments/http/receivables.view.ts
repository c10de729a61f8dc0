import { IdField, ObjectField, WholeField } from '../../../platform/http/fields.js';
import { MaskedField } from '../../../platform/http/masked-field.js';
import type { SeenReceivables } from '../use-cases/look-at-receivables.js';
import { PaymentView } from './payment.view.js';
import { MOST_VND } from './receivable.dto.js';
import { ReceivableView } from './receivable.view.js';

const MOST_OF_DOSSIER = MOST_VND * 100;

/** What a dossier owes and has paid. */
export class ReceivablesView {
  @IdField({ vi: 'Hồ sơ', en: 'Dossier' })
  readonly dossierId: string;

  @WholeField({ vi: 'Tổng số tiền còn phải nộp (đồng)', en: 'Sum that is still owed, in đồng', min: 0, max: MOST_OF_DOSSIER })
  readonly owed: number;

  @WholeField({ vi: 'Tổng số tiền đã nộp (đồng)', en: 'Sum that was paid, in đồng', min: 0, max: MOST_OF_DOSSIER })
  readonly paid: number;

  @ObjectField({ vi: 'Các khoản thu', en: 'Receivables', type: () => ReceivableView, list: { max: 1000 } })
  readonly receivables: readonly ReceivableView[];

  @ObjectField({ vi: 'Các lần nộp', en: 'Payments', type: () => PaymentView, list: { max: 1000 } })
  readonly payments: readonly PaymentView[];

  @WholeField({ vi: 'Phiên bản hồ sơ, dùng cho If-Match', en: 'Version of the dossier, for If-Match', min: 1, max: 2_147_483_647 })
  readonly version: number;

  @MaskedField()
  readonly personalDataMasked: boolean;

  static of({ dossierId, receivables, payments, personalDataMasked, version }: SeenReceivables): ReceivablesView {
    const owed = receivables.reduce((sum, { state, amount }) => sum + (state === 'open' ? (amount ?? 0) : 0), 0);
    const paid = payments.reduce((sum, { amount }) => sum + amount, 0);
    return Object.assign(new ReceivablesView(), { dossierId, owed, paid, receivables, payments, version, personalDataMasked });
  }
}
