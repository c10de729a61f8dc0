import { FlagField } from '../../../platform/http/fields.js';
import { ChannelTermsView } from './procedure-terms.view.js';

/** Time and money for one way of applying, and whether that money is what is charged. */
export class PublicChannelTermsView extends ChannelTermsView {
  @FlagField({
    vi: 'Phí, lệ phí nêu ở đây được áp dụng; false: thu theo biểu phí, lệ phí của tỉnh (feeSchedules), mức nêu ở đây không áp dụng',
    en: 'Whether the fees stated here are charged; false: those of the province are (feeSchedules), and these are not',
  })
  readonly feesApply: boolean;
}
