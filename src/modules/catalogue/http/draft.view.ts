import { DraftedView } from '../../../platform/http/drafted.view.js';
import { ChoiceField, FlagField, IdField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { NamedHands } from '../../../shared/draft-hands.js';
import { MOST_DIFFERENCES } from '../../../shared/content-differences.js';
import type { LegalPart } from '../domain/legal-parts.js';
import type { LookedAtDraft } from '../use-cases/compare-contents.js';
import type { DraftRow } from '../persistence/procedure-life.reader.js';
import { ContentDifferenceView } from '../../../platform/http/content-difference.view.js';
import type { Language } from '../../../platform/http/language.js';
import { DRAFT_FINDINGS, DraftFindingView } from './draft-finding.view.js';
import { ProcedureContentDto } from './procedure-content.dto.js';
import { BASE_VERSION, DIFFERENCE_COUNT, HASH, MISSING_PARTS, NAME, STREAM_VERSION } from './procedure-words.js';

/** The draft that an address names. */
export const DRAFT_ID = {
  name: 'draftId',
  description: 'Định danh bản dự thảo | Id of the draft',
  schema: { type: 'string', format: 'uuid' },
} as const;

/** What rules of intake are for, as an address names it. */
export const RULES_SCOPE = {
  name: 'code',
  description: 'Mã lĩnh vực, hoặc all cho mọi thủ tục | Code of a sector, or all for every procedure',
  example: 'G15-TP07',
} as const;

/** A version that is being written. */
export class VersionDraftView extends DraftedView {
  @IdField({ vi: 'Định danh của bản dự thảo', en: 'Id of the draft' })
  readonly draftId: string;

  @TextField(NAME)
  readonly name: string;

  @WholeField(BASE_VERSION)
  readonly basedOnVersionNo: number | null;

  @TextField(HASH)
  readonly contentHash: string;

  static of({ id: draftId, name, basedOnVersionNo, contentHash, ...hands }: NamedHands<DraftRow>): VersionDraftView {
    return { draftId, name, basedOnVersionNo, contentHash, ...DraftedView.by(hands) };
  }
}

/** A draft with everything that it says. */
export class WholeDraftView extends VersionDraftView {
  @ObjectField({
    vi: 'Nội dung, gửi lại được khi sửa',
    en: 'What it says; can be sent back when it is changed',
    type: () => ProcedureContentDto,
  })
  readonly content: ProcedureContentDto;

  @WholeField({
    vi: 'Số của phiên bản mới nhất còn giá trị, mà bản dự thảo sẽ nối tiếp; null khi chưa công bố gì',
    en: 'Number of the newest version that stands, which it is to follow; null where nothing is published',
    min: 1,
    max: 1_000_000,
    nullable: true,
    example: 1,
  })
  readonly newestVersionNo: number | null;

  @FlagField({
    vi: 'Phiên bản ấy được công bố sau phiên bản gốc: sửa bản dự thảo và nêu nó làm gốc thì mới kiểm tra, công bố được',
    en: 'Whether that one is newer than its base: it is neither checked nor published before it is revised as based on that',
    example: false,
  })
  readonly outdated: boolean;

  @WholeField(STREAM_VERSION)
  readonly version: number;

  @ObjectField(DRAFT_FINDINGS)
  readonly findings: readonly DraftFindingView[];

  @ChoiceField(MISSING_PARTS)
  readonly missingParts: readonly LegalPart[];

  @ObjectField({
    vi: 'Khác biệt so với phiên bản mới nhất; rỗng với thủ tục mới',
    en: 'What is different from the newest version; empty for a new procedure',
    type: () => ContentDifferenceView,
    list: { max: MOST_DIFFERENCES },
  })
  readonly differences: readonly ContentDifferenceView[];

  @WholeField(DIFFERENCE_COUNT)
  readonly differenceCount: number;

  static whole(looked: LookedAtDraft, language: Language): WholeDraftView {
    const { content, missingParts, differences, differenceCount, newestVersionNo, version, findings, ...draft } = looked;
    const shown = VersionDraftView.of({ ...draft, name: content.name });
    return {
      ...shown,
      version,
      findings: DraftFindingView.ofAll(findings, language),
      newestVersionNo,
      outdated: draft.isOutdated,
      content: ProcedureContentDto.of(content),
      missingParts,
      differences: differences.map((each) => ContentDifferenceView.of(each)),
      differenceCount,
    };
  }
}
