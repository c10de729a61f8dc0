import { ChoiceField, DateField, FlagField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { LegalPart } from '../domain/legal-parts.js';
import type { Timeliness } from '../domain/timeliness.js';
import { MOST_DRAFTS } from '../domain/version-draft.js';
import { periodState } from '../domain/procedure-version.js';
import type { ProcedureLife, PublishedRow } from '../persistence/procedure-life.reader.js';
import { NEXT } from './procedure-list.view.js';
import { CODE, HASH, MISSING_PARTS, NAME, STREAM_VERSION } from './procedure-words.js';
import { VersionDraftView } from './draft.view.js';
import { ProcedureVersionView } from './procedure-version.view.js';
import { TimelinessView } from './timeliness.view.js';

/** Holds the days of a version against the limits of publication. */
type Measure = (days: PublishedRow) => Timeliness;

/** A published version as who manages the catalogue sees it. */
export class PublishedVersionView extends ProcedureVersionView {
  @TextField(NAME)
  readonly name: string;

  @FlagField({ vi: 'Thủ tục nội bộ, không công khai', en: 'Inside the administration, not shown to the public' })
  readonly internal: boolean;

  @TextField({ vi: 'Số, ký hiệu quyết định công bố', en: 'Number and symbol of the publishing decision', max: 500, nullable: true })
  readonly decisionNumber: string | null;

  @DateField({ vi: 'Ngày ký quyết định', en: 'Date of the decision', nullable: true })
  readonly decidedOn: string | null;

  @DateField({ vi: 'Ngày công khai', en: 'When it was made public', nullable: true })
  readonly publishedOn: string | null;

  @ObjectField({
    vi: 'Công bố, công khai đúng hạn (QĐ 766/QĐ-TTg, chỉ số 1.1 và 1.2)',
    en: 'Whether it was published in time (QĐ 766/QĐ-TTg, indicators 1.1 and 1.2)',
    type: () => TimelinessView,
  })
  readonly timeliness: TimelinessView;

  @ChoiceField(MISSING_PARTS)
  readonly missingParts: readonly LegalPart[];

  @TextField({
    vi: 'Lý do rút phiên bản; null: không bị rút',
    en: 'Why it was withdrawn; null: it was not',
    max: 500,
    nullable: true,
    example: null,
  })
  readonly withdrawnReason: string | null;

  @TextField(HASH)
  readonly contentHash: string;

  @InstantField({ vi: 'Công bố trong hệ thống lúc', en: 'When it was published here', example: '2026-11-24T09:00:00+07:00' })
  readonly publishedAt: string;

  static of(row: PublishedRow, today: string, timelinessOf: Measure): PublishedVersionView {
    const { id: versionId, publishedAt, withdrawn: _, publisherCode: __, ...shown } = row;
    return { versionId, ...shown, timeliness: timelinessOf(row), state: periodState(row, today), publishedAt: localIso(publishedAt) };
  }
}

/** A decision that ends a procedure. */
export class ProcedureRepealView {
  @DateField({ vi: 'Ngày đầu tiên hết hiệu lực', en: 'First date on which it is no longer in force', example: '2099-01-01' })
  readonly effectiveFrom: string;

  @TextField({ vi: 'Số, ký hiệu quyết định bãi bỏ', en: 'Number and symbol of the repealing decision', max: 200, example: '1234/QĐ-UBND' })
  readonly decisionNumber: string;

  @TextField({ vi: 'Cơ quan ban hành', en: 'Who issued it', max: 300, nullable: true, example: 'Ủy ban nhân dân tỉnh' })
  readonly decisionIssuer: string | null;

  @DateField({ vi: 'Ngày ký quyết định', en: 'Date of the decision', nullable: true, example: '2026-11-02' })
  readonly decidedOn: string | null;
}

/** A procedure with its drafts and a page of its published versions. */
export class ProcedureLifeView {
  @TextField(CODE)
  readonly code: string;

  @WholeField(STREAM_VERSION)
  readonly version: number;

  @ObjectField({
    vi: 'Các bản dự thảo, mới nhất trước',
    en: 'Drafts, the newest first',
    type: () => VersionDraftView,
    list: { max: MOST_DRAFTS },
  })
  readonly drafts: readonly VersionDraftView[];

  @ObjectField({
    vi: 'Các quyết định bãi bỏ, muộn nhất trước; không kể quyết định đã rút',
    en: 'Repeals, the latest first; without those withdrawn',
    type: () => ProcedureRepealView,
    list: { max: 200 },
  })
  readonly repeals: readonly ProcedureRepealView[];

  @ObjectField({
    vi: 'Các phiên bản đã công bố, mới nhất trước',
    en: 'Published versions, the newest first',
    type: () => PublishedVersionView,
    list: { max: 200 },
  })
  readonly items: readonly PublishedVersionView[];

  @TextField(NEXT)
  readonly next?: string;

  static of(code: string, { version, drafts, repeals, published }: ProcedureLife, today: string, timelinessOf: Measure): ProcedureLifeView {
    const { items, ...more } = published;
    return {
      code,
      version,
      drafts: drafts.map((draft) => VersionDraftView.of(draft)),
      repeals,
      items: items.map((row) => PublishedVersionView.of(row, today, timelinessOf)),
      ...more,
    };
  }
}
