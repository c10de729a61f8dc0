import { ChoiceField, IdField, InstantField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { MaskedField } from '../../../platform/http/masked-field.js';
import type { RefusalSlip } from '../use-cases/write-refusal-slip.js';
import { ApplicantView } from './applicant.view.js';
import { shown } from './dossier-parts.view.js';
import { OfficialFormView } from './official-form.view.js';

/** Whether a dossier was refused at the counter, or after it was resolved. */
const REFUSED_AT = ['reception', 'resolution'] as const;

/** What the refusal slip says (form 03). */
export class RefusalSlipView {
  @ObjectField({ vi: 'Mẫu', en: 'Which form it is', type: () => OfficialFormView })
  readonly form: OfficialFormView;

  @IdField({ vi: 'Hồ sơ', en: 'Dossier' })
  readonly dossierId: string;

  @TextField({
    vi: 'Mã hồ sơ; không có khi từ chối tiếp nhận',
    en: 'Dossier code; none where it was not accepted',
    max: 50,
    nullable: true,
  })
  readonly code: string | null;

  @ChoiceField({
    vi: 'Từ chối khi tiếp nhận hay khi giải quyết',
    en: 'Refused at reception or at the resolution',
    values: REFUSED_AT,
    name: 'RefusedAt',
  })
  readonly refusedAt: (typeof REFUSED_AT)[number];

  @TextField({ vi: 'Cơ quan tiếp nhận', en: 'Receiving agency', max: 500 })
  readonly receivingAgencyName: string;

  @TextField({ vi: 'Cơ quan giải quyết', en: 'Resolving agency', max: 500 })
  readonly resolvingAgencyName: string;

  @ObjectField({ vi: 'Chủ hồ sơ', en: 'Applicant', type: () => ApplicantView })
  readonly applicant: ApplicantView;

  @MaskedField()
  readonly personalDataMasked: boolean;

  @TextField({ vi: 'Mã thủ tục', en: 'Procedure code', max: 60 })
  readonly procedureCode: string;

  @TextField({ vi: 'Tên thủ tục', en: 'Name of the procedure', max: 2000 })
  readonly procedureName: string;

  @TextField({ vi: 'Nội dung yêu cầu giải quyết', en: 'What was asked for', max: 3000 })
  readonly subject: string;

  @TextField({ vi: 'Lý do', en: 'Reason', max: 2000, nullable: true })
  readonly reason: string | null;

  @TextField({ vi: 'Căn cứ pháp lý', en: 'Legal basis', max: 500, nullable: true })
  readonly legalBasis: string | null;

  @TextField({ vi: 'Số, ký hiệu văn bản từ chối', en: 'Number and symbol of the decision', max: 100, nullable: true })
  readonly decisionNumber: string | null;

  @IdField({ vi: 'Tệp văn bản từ chối', en: 'Files of the decision', list: { max: 20 } })
  readonly decisionFileIds: readonly string[];

  @InstantField({ vi: 'Thời điểm từ chối', en: 'Refused at', nullable: true })
  readonly at: string | null;

  static of({ form, dossier: d, receivingAgencyName, resolvingAgencyName }: RefusalSlip): RefusalSlipView {
    return Object.assign(new RefusalSlipView(), {
      form,
      dossierId: d.id,
      code: d.code,
      refusedAt: d.outcome === 'refused' ? 'resolution' : 'reception',
      receivingAgencyName,
      resolvingAgencyName,
      applicant: ApplicantView.of(d),
      personalDataMasked: !d.personalShown,
      procedureCode: d.procedureCode,
      procedureName: d.procedureName,
      subject: d.summary ?? d.procedureName,
      reason: d.reason,
      legalBasis: d.legalBasis,
      decisionNumber: d.decisionNumber,
      decisionFileIds: d.files.filter(({ purpose }) => purpose === 'result').map(({ fileId }) => fileId),
      at: shown(d.closedAt),
    });
  }
}
