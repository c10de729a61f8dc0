import { FlagField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { ProcedureCaseView, ProcedureNoteView } from './procedure-components.view.js';
import { OnlineLimitView } from './online-limit.view.js';
import { ProcedureHeadView } from './procedure-list.view.js';
import { CodeAndNameView, LegalBasisView, ProcedureAgenciesView, SubjectTypeView } from './procedure-parties.view.js';
import { ProsePartsView } from './prose-parts.view.js';
import { ChannelTermsView, ServiceCaseView } from './procedure-terms.view.js';

/**
 * What a version of a procedure says, in the parts of NĐ 63/2010/NĐ-CP, article 8: name, steps, ways of applying, papers, durations, who
 * may apply, who carries it out, results, forms, conditions and fees.
 */
export class ProcedureContentView extends ProcedureHeadView {
  @TextField({ vi: 'Trình tự thực hiện', en: 'Steps', max: 20_000, lines: true, list: { max: 1000 } })
  readonly steps: readonly string[];

  @ObjectField({
    vi: 'Cách thức thực hiện, thời hạn, phí và lệ phí theo từng hình thức nộp',
    en: 'Ways of applying, each with durations and fees',
    type: () => ChannelTermsView,
    list: { max: 1000 },
  })
  readonly channels: readonly ChannelTermsView[];

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

  @TextField({ vi: 'Yêu cầu, điều kiện', en: 'Conditions', max: 50_000, lines: true, nullable: true })
  readonly requirements: string | null;

  @ObjectField({
    vi: 'Các dịch vụ công thuộc thủ tục',
    en: 'Public services below the procedure',
    type: () => ServiceCaseView,
    list: { max: 1000 },
  })
  readonly serviceCases: readonly ServiceCaseView[];

  @TextField({ vi: 'Địa chỉ tiếp nhận', en: 'Where dossiers are received', max: 20_000, lines: true, nullable: true })
  readonly receivingAddress: string | null;

  @FlagField({ vi: 'Tiếp nhận không phụ thuộc địa giới hành chính', en: 'Received anywhere, whatever the residence' })
  readonly boundaryFree: boolean;

  @ObjectField({
    vi: 'Vì sao chưa trực tuyến toàn trình; null: toàn trình, hoặc nguồn không nêu',
    en: 'Why it is not done online in full; null: it is, or the source does not say why not',
    type: () => OnlineLimitView,
    nullable: true,
    example: null,
  })
  readonly onlineLimit: OnlineLimitView | null;

  @TextField({ vi: 'Từ khóa', en: 'Keywords', max: 20_000, nullable: true })
  readonly keywords: string | null;

  @TextField({ vi: 'Sự kiện trong đời', en: 'Life events', max: 500, list: { max: 200 } })
  readonly lifeEvents: readonly string[];

  @ObjectField({
    vi: 'Các phần mà nguồn chỉ có văn bản thô',
    en: 'Parts that the source gives as running text only',
    type: () => ProsePartsView,
  })
  readonly proseParts: ProsePartsView;

  @TextField({
    vi: 'Trang có toàn văn trên Cổng Dịch vụ công quốc gia',
    en: 'The page of the national portal with the full text',
    max: 2000,
    nullable: true,
  })
  readonly sourceUrl: string | null;
}
