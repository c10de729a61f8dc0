import { DateField, TextField } from '../../../platform/http/fields.js';

/** A decision that ends a procedure. */
export class ProcedureRepealView {
  @DateField({ vi: 'Ngày đầu tiên hết hiệu lực', en: 'First date on which it is no longer in force', example: '2099-01-01' })
  readonly effectiveFrom: string;

  @TextField({ vi: 'Số, ký hiệu quyết định bãi bỏ', en: 'Number and symbol of the repealing decision', max: 200, example: '1234/QĐ-UBND' })
  readonly decisionNumber: string;

  @TextField({ vi: 'Cơ quan ban hành', en: 'Who issued it', max: 300, nullable: true, example: 'Ủy ban nhân dân tỉnh' })
  readonly decisionIssuer: string | null;

  @DateField({ vi: 'Ngày ký quyết định', en: 'Date of the decision', nullable: true, example: '2026-11-02' })
  readonly decidedOn: string | null;
}

/** The words in which views tell the decision that ends a version. */
export const REPEAL = {
  vi: 'Quyết định bãi bỏ làm phiên bản này hết hiệu lực; null: chưa có',
  en: 'The decision that ends this version; null: there is none',
  type: () => ProcedureRepealView,
  nullable: true,
  example: null,
} as const;
