import { DraftedView } from '../../../platform/http/drafted.view.js';
import { DateField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { DecisionView } from '../../../platform/http/decision.view.js';
import type { Language } from '../../../platform/http/language.js';
import { decisionOf } from '../domain/fees/fee-schedule-version.js';
import type { FeeScheduleLife, PublishedFeeVersion } from '../persistence/fee-schedule.reader.js';
import type { LookedAtFeeSchedule } from '../use-cases/look-at-fee-schedule.js';
import { DRAFT_FINDINGS, DraftFindingView } from './draft-finding.view.js';
import { FEE_SCHEDULE_CODE, FeeScheduleContentDto } from './fee-schedule.dto.js';
import { HASH } from './procedure-words.js';

const CODE = { ...FEE_SCHEDULE_CODE, example: 'BP-VI-DU' } as const;
const STREAM_VERSION = {
  vi: 'Phiên bản của quá trình biểu phí, dùng cho If-Match',
  en: 'Version of the life of the schedule, for If-Match',
  min: 0,
  max: 2_147_483_647,
  example: 1,
} as const;
const VERSION_NO = { vi: 'Số phiên bản', en: 'Number of the version', min: 1, max: 1_000_000, example: 1 } as const;
const EFFECTIVE_FROM = { vi: 'Ngày đầu tiên có hiệu lực', en: 'First date on which it holds', example: '2099-01-01' } as const;

/** What a command on a schedule answers. */
export class FeeScheduleOutcomeView {
  @TextField(CODE)
  readonly code: string;

  @WholeField(STREAM_VERSION)
  readonly version: number;
}

/** A version that was published. */
export class PublishedFeeOutcomeView extends FeeScheduleOutcomeView {
  @WholeField(VERSION_NO)
  readonly versionNo: number;

  @DateField(EFFECTIVE_FROM)
  readonly effectiveFrom: string;
}

/** A draft with what it says. */
export class FeeDraftView extends DraftedView {
  @ObjectField({
    vi: 'Nội dung, gửi lại được khi sửa',
    en: 'What it says; can be sent back when it is changed',
    type: () => FeeScheduleContentDto,
  })
  readonly content: FeeScheduleContentDto;

  @TextField(HASH)
  readonly contentHash: string;

  @ObjectField(DRAFT_FINDINGS)
  readonly findings: readonly DraftFindingView[];
}

/** A published version with what it says. */
export class FeeVersionView {
  @WholeField(VERSION_NO)
  readonly versionNo: number;

  @DateField(EFFECTIVE_FROM)
  readonly effectiveFrom: string;

  @DateField({ vi: 'Ngày đầu tiên không còn hiệu lực', en: 'First date on which it no longer holds', nullable: true })
  readonly effectiveTo: string | null;

  @DateField({ vi: 'Ngày công khai', en: 'When it was made public', example: '2026-11-24' })
  readonly publishedOn: string;

  @ObjectField({ vi: 'Nghị quyết, quyết định ban hành', en: 'The decision', type: () => DecisionView })
  readonly decision: DecisionView;

  @WholeField({
    ...VERSION_NO,
    vi: 'Đính chính phiên bản số; null khi không đính chính',
    en: 'Number of the version that it corrects; null: none',
    nullable: true,
  })
  readonly correctsVersionNo: number | null;

  @TextField({ vi: 'Lý do rút; null khi không rút', en: 'Why it was withdrawn; null: it was not', max: 500, lines: true, nullable: true })
  readonly withdrawnReason: string | null;

  @TextField(HASH)
  readonly contentHash: string;

  @ObjectField({ vi: 'Nội dung', en: 'What it says', type: () => FeeScheduleContentDto })
  readonly content: FeeScheduleContentDto;

  static of(version: PublishedFeeVersion): FeeVersionView {
    const { versionNo, effectiveFrom, effectiveTo, publishedOn, correctsVersionNo, withdrawnReason, contentHash, content } = version;
    const said = content as FeeScheduleContentDto;
    return {
      versionNo,
      effectiveFrom,
      effectiveTo,
      publishedOn,
      decision: decisionOf(version),
      correctsVersionNo,
      withdrawnReason,
      contentHash,
      content: said,
    };
  }
}

/** A schedule with its draft and versions. */
export class FeeScheduleView extends FeeScheduleOutcomeView {
  @ObjectField({ vi: 'Bản dự thảo', en: 'The draft', type: () => FeeDraftView, nullable: true })
  readonly draft: FeeDraftView | null;

  @ObjectField({
    vi: 'Các phiên bản đã công bố, mới nhất trước',
    en: 'Published versions, the newest first',
    type: () => FeeVersionView,
    list: { max: 1000 },
  })
  readonly versions: readonly FeeVersionView[];

  static of({ code, version, draft, versions, findings }: LookedAtFeeSchedule, language: Language): FeeScheduleView {
    const shown = draft && { ...draftShown(draft), findings: DraftFindingView.ofAll(findings, language) };
    return { code, version, draft: shown, versions: versions.map((each) => FeeVersionView.of(each)) };
  }
}

function draftShown({ content, contentHash, ...hands }: NonNullable<FeeScheduleLife['draft']>): Omit<FeeDraftView, 'findings'> {
  return { content: content as FeeScheduleContentDto, contentHash, ...DraftedView.by(hands) };
}
