import { ChoiceField, FlagField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { CONFIDENTIALITIES, type Confidentiality } from '../../../shared/grant.js';
import type { ComponentRequirement, LegalDuration, ProcedureContent } from '../domain/procedure.js';
import type { StatedContent } from '../domain/stated-content.js';
import { CONTENT_EXAMPLE } from './content-example.js';
import { casesShown, type ComponentRequirementView } from './procedure-components.view.js';
import { ProcedureContentView } from './procedure-content.view.js';
import type { LegalDurationView } from './procedure-terms.view.js';

/** What a draft says, as it is read and written. By which decision it is published is said when it is. */
export class ProcedureContentDto extends ProcedureContentView {
  @FlagField({ vi: 'Thủ tục nội bộ, không công khai', en: 'Inside the administration, not shown to the public', example: false })
  readonly internal: boolean;

  @ChoiceField({
    vi: 'Mức độ hạn chế của hồ sơ',
    en: 'How closed its dossiers are',
    values: CONFIDENTIALITIES,
    name: 'Confidentiality',
    example: 'ordinary',
  })
  readonly confidentiality: Confidentiality;

  static of(content: ProcedureContent): ProcedureContentDto {
    const { code: _, decision: __, publishedOn: ___, notes = [], confidentiality = 'ordinary', onlineLimit = null, ...shown } = content;
    return Object.assign(new ProcedureContentDto(), shown, { notes, confidentiality, onlineLimit, cases: casesShown(content.cases) });
  }

  /** As contents are kept: what does not apply is left out. */
  static stated({
    notes,
    confidentiality,
    onlineLimit,
    cases,
    channels,
    serviceCases,
    proseParts,
    ...content
  }: ProcedureContentDto): StatedContent {
    return {
      ...content,
      proseParts: { ...proseParts },
      cases: cases.map((each) => ({ ...each, components: each.components.map(paperOf) })),
      channels: channels.map((each) => ({ ...each, duration: durationOf(each.duration) })),
      serviceCases: serviceCases.map((each) => ({ ...each, duration: durationOf(each.duration) })),
      ...(notes.length === 0 ? {} : { notes }),
      ...(confidentiality === 'ordinary' ? {} : { confidentiality }),
      ...(onlineLimit === null ? {} : { onlineLimit: { ...onlineLimit } }),
    };
  }
}

/** What a draft is to say. */
export class DraftContentDto {
  @ObjectField({ vi: 'Nội dung', en: 'What it says', type: () => ProcedureContentDto, example: CONTENT_EXAMPLE })
  readonly content: ProcedureContentDto;
}

/** What a draft is to say now. */
export class RevisedContentDto extends DraftContentDto {
  @WholeField({
    vi: 'Số của phiên bản đã công bố mà nội dung này đã tiếp thu; bỏ trống thì giữ phiên bản gốc như cũ',
    en: 'Number of the published version of which this takes account; the one of before when left out',
    min: 1,
    max: 1_000_000,
    example: 1,
    optional: true,
  })
  readonly basedOnVersionNo?: number;
}

/** A procedure that is new here. */
export class NewProcedureDto extends DraftContentDto {
  @TextField({ vi: 'Mã thủ tục', en: 'Code of the procedure', max: 100, example: '9.000001' })
  readonly code: string;
}

function paperOf({ group, presentOnly, ...paper }: ComponentRequirementView): ComponentRequirement {
  return { ...paper, ...(group === null ? {} : { group }), ...(presentOnly ? { presentOnly } : {}) };
}

/** Number and unit as fields have them; that they fit is a rule of contents. */
function durationOf(duration: LegalDurationView | null): LegalDuration | null {
  return duration as LegalDuration | null;
}
