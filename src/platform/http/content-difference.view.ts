import type { ContentDifference, ContentValue } from '../../shared/content-differences.js';
import { TextField } from './fields.js';

const NOT_STATED = { max: 50_000, min: 0, nullable: true } as const;

/** One value that two contents say differently. Numbers and flags are written as text. */
export class ContentDifferenceView {
  @TextField({
    vi: 'Đường dẫn: tên phần, khóa hoặc thứ tự từ 1',
    en: 'Path: names of parts, keys, or positions from 1',
    max: 1000,
    example: 'channels.direct-1.duration.value',
  })
  readonly path: string;

  @TextField({ vi: 'Giá trị trước; null khi không có', en: 'What was said before; null where nothing was', ...NOT_STATED, example: '5' })
  readonly before: string | null;

  @TextField({ vi: 'Giá trị sau; null khi không có', en: 'What is said then; null where nothing is', ...NOT_STATED, example: '7' })
  readonly after: string | null;

  static of({ path, before, after }: ContentDifference): ContentDifferenceView {
    return { path, before: textOf(before), after: textOf(after) };
  }
}

function textOf(value: ContentValue | undefined): string | null {
  return value === undefined || value === null ? null : String(value);
}
