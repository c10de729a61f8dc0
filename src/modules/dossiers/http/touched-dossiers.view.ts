import { ContentDifferenceView } from '../../../platform/http/content-difference.view.js';
import { ChoiceField, IdField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { AgencyNames } from '../../agencies/index.js';
import { PARTS_OF_DOSSIER, type PartOfDossier } from '../../catalogue/index.js';
import { OpenDossierView, openDossierShown } from './open-dossier.view.js';
import type { TouchedDossier, TouchedDossiers } from '../use-cases/list-touched-dossiers.js';

/** So many differences are told of each dossier. */
const MOST_OF_DOSSIER = 200;

/** A dossier that is not resolved yet, what becomes of it, and what a draft would have said of it: nothing of persons. */
export class TouchedDossierView extends OpenDossierView {
  @ChoiceField({
    vi: 'Các phần sẽ khác nếu hồ sơ được nộp theo bản dự thảo, với trường hợp và cách nộp của hồ sơ',
    en: 'What would have been different had it been handed in under the draft, for its case and way of applying',
    values: PARTS_OF_DOSSIER,
    name: 'PartOfDossier',
    list: { max: PARTS_OF_DOSSIER.length },
  })
  readonly parts: readonly PartOfDossier[];

  @ObjectField({
    vi: 'Các khác biệt đó, bắt đầu bằng tên phần',
    en: 'These differences, each beginning with its part',
    type: () => ContentDifferenceView,
    list: { max: MOST_OF_DOSSIER },
  })
  readonly differences: readonly ContentDifferenceView[];

  @WholeField({
    vi: 'Số khác biệt tất cả; danh sách nêu nhiều nhất 200',
    en: 'How many differences there are in all; the list names 200 at most',
    min: 0,
    max: 2_147_483_647,
  })
  readonly differenceCount: number;

  static of(touched: TouchedDossier, nameOf: AgencyNames): TouchedDossierView {
    const { versionNo, effect, parts, differences } = touched;
    return {
      ...openDossierShown(touched, nameOf),
      versionNo,
      effect,
      parts,
      differences: differences.slice(0, MOST_OF_DOSSIER).map((each) => ContentDifferenceView.of(each)),
      differenceCount: differences.length,
    };
  }
}

/** What is running while a draft is about to be published: one page of what the caller may see. */
export class TouchedDossiersView {
  @TextField({ vi: 'Mã thủ tục', en: 'Code of the procedure', max: 100, example: '1.001193' })
  readonly code: string;

  @IdField({ vi: 'Định danh của bản dự thảo', en: 'Id of the draft' })
  readonly draftId: string;

  @ObjectField({ vi: 'Hồ sơ chưa giải quyết xong', en: 'Dossiers not resolved yet', type: () => TouchedDossierView, list: { max: 200 } })
  readonly items: readonly TouchedDossierView[];

  @TextField({
    vi: 'Con trỏ của trang sau; không có ở trang cuối',
    en: 'Cursor of the next page; absent on the last one',
    max: 2000,
    pattern: '^[A-Za-z0-9_-]+$',
    optional: true,
  })
  readonly next?: string;

  @WholeField({
    vi: 'Số hồ sơ, đếm đến 10.000; chỉ có khi yêu cầu',
    en: 'Number of dossiers, counted up to 10,000; only when asked for',
    min: 0,
    max: 10_000,
    optional: true,
  })
  readonly count?: number;

  static of({ procedureCode, draftId, page: { items, next }, count, nameOf }: TouchedDossiers): TouchedDossiersView {
    return {
      code: procedureCode,
      draftId,
      items: items.map((each) => TouchedDossierView.of(each, nameOf)),
      ...(next === undefined ? {} : { next }),
      ...(count === undefined ? {} : { count }),
    };
  }
}
