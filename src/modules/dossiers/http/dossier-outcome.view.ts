import { ChoiceField, IdField, InstantField, TextField, WholeField } from '../../../platform/http/fields.js';
import { DOSSIER_STATUS_NAMES, type DossierStatus } from '../domain/dossier-status.js';
import { FEE_STATES, type FeeState } from '../domain/fee-state.js';
import { SHOWN_CLOCKS } from '../domain/timing.js';
import type { DossierOutcome } from '../use-cases/outcome.js';
import { STATUS_NAME, statusNameOf } from './status-words.js';

/** States of a dossier's clock, as they are shown. */
export const DEADLINE_STATES = SHOWN_CLOCKS;

/** What every command on a dossier answers. */
export class DossierOutcomeView implements DossierOutcome {
  @IdField({ vi: 'Định danh nội bộ của hồ sơ', en: 'Id of the dossier', example: '019ab7f2-7c1e-7000-8000-000000000001' })
  readonly id: string;

  @TextField({
    vi: 'Mã hồ sơ; chỉ cấp sau khi tiếp nhận',
    en: 'Dossier code; issued only after acceptance',
    max: 50,
    nullable: true,
    example: 'H21.195-261123-0001',
  })
  readonly code: string | null;

  @ChoiceField({ vi: 'Trạng thái', en: 'Status', values: DOSSIER_STATUS_NAMES, name: 'DossierStatus', example: 'received' })
  readonly status: DossierStatus;

  @TextField(STATUS_NAME)
  readonly statusName: string;

  @InstantField({ vi: 'Hạn trả kết quả', en: 'Due instant', nullable: true, example: '2026-11-27T17:00:00+07:00' })
  readonly dueAt: string | null;

  @ChoiceField({ vi: 'Tình trạng thời hạn', en: 'State of the clock', values: DEADLINE_STATES, name: 'DeadlineState', example: 'running' })
  readonly deadlineState: string;

  @ChoiceField({
    vi: 'Nghĩa vụ phí, lệ phí: không có, chưa nộp đủ, đã nộp đủ',
    en: 'Fee: none, still due, settled',
    values: FEE_STATES,
    name: 'FeeState',
    example: 'none',
  })
  readonly feeState: FeeState;

  @WholeField({
    vi: 'Phiên bản hồ sơ, dùng cho If-Match',
    en: 'Version of the dossier, for If-Match',
    min: 0,
    max: 2_147_483_647,
    example: 2,
  })
  readonly version: number;

  static of(outcome: DossierOutcome): DossierOutcomeView {
    return Object.assign(new DossierOutcomeView(), outcome, { statusName: statusNameOf(outcome.status) });
  }
}
