import { DateField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { FeeEntitlement } from '../domain/fees/fee-entitlement.js';
import { ENTRY_KEY } from './fee-terms.dto.js';

/** Words of the kind of asset. */
export const ASSET_KIND = {
  ...ENTRY_KEY,
  vi: 'Loại tài sản, mỗi loại một lần trong năm',
  en: 'Kind of asset, once for each in a year',
} as const;

/** A benefit that each person may have once for each kind of asset in a year, up to a cap. */
export class FeeEntitlementDto implements FeeEntitlement {
  @TextField({ ...ASSET_KIND, example: 'motorbike' })
  readonly assetKind: string;

  @DateField({ vi: 'Năm tính từ ngày', en: 'Years are counted from', example: '2026-08-15' })
  readonly yearsFrom: string;

  @WholeField({ vi: 'Tối đa bao nhiêu lần lương cơ sở', en: 'At most so many times the base salary', min: 1, max: 100, example: 5 })
  readonly baseSalaries: number;
}
