import { ChoiceField, DateField, FlagField, IdField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { AgencyNames } from '../../agencies/index.js';
import { isOfferedOnline } from '../domain/online-offer.js';
import type { PublishedSchedule } from '../domain/fees/fee-quote.js';
import { LEGAL_PARTS, missingParts, type LegalPart } from '../domain/legal-parts.js';
import { EFFECTIVE_FROM_SOURCES, type EffectiveFromSource, type HeldVersion } from '../domain/procedure-version.js';
import { decidingSchedules } from '../domain/fees/quote-fees.js';
import { PublicChannelTermsView } from './public-channel-terms.view.js';
import { PublicFeeScheduleView } from './public-fee-schedule.view.js';
import { HeldTermsView } from './held-terms.view.js';
import { casesShown } from './procedure-components.view.js';
import { ProcedureContentView } from './procedure-content.view.js';
import { PublishingDecisionView } from './procedure-parties.view.js';
import { ProcedureRepealView, REPEAL } from './procedure-repeal.view.js';
import { EFFECTIVE_FROM, PUBLISHED_CODE } from './procedure-words.js';

/** A published version of a procedure. */
export class ProcedureView extends ProcedureContentView {
  @TextField(PUBLISHED_CODE)
  readonly code: string;

  @DateField(EFFECTIVE_FROM)
  readonly effectiveFrom: string;

  @IdField({ vi: 'Định danh của phiên bản', en: 'Id of the version' })
  readonly versionId: string;

  @WholeField({ vi: 'Số phiên bản, từ 1', en: 'Number of the version, from 1', min: 1, max: 1_000_000, example: 1 })
  readonly versionNo: number;

  @ChoiceField({
    vi: 'Ngày hiệu lực lấy từ đâu',
    en: 'What the date of effect was read from',
    values: EFFECTIVE_FROM_SOURCES,
    name: 'EffectiveFromSource',
    example: 'publication',
  })
  readonly effectiveFromSource: EffectiveFromSource;

  @DateField({
    vi: 'Ngày đầu tiên thủ tục bị bãi bỏ; null: chưa có quyết định bãi bỏ',
    en: 'First date on which the procedure is repealed; null: nobody has decided so',
    nullable: true,
    example: null,
  })
  readonly repealedFrom: string | null;

  @ObjectField(REPEAL)
  readonly repeal: ProcedureRepealView | null;

  @FlagField({
    vi: 'Có nhận hồ sơ trực tuyến: mức độ và cách thực hiện trực tuyến đều được công bố',
    en: 'Whether it is handed in online: its level and terms for it are both stated',
  })
  readonly offeredOnline: boolean;

  @ObjectField({ vi: 'Quyết định công bố', en: 'The decision that published it', type: () => PublishingDecisionView })
  readonly decision: PublishingDecisionView;

  @DateField({ vi: 'Ngày công khai trên Cổng Dịch vụ công quốc gia', en: 'Date of publication on the national portal', nullable: true })
  readonly publishedOn: string | null;

  @ObjectField({
    vi: 'Quy định riêng của tỉnh đang áp dụng',
    en: 'What the province says over the national text',
    type: () => HeldTermsView,
  })
  readonly local: HeldTermsView;

  @ObjectField({
    vi: 'Cách thức thực hiện, thời hạn, phí và lệ phí theo từng hình thức nộp',
    en: 'Ways of applying, each with durations and fees',
    type: () => PublicChannelTermsView,
    list: { max: 1000 },
  })
  declare readonly channels: readonly PublicChannelTermsView[];

  @ObjectField({
    vi: 'Biểu phí, lệ phí của tỉnh có hiệu lực vào ngày đó: của thủ tục, của lĩnh vực, của mọi thủ tục',
    en: 'Fee schedules of the province that hold on that date: of the procedure, of its sector, of all procedures',
    type: () => PublicFeeScheduleView,
    list: { max: 200 },
  })
  readonly feeSchedules: readonly PublicFeeScheduleView[];

  @ChoiceField({
    vi: 'Các bộ phận phải có theo khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP mà công bố chưa nêu',
    en: 'Of the eight parts that NĐ 63/2010/NĐ-CP, article 8.2, asks for, those that are not stated',
    values: LEGAL_PARTS,
    name: 'LegalPart',
    list: { max: LEGAL_PARTS.length },
    example: [],
  })
  readonly missingParts: readonly LegalPart[];

  static of(
    { id, versionNo, effectiveFrom, effectiveFromSource, repeal, content, local }: HeldVersion,
    names: AgencyNames,
    schedules: readonly PublishedSchedule[],
  ): ProcedureView {
    const { internal: _, ...shown } = content;
    const papers = { cases: casesShown(content.cases), notes: content.notes ?? [], onlineLimit: content.onlineLimit ?? null };
    const read = { offeredOnline: isOfferedOnline(content), versionId: id, versionNo, effectiveFrom, effectiveFromSource };
    const deciding = decidingSchedules(schedules);
    const channels = content.channels.map((terms) => ({ ...terms, feesApply: deciding.length === 0 }));
    const end = { repealedFrom: repeal?.effectiveFrom ?? null, repeal };
    const feeSchedules = schedules.map((each) => PublicFeeScheduleView.of(each, deciding.includes(each)));
    const here = { local: HeldTermsView.of(local, names), feeSchedules };
    return Object.assign(new ProcedureView(), shown, { channels }, papers, read, end, here, { missingParts: missingParts(content) });
  }
}
