import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { IdField, InstantField, MapField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { Sentence } from '../../../shared/domain-error.js';
import type { ShownEntry } from '../use-cases/timeline-register.js';
import { entrySchemaOf, type Way } from './timeline-unions.js';

/** Words in both languages. */
export class WordsView implements Sentence {
  @TextField({ vi: 'Tiếng Việt', en: 'Vietnamese', max: 200 })
  readonly vi: string;

  @TextField({ vi: 'Tiếng Anh', en: 'English', max: 200 })
  readonly en: string;
}

/** One journal entry of the dossier, as the caller's audience sees it. */
export class TimelineEntryView implements ShownEntry {
  @WholeField({ vi: 'Số thứ tự', en: 'Sequence number', min: 1, max: 2_147_483_647, example: 1 })
  readonly seq: number;

  @TextField({ vi: 'Loại sự kiện', en: 'Type of event', max: 100, example: 'dossiers.accepted.v1' })
  readonly type: string;

  @ObjectField({ vi: 'Tên sự kiện bằng hai thứ tiếng', en: 'What happened, in both languages', type: () => WordsView })
  readonly title: WordsView;

  @IdField({ vi: 'Cán bộ thực hiện; chỉ cán bộ được xem', en: 'Officer who did it; for officers only', nullable: true })
  readonly actorId: string | null;

  @TextField({
    vi: 'Tên cán bộ thực hiện; chỉ cán bộ được xem',
    en: 'Name of the officer who did it; for officers only',
    max: 200,
    nullable: true,
  })
  readonly actorName: string | null;

  @TextField({
    vi: 'Chức danh của cán bộ thực hiện; chỉ cán bộ được xem',
    en: 'Title of the officer who did it; for officers only',
    max: 200,
    nullable: true,
  })
  readonly actorTitle: string | null;

  @IdField({ vi: 'Thay mặt; chỉ cán bộ được xem', en: 'On whose behalf; for officers only', nullable: true })
  readonly onBehalfOf: string | null;

  @TextField({
    vi: 'Tên người được làm thay; chỉ cán bộ được xem',
    en: 'Name of that officer; for officers only',
    max: 200,
    nullable: true,
  })
  readonly onBehalfOfName: string | null;

  @InstantField({ vi: 'Thời điểm', en: 'When' })
  readonly at: string;

  @MapField({
    vi: 'Dữ kiện cần cho người xem, giờ Việt Nam, không có dữ liệu cá nhân',
    en: 'The facts that the audience needs, in local time, without personal data',
    values: {},
    maxProperties: 50,
  })
  readonly facts: Record<string, unknown>;

  @TextField({ vi: 'Mắt xích băm SHA-256', en: 'Link of the SHA-256 chain', max: 64, pattern: '^[0-9a-f]{64}$' })
  readonly hash: string;

  static of(entry: ShownEntry): TimelineEntryView {
    return Object.assign(new TimelineEntryView(), entry);
  }
}

/** Entries as they are shown on a way; each type with its own facts. */
export function EntriesField(way: Way, words: { readonly vi: string; readonly en: string }, maxItems: number): PropertyDecorator {
  return ApiProperty({
    type: 'array',
    description: `${words.vi} | ${words.en}`,
    maxItems,
    items: { $ref: `#/components/schemas/${entrySchemaOf(way)}` },
  });
}

/** A page of a timeline, newest first. */
export abstract class TimelinePage {
  abstract readonly items: readonly TimelineEntryView[];

  @ApiProperty({
    description: 'Con trỏ trang sau | Cursor of the next page',
    required: false,
    maxLength: 2000,
    pattern: '^[A-Za-z0-9_-]+$',
  })
  readonly next?: string;
}

const ENTRIES = { vi: 'Các sự kiện', en: 'Entries' };

/** A page of the timeline that the applicant reads. */
@ApiExtraModels(TimelineEntryView)
export class CitizenTimelineView extends TimelinePage {
  @EntriesField('citizen', ENTRIES, 200)
  readonly items: readonly TimelineEntryView[];
}

/** A page of the timeline that the one-stop unit and systems of agencies read. */
export class DeskTimelineView extends TimelinePage {
  @EntriesField('desk', ENTRIES, 200)
  readonly items: readonly TimelineEntryView[];
}

/** A page of the timeline that officers read. */
export class OfficerTimelineView extends TimelinePage {
  @EntriesField('officer', ENTRIES, 200)
  readonly items: readonly TimelineEntryView[];
}
