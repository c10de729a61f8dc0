import { DraftedView } from '../../../platform/http/drafted.view.js';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  InstantField,
  ObjectField,
  TextField,
  WholeField,
} from '../../../platform/http/fields.js';
import type { Language } from '../../../platform/http/language.js';
import { localIso } from '../../../shared/clock.js';
import { LOCAL_SCOPES, type LocalScope } from '../domain/local/local-scope.js';
import { LOCAL_PARTS, type LocalPart } from '../domain/local/local-terms.js';
import { MOST_DRAFTS } from '../domain/version-draft.js';
import type { LocalTermRow } from '../persistence/local-terms.reader.js';
import type { LookedAtLocalDraft, LookedAtLocalTerms } from '../use-cases/look-at-local-terms.js';
import { DRAFT_FINDINGS, DraftFindingView } from './draft-finding.view.js';
import { LocalTermsDto } from './local-terms.dto.js';
import { HASH } from './procedure-words.js';

const LOCAL_VERSION = {
  vi: 'Phiên bản của quy định riêng, dùng cho If-Match; 0 khi chưa có gì',
  en: 'Version of what the province says of the procedure, for If-Match; 0 before anything was drafted',
  min: 0,
  max: 2_147_483_647,
  example: 1,
} as const;
const SCOPE = {
  vi: 'Phạm vi: một thủ tục, một lĩnh vực, mọi thủ tục',
  en: 'What it is about: one procedure, a sector, or all procedures',
  values: LOCAL_SCOPES,
  name: 'LocalScope',
  example: 'procedure',
} as const;
const SCOPE_CODE = {
  vi: 'Mã thủ tục hoặc lĩnh vực; all với mọi thủ tục',
  en: 'Code of the procedure or the sector; all for every procedure',
  max: 100,
  example: '1.001193',
} as const;
export const LOCAL_PART = {
  vi: 'Phần: thời hạn, giấy tờ, mức độ trực tuyến, cơ quan, biểu mẫu, quy tắc',
  en: 'The part',
  values: LOCAL_PARTS,
  name: 'LocalPart',
  example: 'durations',
} as const;

/** By which decision a part holds, and from when. */
export class LocalGroundView {
  @IdField({ vi: 'Định danh của quy định', en: 'Id of the term' })
  readonly termId: string;

  @ChoiceField(LOCAL_PART)
  readonly part: LocalPart;

  @DateField({ vi: 'Ngày đầu tiên có hiệu lực', en: 'First date on which it holds', example: '2099-01-01' })
  readonly effectiveFrom: string;

  @TextField({ vi: 'Số, ký hiệu quyết định', en: 'Number and symbol of the decision', max: 200, example: '1234/QĐ-UBND' })
  readonly decisionNumber: string;

  @TextField({ vi: 'Cơ quan ban hành', en: 'Who issued it', max: 300, example: 'Ủy ban nhân dân tỉnh' })
  readonly decisionIssuer: string;

  @DateField({ vi: 'Ngày ký', en: 'Day of signing', example: '2026-11-02' })
  readonly decidedOn: string;
}

/** What the province says of a part. */
export class LocalTermView extends LocalGroundView {
  @ObjectField({ vi: 'Nội dung của phần này', en: 'What it says of the part', type: () => LocalTermsDto })
  readonly terms: LocalTermsDto;

  @FlagField({ vi: 'Hôm nay đang có hiệu lực', en: 'Whether it holds today' })
  readonly inForce: boolean;

  @FlagField({
    vi: 'Quy định chung về phần này đã đổi kể từ khi ban hành; cần rà soát',
    en: 'Whether the national text says something else of the part than when this was published; somebody should look',
  })
  readonly nationalChanged: boolean;

  @InstantField({ vi: 'Công bố lúc', en: 'When it was published', example: '2026-11-24T09:00:00+07:00' })
  readonly publishedAt: string;

  @TextField({ vi: 'Lý do rút; null khi không rút', en: 'Why it was withdrawn; null where it was not', max: 500, nullable: true })
  readonly withdrawnReason: string | null;

