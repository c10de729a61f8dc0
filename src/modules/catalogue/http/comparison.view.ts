import { ChoiceField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { MOST_DIFFERENCES, type ContentDifference, type ContentValue } from '../domain/content-differences.js';
import type { LegalPart } from '../domain/legal-parts.js';
import { CODE, DIFFERENCE_COUNT, MISSING_PARTS } from './procedure-words.js';

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

/** Two contents of a procedure side by side. */
export class ComparisonView {
  @TextField(CODE)
  readonly code: string;

  @TextField({
    vi: 'Bên trước: số phiên bản hoặc định danh dự thảo',
    en: 'The one: number of a version or id of a draft',
    max: 36,
    example: '1',
  })
  readonly from: string;

  @TextField({
    vi: 'Bên sau: số phiên bản hoặc định danh dự thảo',
    en: 'The other: number of a version or id of a draft',
    max: 36,
    example: '2',
  })
  readonly to: string;

  @ChoiceField(MISSING_PARTS)
  readonly missingParts: readonly LegalPart[];

  @ObjectField({ vi: 'Các khác biệt', en: 'What is different', type: () => ContentDifferenceView, list: { max: MOST_DIFFERENCES } })
  readonly differences: readonly ContentDifferenceView[];

  @WholeField(DIFFERENCE_COUNT)
  readonly differenceCount: number;
}

function textOf(value: ContentValue | undefined): string | null {
  return value === undefined || value === null ? null : String(value);
}
