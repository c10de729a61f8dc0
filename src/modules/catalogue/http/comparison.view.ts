import { ChoiceField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { ContentDifferenceView } from '../../../platform/http/content-difference.view.js';
import { MOST_DIFFERENCES } from '../../../shared/content-differences.js';
import type { LegalPart } from '../domain/legal-parts.js';
import { CODE, DIFFERENCE_COUNT, MISSING_PARTS } from './procedure-words.js';

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
