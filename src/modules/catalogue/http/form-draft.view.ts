import { IdField, InstantField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { FormLife } from '../persistence/form-life.js';
import { FormContentDto } from './form-content.dto.js';
import { HASH } from './procedure-words.js';

/** A draft with what it says. */
export class FormDraftView {
  @ObjectField({
    vi: 'Nội dung, gửi lại được khi sửa',
    en: 'What it says; can be sent back when it is changed',
    type: () => FormContentDto,
  })
  readonly content: FormContentDto;

  @TextField(HASH)
  readonly contentHash: string;

  @IdField({ vi: 'Người lập', en: 'Who began it' })
  readonly draftedBy: string;

  @InstantField({ vi: 'Lập lúc', en: 'When it was begun', example: '2026-11-24T09:00:00+07:00' })
  readonly draftedAt: string;

  @IdField({ vi: 'Người kiểm tra nội dung hiện nay', en: 'Who found it right as it is now; null where nobody did', nullable: true })
  readonly checkedBy: string | null;

  @InstantField({ vi: 'Kiểm tra lúc', en: 'When it was checked', nullable: true, example: '2026-11-24T10:00:00+07:00' })
  readonly checkedAt: string | null;

  static of({ content, contentHash, draftedBy, draftedAt, checkedBy, checkedAt }: NonNullable<FormLife['draft']>): FormDraftView {
    const since = { draftedAt: localIso(draftedAt), checkedAt: checkedAt && localIso(checkedAt) };
    return { content: content as FormContentDto, contentHash, draftedBy, checkedBy, ...since };
  }
}
