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
import { localIso } from '../../../shared/clock.js';
import type { NamedHands } from '../../../shared/draft-hands.js';
import type { ProcessSource } from '../domain/process-definition.js';
import { MOST_PROCESS_DRAFTS } from '../domain/process-draft.js';
import type { ProcessDraftRow, ProcessSeen, ProcessVersionRow } from '../persistence/process.reader.js';
import { PROCESS_ORIGINS, type ProcessOrigin } from '../process.events.js';
import { BASE_VERSION, PROCESS_CODE, STREAM_VERSION, VERSION } from './process-words.js';

const CODE = { ...PROCESS_CODE, pattern: undefined, example: 'QT-RUT-GON' } as const;

/** The decision that a version comes from. */
export class ProcessSourceView implements ProcessSource {
  @TextField({ vi: 'Số, ký hiệu quyết định', en: 'Number of the decision', max: 200, nullable: true })
  readonly decision: string | null;

  @TextField({ vi: 'Cơ quan ban hành', en: 'Who issued it', max: 300, nullable: true })
  readonly issuer: string | null;

  @DateField({ vi: 'Ngày ký', en: 'Day of signing', nullable: true })
  readonly decidedOn: string | null;
}

/** A published version without what it says. */
export class ProcessVersionView {
  @WholeField(VERSION)
  readonly versionNo: number;

  @DateField({ vi: 'Có hiệu lực từ ngày', en: 'In force from this date on' })
  readonly effectiveFrom: string;

  @InstantField({
    vi: 'Thời điểm ban hành; trống nếu có từ trước',
    en: 'When it was published; null for those from before',
    nullable: true,
  })
  readonly publishedAt: string | null;

  @ChoiceField({
    vi: 'Nguồn: của sản phẩm hay do đơn vị ban hành',
    en: 'From the product, or published here',
    values: PROCESS_ORIGINS,
    name: 'ProcessOrigin',
  })
  readonly origin: ProcessOrigin;

  @ObjectField({ vi: 'Quyết định phê duyệt', en: 'The approving decision', type: () => ProcessSourceView })
  readonly source: ProcessSourceView;

  @FlagField({ vi: 'Đã rút trước khi có hiệu lực', en: 'Withdrawn before it began' })
  readonly withdrawn: boolean;

  static of({ version: versionNo, effectiveFrom, publishedAt, origin, source, withdrawn }: ProcessVersionRow): ProcessVersionView {
    return { versionNo, effectiveFrom, publishedAt: publishedAt && localIso(publishedAt), origin, source, withdrawn };
  }
}

/** A draft without what it says. */
export class ProcessDraftView extends DraftedView {
  @IdField({ vi: 'Định danh của bản dự thảo', en: 'Id of the draft' })
  readonly draftId: string;

  @TextField({ vi: 'Tên quy trình trong bản dự thảo', en: 'Name of the process in the draft', max: 4000 })
  readonly name: string;

  @WholeField(BASE_VERSION)
  readonly basedOnVersion: number | null;

  static of({ id: draftId, name, basedOnVersion, ...hands }: NamedHands<ProcessDraftRow>): ProcessDraftView {
    return { draftId, name, basedOnVersion, ...DraftedView.by(hands) };
  }
}

/** A process with its drafts and its published versions. */
export class ProcessView {
  @TextField(CODE)
  readonly code: string;

  @WholeField(STREAM_VERSION)
  readonly version: number;

  @ObjectField({
    vi: 'Các bản dự thảo, mới nhất trước',
    en: 'Drafts, the newest first',
    type: () => ProcessDraftView,
    list: { max: MOST_PROCESS_DRAFTS },
  })
  readonly drafts: readonly ProcessDraftView[];

  @ObjectField({
    vi: 'Các phiên bản, mới nhất trước',
    en: 'Versions, the newest first',
    type: () => ProcessVersionView,
    list: { max: 1000 },
  })
  readonly versions: readonly ProcessVersionView[];

  static of({ code, streamVersion, drafts, versions }: ProcessSeen): ProcessView {
    return {
      code,
      version: streamVersion,
      drafts: drafts.map((each) => ProcessDraftView.of(each)),
      versions: versions.map((each) => ProcessVersionView.of(each)),
    };
  }
}
