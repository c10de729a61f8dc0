import { ChoiceField, DateField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { SUBJECT_GROUPS, type CodeAndName, type LegalBasis, type ProcedureAgencies, type SubjectType } from '../domain/procedure.js';

const GROUPS = { max: 1000, list: { max: 200 } } as const;

/** Something that the source names and mostly gives a code. */
export class CodeAndNameView implements CodeAndName {
  @TextField({ vi: 'Mã', en: 'Code', max: 500, nullable: true })
  readonly code: string | null;

  @TextField({ vi: 'Tên', en: 'Name', max: 20_000, min: 0 })
  readonly name: string;
}

/** Who may apply. */
export class SubjectTypeView extends CodeAndNameView implements SubjectType {
  @ChoiceField({
    vi: 'Nhóm: cá nhân, doanh nghiệp, tổ chức; null khi mã không có trong danh mục',
    en: 'Group; null when the code is not in the national list',
    values: SUBJECT_GROUPS,
    name: 'SubjectGroup',
    nullable: true,
  })
  readonly group: SubjectType['group'];
}

/** Agencies by their part in the procedure. Groups are kinds of agencies, which have no code. */
export class ProcedureAgenciesView implements ProcedureAgencies {
  @ObjectField({ vi: 'Cơ quan công bố', en: 'The agency that published it', type: () => CodeAndNameView, nullable: true })
  readonly publishing: CodeAndNameView | null;

  @ObjectField({ vi: 'Cơ quan thực hiện', en: 'Executing agencies', type: () => CodeAndNameView, list: { max: 1000 } })
  readonly executing: readonly CodeAndNameView[];

  @TextField({ vi: 'Nhóm cơ quan thực hiện', en: 'Kinds of executing agencies', ...GROUPS })
  readonly executingGroups: readonly string[];

  @ObjectField({ vi: 'Cơ quan có thẩm quyền', en: 'Competent agencies', type: () => CodeAndNameView, list: { max: 1000 } })
  readonly authority: readonly CodeAndNameView[];

  @TextField({ vi: 'Nhóm cơ quan có thẩm quyền', en: 'Kinds of competent agencies', ...GROUPS })
  readonly authorityGroups: readonly string[];

  @ObjectField({ vi: 'Cơ quan được ủy quyền', en: 'Authorised agencies', type: () => CodeAndNameView, list: { max: 1000 } })
  readonly authorised: readonly CodeAndNameView[];

  @ObjectField({ vi: 'Cơ quan phối hợp', en: 'Agencies that take part', type: () => CodeAndNameView, list: { max: 1000 } })
  readonly coordinating: readonly CodeAndNameView[];

  @TextField({ vi: 'Nhóm cơ quan phối hợp', en: 'Kinds of agencies that take part', ...GROUPS })
  readonly coordinatingGroups: readonly string[];
}

/** A legal basis (căn cứ pháp lý). */
export class LegalBasisView implements LegalBasis {
  @TextField({ vi: 'Số, ký hiệu', en: 'Number', max: 1000, nullable: true })
  readonly number: string | null;

  @TextField({ vi: 'Trích yếu', en: 'What it is about', max: 20_000, min: 0 })
  readonly name: string;
}

/** The decision that published the procedure. */
export class PublishingDecisionView {
  @TextField({ vi: 'Số quyết định công bố', en: 'Number of the decision', max: 500, nullable: true })
  readonly number: string | null;

  @DateField({ vi: 'Ngày quyết định', en: 'Date of the decision', nullable: true })
  readonly decidedOn: string | null;

  @TextField({ vi: 'Cơ quan ban hành, khi đã biết', en: 'Who issued it, where known', max: 300, optional: true })
  readonly issuer?: string;
}
