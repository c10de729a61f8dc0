import { DateField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { RepealedDossiers } from '../use-cases/list-repealed-dossiers.js';
import { OpenDossierView, openDossierShown } from './open-dossier.view.js';

/** A published version that brings a procedure back after its repeal. */
export class BringingVersionView {
  @WholeField({ vi: 'Số phiên bản', en: 'Number of the version', min: 1, max: 1_000_000, example: 3 })
  readonly versionNo: number;

  @DateField({ vi: 'Có hiệu lực từ ngày', en: 'First date on which it holds', example: '2099-07-01' })
  readonly effectiveFrom: string;
}

/** What a repeal would end, and what is running: one page of what the caller may see. */
export class RepealedDossiersView {
  @TextField({ vi: 'Mã thủ tục', en: 'Code of the procedure', max: 100, example: '1.001193' })
  readonly code: string;

  @DateField({
    vi: 'Ngày đầu tiên hết hiệu lực được hỏi',
    en: 'First date on which it would no longer be in force',
    example: '2099-01-01',
  })
  readonly effectiveFrom: string;

  @WholeField({ vi: 'Phiên bản sẽ chấm dứt', en: 'Version that it would end', min: 1, max: 1_000_000, example: 1 })
  readonly endsVersionNo: number;

  @ObjectField({
    vi: 'Phiên bản đã công bố, có hiệu lực sau ngày đó và làm thủ tục có hiệu lực trở lại nếu không được rút; null: không có',
    en: 'A published version that begins later and brings the procedure back unless it is withdrawn; null: there is none',
    type: () => BringingVersionView,
    nullable: true,
    example: null,
  })
  readonly broughtBackBy: BringingVersionView | null;

  @ObjectField({
    vi: 'Hồ sơ chưa giải quyết xong, tiếp tục theo phiên bản của mình',
    en: 'Dossiers not resolved yet, which go on under their versions',
    type: () => OpenDossierView,
    list: { max: 200 },
  })
  readonly items: readonly OpenDossierView[];

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

  static of({ repeal, page: { items, next }, count, nameOf }: RepealedDossiers): RepealedDossiersView {
    const { procedureCode: code, effectiveFrom, endsVersionNo, broughtBackBy } = repeal;
    return {
      code,
      effectiveFrom,
      endsVersionNo,
      broughtBackBy,
      items: items.map((each) => ({ ...openDossierShown(each, nameOf), versionNo: each.versionNo, effect: each.effect })),
      ...(next === undefined ? {} : { next }),
      ...(count === undefined ? {} : { count }),
    };
  }
}
