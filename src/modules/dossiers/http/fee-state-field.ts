import { ChoiceField } from '../../../platform/http/fields.js';
import { FEE_STATES } from '../domain/fee-state.js';

/** How the fee of a dossier stands. */
export function FeeStateField(): PropertyDecorator {
  return ChoiceField({
    vi: 'Nghĩa vụ phí, lệ phí: không có, chưa nộp đủ, đã nộp đủ; null với người nộp thay chưa được xác nhận ủy quyền',
    en: 'Fee: none, still due, settled; null for a submitter without confirmed authorisation',
    values: FEE_STATES,
    name: 'FeeState',
    nullable: true,
  });
}
