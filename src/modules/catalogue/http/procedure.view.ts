import { ChoiceField, DateField, FlagField, IdField, MapField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { isOfferedOnline } from '../domain/online-offer.js';
import { EFFECTIVE_FROM_SOURCES, type EffectiveFromSource, type ProcedureVersion } from '../domain/procedure-version.js';
import { casesShown, ProcedureCaseView, ProcedureNoteView } from './procedure-components.view.js';
import { ProcedureListItemView } from './procedure-list.view.js';
import {
  CodeAndNameView,
  LegalBasisView,
  ProcedureAgenciesView,
  PublishingDecisionView,
  SubjectTypeView,
} from './procedure-parties.view.js';
import { ChannelTermsView, ServiceCaseView } from './procedure-terms.view.js';

/**
 * A version of a procedure in the parts of NĐ 63/2010/NĐ-CP, article 8: name, steps, ways of applying, papers, durations, who may apply,
 * who carries it out, results, forms, conditions and fees.
 */
export class ProcedureView extends ProcedureListItemView {
  @IdField({ vi: 'Định danh của phiên bản', en: 'Id of the version' })
  readonly versionId: string;

  @WholeField({ vi: 'Số phiên bản, từ 1', en: 'Number of the version, from 1', min: 1, max: 1_000_000, example: 1 })
  readonly version: number;

  @ChoiceField({
    vi: 'Ngày hiệu lực lấy từ đâu',
    en: 'What the date of effect was read from',
    values: EFFECTIVE_FROM_SOURCES,
    name: 'EffectiveFromSource',
    example: 'publication',
  })
  readonly effectiveFromSource: EffectiveFromSource;

  @TextField({ vi: 'Trình tự thực hiện', en: 'Steps', max: 20_000, list: { max: 1000 } })
  readonly steps: readonly string[];

  @ObjectField({
    vi: 'Cách thức thực hiện, thời hạn, phí và lệ phí theo từng hình thức nộp',
    en: 'Ways of applying, each with durations and fees',
    type: () => ChannelTermsView,
    list: { max: 1000 },
  })
  readonly channels: readonly ChannelTermsView[];

  @FlagField({
    vi: 'Có nhận hồ sơ trực tuyến: mức độ và cách thực hiện trực tuyến đều được công bố',
    en: 'Whether it is handed in online: its level and terms for it are both stated',
  })
  readonly offeredOnline: boolean;

  @ObjectField({ vi: 'Thành phần hồ sơ theo từng trường hợp', en: 'Papers by case', type: () => ProcedureCaseView, list: { max: 1000 } })
  readonly cases: readonly ProcedureCaseView[];

  @ObjectField({
    vi: 'Lưu ý về thành phần hồ sơ, không phải giấy tờ phải nộp',
    en: 'Advice about the papers; nothing to hand in',
    type: () => ProcedureNoteView,
    list: { max: 1000 },
  })
  readonly notes: readonly ProcedureNoteView[];

  @ObjectField({ vi: 'Đối tượng thực hiện', en: 'Who may apply', type: () => SubjectTypeView, list: { max: 200 } })
  readonly subjects: readonly SubjectTypeView[];

  @ObjectField({ vi: 'Cơ quan', en: 'Agencies', type: () => ProcedureAgenciesView })
  readonly agencies: ProcedureAgenciesView;

  @ObjectField({ vi: 'Kết quả thực hiện', en: 'Results', type: () => CodeAndNameView, list: { max: 1000 } })
  readonly results: readonly CodeAndNameView[];

  @ObjectField({ vi: 'Căn cứ pháp lý', en: 'Legal bases', type: () => LegalBasisView, list: { max: 1000 } })
  readonly legalBases: readonly LegalBasisView[];

  @TextField({ vi: 'Yêu cầu, điều kiện', en: 'Conditions', max: 50_000, nullable: true })
  readonly requirements: string | null;

  @ObjectField({
    vi: 'Các dịch vụ công thuộc thủ tục',
    en: 'Public services below the procedure',
    type: () => ServiceCaseView,
    list: { max: 1000 },
  })
  readonly serviceCases: readonly ServiceCaseView[];

  @ObjectField({ vi: 'Quyết định công bố', en: 'The decision that published it', type: () => PublishingDecisionView })
  readonly decision: PublishingDecisionView;

  @DateField({ vi: 'Ngày công khai trên Cổng Dịch vụ công quốc gia', en: 'Date of publication on the national portal', nullable: true })
  readonly publishedOn: string | null;

  @TextField({ vi: 'Địa chỉ tiếp nhận', en: 'Where dossiers are received', max: 20_000, nullable: true })
  readonly receivingAddress: string | null;

  @FlagField({ vi: 'Tiếp nhận không phụ thuộc địa giới hành chính', en: 'Received anywhere, whatever the residence' })
  readonly boundaryFree: boolean;

  @TextField({ vi: 'Từ khóa', en: 'Keywords', max: 20_000, nullable: true })
  readonly keywords: string | null;

  @TextField({ vi: 'Sự kiện trong đời', en: 'Life events', max: 500, list: { max: 200 } })
  readonly lifeEvents: readonly string[];

  @MapField({
    vi: 'Các phần mà nguồn chỉ có văn bản thô',
    en: 'Parts that the source gives as running text only',
    values: { type: 'string', maxLength: 50_000 },
    maxProperties: 20,
  })
  readonly proseParts: Readonly<Record<string, string>>;

  @TextField({
    vi: 'Trang có toàn văn trên Cổng Dịch vụ công quốc gia',
    en: 'The page of the national portal with the full text',
    max: 2000,
    nullable: true,
  })
  readonly sourceUrl: string | null;

  static of({ id, versionNo, effectiveFrom, effectiveFromSource, content }: ProcedureVersion): ProcedureView {
    const { internal: _, ...shown } = content;
    const papers = { cases: casesShown(content.cases), notes: content.notes ?? [] };
    const read = { offeredOnline: isOfferedOnline(content), versionId: id, version: versionNo, effectiveFrom, effectiveFromSource };
    return Object.assign(new ProcedureView(), shown, papers, read);
  }
}
