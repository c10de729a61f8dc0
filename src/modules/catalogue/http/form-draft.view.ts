import { DraftedView } from '../../../platform/http/drafted.view.js';
import { ObjectField, TextField } from '../../../platform/http/fields.js';
import type { Language } from '../../../platform/http/language.js';
import type { LookedAtForm } from '../use-cases/look-at-form.js';
import { DRAFT_FINDINGS, DraftFindingView } from './draft-finding.view.js';
import { FormContentDto } from './form-content.dto.js';
import { HASH } from './procedure-words.js';

/** A draft with what it says. */
export class FormDraftView extends DraftedView {
  @ObjectField({
    vi: 'Nội dung, gửi lại được khi sửa',
    en: 'What it says; can be sent back when it is changed',
    type: () => FormContentDto,
  })
  readonly content: FormContentDto;

  @TextField(HASH)
  readonly contentHash: string;

  @ObjectField(DRAFT_FINDINGS)
  readonly findings: readonly DraftFindingView[];

  static of(draft: NonNullable<LookedAtForm['draft']>, findings: LookedAtForm['findings'], language: Language): FormDraftView {
    const { content, contentHash, ...hands } = draft;
    const said = { content: content as FormContentDto, contentHash, ...DraftedView.by(hands) };
    return { ...said, findings: DraftFindingView.ofAll(findings, language) };
  }
}
