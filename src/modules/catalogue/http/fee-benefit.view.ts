import { ChoiceField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { BENEFIT_KINDS, RELIEF_CATEGORIES, type BenefitKind, type ReliefCategory } from '../domain/fees/fee-benefit.js';
import { BENEFIT_STATES, type LookedAtBenefit } from '../domain/fees/fee-quote.js';
import { MOST_FEE } from '../domain/fees/fee-schedule-content.js';
import { LookedAtEntitlementView } from './fee-entitlement.view.js';
import { DecidedByView } from './decided-by.view.js';

/** A benefit that was looked at. */
export class LookedAtBenefitView implements LookedAtBenefit {
  @TextField({ vi: 'Tên ưu đãi', en: 'What it is called', max: 300 })
  readonly name: string;

  @ChoiceField({ vi: 'Loại', en: 'Kind', values: BENEFIT_KINDS, name: 'BenefitKind' })
  readonly kind: BenefitKind;

  @ChoiceField({ vi: 'Đối tượng', en: 'Whom it is for', values: RELIEF_CATEGORIES, name: 'ReliefCategory', nullable: true })
  readonly category: ReliefCategory | null;

  @TextField({ vi: 'Giấy tờ chứng minh', en: 'What proves it', max: 500, nullable: true })
  readonly evidence: string | null;

  @ChoiceField({
    vi: 'Được áp dụng, thấp hơn ưu đãi khác, chưa khai đối tượng, không đủ điều kiện, thiếu thông tin, ngoài thời gian, đã hưởng trong năm',
    en: 'Applied, lesser than another, not claimed, conditions not met, facts missing, not in its time, or used in this year already',
    values: BENEFIT_STATES,
    name: 'BenefitState',
  })
  readonly state: LookedAtBenefit['state'];

  @WholeField({
    vi: 'Số tiền được giảm hoặc ngân sách trả (đồng)',
    en: 'What it takes off or a budget would pay',
    min: 0,
    max: MOST_FEE,
    nullable: true,
  })
  readonly relieves: number | null;

  @ObjectField({ vi: 'Số lần và mức tối đa', en: 'What is used up by it', type: () => LookedAtEntitlementView, optional: true })
  readonly entitlement?: LookedAtEntitlementView;

  @ObjectField({ vi: 'Quy định tại', en: 'Where it stands', type: () => DecidedByView })
  readonly decidedBy: DecidedByView;
}
