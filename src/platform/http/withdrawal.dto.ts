import { ReasonField } from './reason-field.js';

/** Why something that was decided for a later day is withdrawn before that day. */
export class WithdrawalDto {
  @ReasonField({
    vi: 'Lý do rút lại: nhầm lẫn khi nhập, hoặc quyết định thu hồi, bãi bỏ',
    en: 'Why: a mistake of the entry, or the decision that revokes it',
    max: 500,
    example: 'Nhập sai ngày có hiệu lực.',
  })
  readonly reason: string;
}
