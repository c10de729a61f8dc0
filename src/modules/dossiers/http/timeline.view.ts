import { ApiProperty } from '@nestjs/swagger';
import { IdField, InstantField, MapField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { TimelineEntry } from '../../../platform/journal/journal-reader.js';
import { localIso } from '../../../shared/clock.js';
import type { Sentence } from '../../../shared/domain-error.js';
import { titleOf } from './timeline-titles.js';

/** Words in both languages. */
export class WordsView implements Sentence {
  @TextField({ vi: 'Tiếng Việt', en: 'Vietnamese', max: 200 })
  readonly vi: string;

  @TextField({ vi: 'Tiếng Anh', en: 'English', max: 200 })
  readonly en: string;
}

/** One journal entry of the dossier. */
export class TimelineEntryView {
  @WholeField({ vi: 'Số thứ tự', en: 'Sequence number', min: 1, max: 2_147_483_647, example: 1 })
  readonly seq: number;

  @TextField({ vi: 'Loại sự kiện', en: 'Type of event', max: 100, example: 'dossiers.accepted.v1' })
  readonly type: string;

  @ObjectField({ vi: 'Tên sự kiện bằng hai thứ tiếng; null với sự kiện của quy trình, phí, lấy ý kiến', en: 'What happened, in both languages; null for entries of the workflow, of payments and of consultations', type: () => WordsView, nullable: true })
  readonly title: WordsView | null;

  @IdField({ vi: 'Người thực hiện', en: 'Who did it' })
  readonly actorId: string;

  @IdField({ vi: 'Thay mặt', en: 'On whose behalf', nullable: true })
  readonly onBehalfOf: string | null;

  @InstantField({ vi: 'Thời điểm', en: 'When' })
  readonly at: string;

  @MapField({ vi: 'Dữ kiện, không có dữ liệu cá nhân', en: 'Facts, without personal data', values: {}, maxProperties: 50 })
  readonly facts: Record<string, unknown>;

  @TextField({ vi: 'Mắt xích băm SHA-256', en: 'Link of the SHA-256 chain', max: 64, pattern: '^[0-9a-f]{64}$' })
  readonly hash: string;

  static of(entry: TimelineEntry): TimelineEntryView {
    return Object.assign(new TimelineEntryView(), entry, { title: titleOf(entry.type), at: localIso(entry.at) });
  }
}

/** A page of the timeline, newest first. */
export class TimelineView {
  @ObjectField({ vi: 'Các sự kiện', en: 'Entries', type: () => TimelineEntryView, list: { max: 200 } })
  readonly items: readonly TimelineEntryView[];

  @ApiProperty({ description: 'Con trỏ trang sau | Cursor of the next page', required: false, maxLength: 2000, pattern: '^[A-Za-z0-9_-]+$' })
  readonly next?: string;
}
