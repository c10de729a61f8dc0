import { IdField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { Page } from '../../../shared/page.js';
import type { ShownBreach } from '../use-cases/look-at-breaches.js';
import { BREACH_VERSION, BreachView } from './breach.view.js';

/** One page of breaches. */
export class BreachPageView {
  @ObjectField({
    vi: 'Các vi phạm, mới phát hiện trước',
    en: 'Breaches, the one found last first',
    type: () => BreachView,
    list: { max: 200 },
  })
  readonly items: readonly BreachView[];

  @TextField({
    vi: 'Con trỏ của trang sau; không có ở trang cuối',
    en: 'Cursor of the next page; absent on the last one',
    max: 2000,
    pattern: '^[A-Za-z0-9_-]+$',
    optional: true,
  })
  readonly next?: string;

  static of({ items, next }: Page<ShownBreach>): BreachPageView {
    return { items: items.map(BreachView.of), ...(next === undefined ? {} : { next }) };
  }
}

/** What a command on a breach answers. */
export class BreachOutcomeView {
  @IdField({ vi: 'Định danh', en: 'Id' })
  readonly id: string;

  @WholeField({ ...BREACH_VERSION, example: 2 })
  readonly version: number;
}
