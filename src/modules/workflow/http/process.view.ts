import { ChoiceField, DateField, FlagField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { Language } from '../../../platform/http/language.js';
import { localIso } from '../../../shared/clock.js';
import type { Page } from '../../../shared/page.js';
import type { ProcessRow, ProcessSeen, ProcessVersionRow } from '../persistence/process.reader.js';
import { PROCESS_ORIGINS, type ProcessOrigin } from '../process.events.js';
import type { ProcessOutcome } from '../use-cases/draft-definition.js';
import { ProcessContentView, ProcessSourceView } from './process-content.view.js';

const CODE = { vi: 'Mã quy trình', en: 'Code of the process', max: 60, example: 'QT-RUT-GON' } as const;
const VERSION = { vi: 'Số phiên bản', en: 'Number of the version', min: 1, max: 1_000_000 } as const;

/** What every command on a process answers. */
export class ProcessOutcomeView implements ProcessOutcome {
  @TextField(CODE)
  readonly code: string;

  @WholeField({ vi: 'Phiên bản dữ liệu (ETag)', en: 'Version of the data (ETag)', min: 1, max: 2_147_483_647, example: 1 })
  readonly version: number;

  static of({ code, version }: ProcessOutcome): ProcessOutcomeView {
    return { code, version };
  }
}

/** A process in the list. */
export class ProcessItemView implements ProcessRow {
  @TextField(CODE)
  readonly code: string;

  @TextField({ vi: 'Tên quy trình', en: 'Name of the process', max: 4000 })
  readonly name: string;

  @TextField({ vi: 'Mã thủ tục', en: 'Code of the procedure', max: 60, nullable: true })
  readonly procedureCode: string | null;

  @WholeField({ ...VERSION, vi: 'Phiên bản ban hành gần nhất', en: 'The version published last', nullable: true })
  readonly newestVersion: number | null;

  @FlagField({ vi: 'Đang có bản dự thảo', en: 'Whether there is a draft' })
  readonly hasDraft: boolean;
}

/** One page of processes, in the order of their codes. */
export class ProcessPageView {
  @ObjectField({ vi: 'Các quy trình', en: 'Processes', type: () => ProcessItemView, list: { max: 200 } })
  readonly items: readonly ProcessItemView[];

  @TextField({
    vi: 'Con trỏ trang sau; không có ở trang cuối',
    en: 'Cursor of the next page; absent on the last',
    max: 2000,
    optional: true,
  })
  readonly next?: string;

  static of(page: Page<ProcessRow>): ProcessPageView {
    return page;
  }
}

/** A published version without its steps. */
export class ProcessVersionView {
  @WholeField(VERSION)
  readonly version: number;

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

  static of({ publishedAt, ...row }: ProcessVersionRow): ProcessVersionView {
    return { ...row, publishedAt: publishedAt && localIso(publishedAt) };
  }
}

/** The draft of a process. */
export class ProcessDraftView {
  @InstantField({ vi: 'Thời điểm soạn', en: 'When it was written' })
  readonly draftedAt: string;

  @ObjectField({ vi: 'Nội dung', en: 'What it says', type: () => ProcessContentView })
  readonly content: ProcessContentView;
}

/** A process with its draft and its published versions. */
export class ProcessView {
  @TextField(CODE)
  readonly code: string;

  @WholeField({ vi: 'Phiên bản dữ liệu (ETag)', en: 'Version of the data (ETag)', min: 1, max: 2_147_483_647 })
  readonly version: number;

  @ObjectField({ vi: 'Bản dự thảo', en: 'The draft', type: () => ProcessDraftView, nullable: true })
  readonly draft: ProcessDraftView | null;

  @ObjectField({
    vi: 'Các phiên bản, mới nhất trước',
    en: 'Versions, the newest first',
    type: () => ProcessVersionView,
    list: { max: 1000 },
  })
  readonly versions: readonly ProcessVersionView[];

  static of({ code, streamVersion, draft, versions }: ProcessSeen, language: Language): ProcessView {
    return {
      code,
      version: streamVersion,
      draft: draft && { draftedAt: localIso(draft.draftedAt), content: ProcessContentView.of(draft.content, language) },
      versions: versions.map((each) => ProcessVersionView.of(each)),
    };
  }
}
