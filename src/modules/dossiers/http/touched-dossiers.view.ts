import { ContentDifferenceView } from '../../../platform/http/content-difference.view.js';
import { ChoiceField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { AgencyNames } from '../../agencies/index.js';
import { PARTS_OF_DOSSIER, type PartOfDossier } from '../../catalogue/index.js';
import { DOSSIER_STATUS_NAMES, type DossierStatus } from '../domain/dossier-status.js';
import { EFFECTS, type TouchedDossier, type TouchedDossiers } from '../use-cases/list-touched-dossiers.js';
import { STATUS_NAME, statusNameOf } from './status-words.js';

/** So many differences are told of each dossier. */
const MOST_OF_DOSSIER = 200;
const CODE = { max: 35 } as const;
const NAME = { max: 300, nullable: true } as const;

/** A dossier that is not resolved yet, what becomes of it, and what a draft would have said of it: nothing of persons. */
export class TouchedDossierView {
  @IdField({ vi: 'Định danh nội bộ', en: 'Id' })
  readonly id: string;

  @TextField({ vi: 'Mã hồ sơ', en: 'Dossier code', max: 50, nullable: true })
  readonly code: string | null;

  @ChoiceField({ vi: 'Trạng thái', en: 'Status', values: DOSSIER_STATUS_NAMES, name: 'DossierStatus' })
  readonly status: DossierStatus;

  @TextField(STATUS_NAME)
  readonly statusName: string;

  @TextField({ vi: 'Cơ quan tiếp nhận', en: 'Receiving agency', ...CODE })
  readonly receivingAgencyCode: string;

  @TextField({ vi: 'Tên cơ quan tiếp nhận', en: 'Name of the receiving agency', ...NAME })
  readonly receivingAgencyName: string | null;

  @TextField({ vi: 'Cơ quan giải quyết', en: 'Resolving agency', ...CODE })
  readonly resolvingAgencyCode: string;

  @TextField({ vi: 'Tên cơ quan giải quyết', en: 'Name of the resolving agency', ...NAME })
  readonly resolvingAgencyName: string | null;

  @InstantField({ vi: 'Nộp lúc', en: 'When it was handed in' })
  readonly submittedAt: string;

  @InstantField({ vi: 'Tiếp nhận lúc; null: đang chờ tiếp nhận', en: 'When it was received; null: it waits for that', nullable: true })
  readonly receivedAt: string | null;

  @InstantField({ vi: 'Hạn trả kết quả; được giữ nguyên', en: 'Due instant, which stays', nullable: true })
  readonly dueAt: string | null;

  @WholeField({ vi: 'Phiên bản mà hồ sơ tiếp tục theo', en: 'Version that it stays on', min: 1, max: 1_000_000, example: 1 })
  readonly versionNo: number;

  @ChoiceField({
    vi:
      'Không có gì thay đổi với hồ sơ này: đã tiếp nhận theo phiên bản trên, hoặc đã nộp theo phiên bản đó và đang chờ tiếp nhận; ' +
      'chỉ quy tắc tiếp nhận và tính hạn lấy theo thời điểm tiếp nhận',
    en:
      'Nothing changes for this dossier: it was received under that version, or was handed in under it and waits for reception; ' +
      'rules of intake and of the clock alone are those of its reception',
    values: EFFECTS,
    name: 'EffectOnDossier',
  })
  readonly effect: (typeof EFFECTS)[number];

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
    const { procedureVersionId: _, caseKey: __, channel: ___, submittedAt, receivedAt, dueAt, differences, ...dossier } = touched;
    return Object.assign(new TouchedDossierView(), dossier, {
      statusName: statusNameOf(dossier.status),
      receivingAgencyName: nameOf(dossier.receivingAgencyCode),
      resolvingAgencyName: nameOf(dossier.resolvingAgencyCode),
      submittedAt: localIso(submittedAt),
      receivedAt: receivedAt && localIso(receivedAt),
      dueAt: dueAt && localIso(dueAt),
      differences: differences.slice(0, MOST_OF_DOSSIER).map((each) => ContentDifferenceView.of(each)),
      differenceCount: differences.length,
    });
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
