import { ChoiceField, DateField, FlagField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { LegalPart } from '../domain/legal-parts.js';
import type { Timeliness } from '../domain/timeliness.js';
import { MOST_DRAFTS } from '../domain/version-draft.js';
import { HIDING_RULES, hiddenBy, type HidingRule } from '../domain/offered-here.js';
import { periodState } from '../domain/procedure-version.js';
import type { ProcedureLife, PublishedRow } from '../persistence/procedure-life.reader.js';
import { NEXT } from './procedure-list.view.js';
import { CODE, HASH, MISSING_PARTS, NAME, STREAM_VERSION } from './procedure-words.js';
import { ProcedureRepealView } from './procedure-repeal.view.js';
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

  @ChoiceField({
    vi: 'Vì sao không công khai tại đây: thủ tục nội bộ, hoặc đặc thù của tỉnh khác; null: được công khai',
    en: 'Why the public is not shown it here: inside the administration, or specific to another province; null: it is shown',
    values: HIDING_RULES,
    name: 'HidingRule',
    nullable: true,
    example: null,
  })
  readonly hiddenBy: HidingRule | null;

  @TextField({
    vi: 'Mã của tỉnh có thủ tục đặc thù này; null: thủ tục của cả nước',
    en: 'Code of the province that it is specific to; null: it is one of the country',
    max: 60,
    nullable: true,
    example: null,
  })
  readonly provinceCode: string | null;

  @TextField({
    vi: 'Tên cơ quan của tỉnh ấy đã công bố thủ tục',
    en: 'Name of the agency of that province which publishes it',
    max: 500,
    nullable: true,
    example: null,
  })
  readonly provinceName: string | null;

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

  static of(row: PublishedRow, today: string, here: readonly string[], timelinessOf: Measure): PublishedVersionView {
    const { id: versionId, publishedAt, withdrawn: _, publisherCode: __, ...shown } = row;
    const [state, timeliness] = [periodState(row, today), timelinessOf(row)];
    return { versionId, ...shown, hiddenBy: hiddenBy(row, here), timeliness, state, publishedAt: localIso(publishedAt) };
  }
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

  /** @param here codes of the provinces that receive dossiers here */
  static of(
    code: string,
    { version, drafts, repeals, published }: ProcedureLife,
    { today, here }: { readonly today: string; readonly here: readonly string[] },
    timelinessOf: Measure,
  ): ProcedureLifeView {
    const { items, ...more } = published;
    return {
      code,
      version,
      drafts: drafts.map((draft) => VersionDraftView.of(draft)),
      repeals,
      items: items.map((row) => PublishedVersionView.of(row, today, here, timelinessOf)),
      ...more,
    };
  }
}
