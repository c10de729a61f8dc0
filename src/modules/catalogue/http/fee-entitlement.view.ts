import { DateField, FlagField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { LookedAtEntitlement } from '../domain/fees/fee-quote.js';
import { MOST_FEE } from '../domain/fees/fee-schedule-content.js';
import { ASSET_KIND } from './fee-entitlement.dto.js';

/** The same as a quote looked at it. */
export class LookedAtEntitlementView implements LookedAtEntitlement {
  @TextField(ASSET_KIND)
  readonly assetKind: string;

  @DateField({ vi: 'Năm bắt đầu từ ngày', en: 'First day of the year' })
  readonly yearFrom: string;

  @WholeField({ vi: 'Giảm tối đa (đồng)', en: 'Most that it takes off, in đồng', min: 0, max: MOST_FEE })
  readonly cap: number;

  @FlagField({ vi: 'Đã chạm mức tối đa', en: 'Whether the cap made it less' })
  readonly isCapped: boolean;
}