  static of(row: LocalTermRow): LocalTermView {
    const { id: termId, part, value, isHeld, nationalHash: _, publishedAt, ...ground } = row;
    const terms = LocalTermsDto.of({ [part]: value });
    return { ...ground, termId, part, terms, inForce: isHeld, publishedAt: localIso(publishedAt) };
  }
}

/** A term that was published. */
export class PublishedTermView {
  @IdField({ vi: 'Định danh của quy định', en: 'Id of the term' })
  readonly termId: string;

  @ChoiceField(LOCAL_PART)
  readonly part: LocalPart;
}

/** What a decision is to say. */
export class LocalDraftView extends DraftedView {
  @IdField({ vi: 'Định danh của bản dự thảo', en: 'Id of the draft' })
  readonly draftId: string;

  @ObjectField({ vi: 'Nội dung, gửi lại được khi sửa', en: 'What it says; can be sent back when it is changed', type: () => LocalTermsDto })
  readonly terms: LocalTermsDto;

  @TextField(HASH)
  readonly contentHash: string;

  @ObjectField({
    vi: 'Các quy định về cùng phần, công bố sau khi lập hoặc sửa bản này: phải xem và sửa lại thì mới kiểm tra, công bố được',
    en: 'Terms of its parts that were published since it was begun or revised: it is neither checked nor published before it is revised',
    type: () => PublishedTermView,
    list: { max: 500 },
    example: [],
  })
  readonly unseenTerms: readonly PublishedTermView[];

  @ObjectField(DRAFT_FINDINGS)
  readonly findings: readonly DraftFindingView[];

  static of(draft: LookedAtLocalDraft, language: Language): LocalDraftView {
    const { id: draftId, statement, contentHash } = draft;
    const unseenTerms = draft.unseen.map(({ id: termId, part }) => ({ termId, part }));
    const findings = DraftFindingView.ofAll(draft.findings, language);
    return { draftId, terms: LocalTermsDto.of(statement), contentHash, ...DraftedView.by(draft), unseenTerms, findings };
  }
}

/** Everything that the province says of a procedure. */
export class LocalTermsLifeView {
  @ChoiceField(SCOPE)
  readonly scope: LocalScope['kind'];

  @TextField(SCOPE_CODE)
  readonly code: string;

  @WholeField(LOCAL_VERSION)
  readonly version: number;

  @ObjectField({ vi: 'Các quy định, mới nhất trước', en: 'Terms, the latest first', type: () => LocalTermView, list: { max: 500 } })
  readonly terms: readonly LocalTermView[];

  @ObjectField({ vi: 'Các bản dự thảo', en: 'Drafts', type: () => LocalDraftView, list: { max: MOST_DRAFTS } })
  readonly drafts: readonly LocalDraftView[];

  static of({ kind: scope, code }: LocalScope, { version, terms, drafts }: LookedAtLocalTerms, language: Language): LocalTermsLifeView {
    return {
      scope,
      code: code ?? scope,
      version,
      terms: terms.map((each) => LocalTermView.of(each)),
      drafts: drafts.map((each) => LocalDraftView.of(each, language)),
    };
  }
}

/** What a command on what the province says answers. */
export class LocalOutcomeView {
  @ChoiceField(SCOPE)
  readonly scope: LocalScope['kind'];

  @TextField(SCOPE_CODE)
  readonly code: string;

  @WholeField(LOCAL_VERSION)
  readonly version: number;
}

/** A draft that was begun. */
export class LocalDraftOutcomeView extends LocalOutcomeView {
  @IdField({ vi: 'Định danh của bản dự thảo', en: 'Id of the draft' })
  readonly draftId: string;
}

/** Terms that were published. */
export class LocalTermsOutcomeView extends LocalOutcomeView {
  @DateField({ vi: 'Ngày đầu tiên có hiệu lực', en: 'First date on which they hold', example: '2099-01-01' })
  readonly effectiveFrom: string;

  @ObjectField({
    vi: 'Các quy định đã công bố',
    en: 'What was published',
    type: () => PublishedTermView,
    list: { max: LOCAL_PARTS.length },
  })
  readonly terms: readonly PublishedTermView[];
}
