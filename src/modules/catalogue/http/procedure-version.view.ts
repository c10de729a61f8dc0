import { ChoiceField, DateField, IdField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import {
  EFFECTIVE_FROM_SOURCES,
  PERIOD_STATES,
  periodState,
  type EffectiveFromSource,
  type PeriodState,
} from '../domain/procedure-version.js';
import { REPEAL, ProcedureRepealView } from './procedure-repeal.view.js';
import type { OfferedPeriod } from '../domain/offered-here.js';
import type { Page } from '../../../shared/page.js';
import { NEXT } from './procedure-list.view.js';

/** When a version of a procedure holds. */
export class ProcedureVersionView {
  @IdField({ vi: 'Định danh của phiên bản', en: 'Id of the version' })
  readonly versionId: string;

  @WholeField({ vi: 'Số phiên bản, từ 1', en: 'Number, from 1', min: 1, max: 1_000_000, example: 1 })
  readonly versionNo: number;

  @ChoiceField({
    vi: 'Hôm nay: chưa có hiệu lực, đang có hiệu lực, hết hiệu lực; hoặc đã rút trước khi có hiệu lực',
    en: 'Today: not in force yet, in force, no longer in force; or withdrawn before it began',
    values: PERIOD_STATES,
    name: 'ProcedureVersionState',
    example: 'in-force',
  })
  readonly state: PeriodState;

  @DateField({ vi: 'Ngày đầu tiên có hiệu lực', en: 'First date on which it holds', example: '2026-01-10' })
  readonly effectiveFrom: string;

  @ChoiceField({
    vi: 'Ngày hiệu lực lấy từ: ngày công khai, ngày quyết định, ngày thu thập tệp, ngày nhập thay đổi, hoặc do quyết định công bố ấn định',
    en: 'What that date was read from: publication, decision, collection of the file, import of a change, or stated by who published it',
    values: EFFECTIVE_FROM_SOURCES,
    name: 'EffectiveFromSource',
    example: 'publication',
  })
  readonly effectiveFromSource: EffectiveFromSource;

  @DateField({
    vi: 'Ngày đầu tiên hết hiệu lực; null khi chưa biết',
    en: 'First date on which it is no longer in force; null while unknown',
    nullable: true,
    example: null,
  })
  readonly effectiveTo: string | null;

  @ObjectField(REPEAL)
  readonly repeal: ProcedureRepealView | null;
}

/** One page of versions, the newest first. */
export class ProcedureVersionPageView {
  @ObjectField({ vi: 'Các phiên bản', en: 'Versions', type: () => ProcedureVersionView, list: { max: 200 } })
  readonly items: readonly ProcedureVersionView[];

  @TextField(NEXT)
  readonly next?: string;

  static of({ items, next }: Page<OfferedPeriod>, today: string): ProcedureVersionPageView {
    const views = items.map((period) => {
      const { id, versionNo, effectiveFrom, effectiveFromSource, effectiveTo, repeal } = period;
      return { versionId: id, versionNo, state: periodState(period, today), effectiveFrom, effectiveFromSource, effectiveTo, repeal };
    });
    return { items: views, ...(next === undefined ? {} : { next }) };
  }
}
