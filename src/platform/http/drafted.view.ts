import { localIso } from '../../shared/clock.js';
import type { DraftHands, NamedHands } from '../../shared/draft-hands.js';
import { IdField, InstantField, TextField } from './fields.js';

/** A draft of whatever kind, as far as who wrote it and who found it right. */
export class DraftedView {
  @IdField({ vi: 'Người lập', en: 'Who began it' })
  readonly draftedBy: string;

  @TextField({ vi: 'Họ tên người lập; null khi không rõ', en: 'Name of who began it; null where unknown', max: 200, nullable: true })
  readonly draftedByName: string | null;

  @InstantField({ vi: 'Lập lúc', en: 'When it was begun', example: '2026-11-24T09:00:00+07:00' })
  readonly draftedAt: string;

  @IdField({
    vi: 'Người kiểm tra nội dung hiện nay; null khi chưa kiểm tra',
    en: 'Who found it right as it is now; null where nobody did',
    nullable: true,
  })
  readonly checkedBy: string | null;

  @TextField({ vi: 'Họ tên người kiểm tra', en: 'Name of who found it right', max: 200, nullable: true })
  readonly checkedByName: string | null;

  @InstantField({ vi: 'Kiểm tra lúc', en: 'When it was checked', nullable: true, example: '2026-11-24T10:00:00+07:00' })
  readonly checkedAt: string | null;

  static by({ draftedBy, draftedByName, draftedAt, checkedBy, checkedByName, checkedAt }: NamedHands<DraftHands>): DraftedView {
    const at = { draftedAt: localIso(draftedAt), checkedAt: checkedAt && localIso(checkedAt) };
    return { draftedBy, draftedByName, checkedBy, checkedByName, ...at };
  }
}
