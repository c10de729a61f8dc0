import { DraftedView } from '../../../platform/http/drafted.view.js';
import { ObjectField, TextField } from '../../../platform/http/fields.js';
import type { FormLife } from '../persistence/form-life.js';
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

  static of({ content, contentHash, ...hands }: NonNullable<FormLife['draft']>): FormDraftView {
    return { content: content as FormContentDto, contentHash, ...DraftedView.by(hands) };
  }
}
