import { ChoiceField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { Page } from '../../../shared/page.js';
import {
  REQUEST_DECISIONS,
  REQUEST_KINDS,
  REQUEST_STAGES,
  REQUEST_STATES,
  type RequestDecision,
  type RequestKind,
  type RequestStage,
  type RequestState,
} from '../domain/request-kind.js';
import type { RequestItem, RequestRow } from '../persistence/data-request.reader.js';
import type { Shown } from '../use-cases/look-at-requests.js';

const VERSION = { vi: 'Phiên bản, dùng cho If-Match', en: 'Version, for If-Match', min: 0, max: 2_147_483_647 } as const;
const LATER = { nullable: true, example: null } as const;

/** A request in a list. */
export class DataRequestItemView {
  @IdField({ vi: 'Định danh', en: 'Id' })
  readonly id: string;

  @ChoiceField({ vi: 'Loại yêu cầu', en: 'What is asked for', values: REQUEST_KINDS, name: 'DataRequestKind' })
  readonly kind: RequestKind;

  @ChoiceField({
    vi: 'pending: còn hạn; due-soon: sắp hết hạn; late: quá hạn; finished: đã xong',
    en: 'pending, due soon, late, or finished',
    values: REQUEST_STATES,
    name: 'DataRequestState',
  })
  readonly state: RequestState;

  @ChoiceField({
    vi: 'to-decide: chờ giải quyết; to-carry-out: đã đồng ý chỉnh sửa, chờ thực hiện; finished: đã xong',
    en: 'To be decided, granted and to be carried out, or finished',
    values: REQUEST_STAGES,
    name: 'DataRequestStage',
  })
  readonly stage: RequestStage;

  @IdField({ vi: 'Hồ sơ', en: 'Dossier' })
  readonly dossierId: string;

  @TextField({ vi: 'Mã hồ sơ khi yêu cầu', en: 'Code of the dossier at that time', max: 50, nullable: true })
  readonly dossierCode: string | null;

  @TextField({ vi: 'Mã định danh của cơ quan giải quyết', en: 'Code of the agency that decides', max: 50, example: 'H21.195' })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true })
  readonly agencyName: string | null;

  @InstantField({ vi: 'Yêu cầu lúc', en: 'Asked at' })
  readonly requestedAt: string;

  @InstantField({ vi: 'Hạn giải quyết và thực hiện', en: 'Due instant: by then it is decided and carried out' })
  readonly dueAt: string;

  @InstantField({ vi: 'Giải quyết lúc', en: 'Decided at', ...LATER })
  readonly decidedAt: string | null;

  @ChoiceField({ vi: 'Kết quả', en: 'Decision', values: REQUEST_DECISIONS, name: 'DataRequestDecision', nullable: true })
  readonly decision: RequestDecision | null;

  @InstantField({
    vi: 'Xong lúc: từ chối, hoặc đã thực hiện việc được đồng ý',
    en: 'When nothing was left to do: refused, or what was granted was done',
    ...LATER,
  })
  readonly finishedAt: string | null;

  static of(row: Shown<RequestItem>): DataRequestItemView {
    const { requestedAt, dueAt, decidedAt, finishedAt, ...item } = row;
    const { id, kind, state, stage, dossierId, dossierCode, agencyCode, agencyName, decision } = item;
    return {
      id,
      kind,
      state,
      stage,
      dossierId,
      dossierCode,
      agencyCode,
      agencyName,
      requestedAt: localIso(requestedAt),
      dueAt: localIso(dueAt),
      decidedAt: decidedAt && localIso(decidedAt),
      decision,
      finishedAt: finishedAt && localIso(finishedAt),
    };
  }
}

/** A request with what was asked and decided. */
export class DataRequestView extends DataRequestItemView {
  @TextField({ vi: 'Dữ liệu nào', en: 'Which of the data', max: 200, nullable: true })
  readonly place: string | null;

  @TextField({ vi: 'Nội dung yêu cầu', en: 'What is asked for', max: 4000 })
  readonly wish: string;

  @TextField({ vi: 'Căn cứ của thời hạn', en: 'Why then: the source in law', max: 1000 })
  readonly dueBasis: string;

  @TextField({ vi: 'Lý do', en: 'Why it was decided so', max: 4000, ...LATER })
  readonly reason: string | null;

  @TextField({ vi: 'Căn cứ pháp lý', en: 'Legal basis', max: 500, ...LATER })
  readonly legalBasis: string | null;

  @TextField({ vi: 'Đã thực hiện việc gì', en: 'What was done', max: 4000, ...LATER })
  readonly done: string | null;

  @WholeField({ ...VERSION, example: 1 })
  readonly version: number;

  static override of(row: Shown<RequestRow>): DataRequestView {
    const { place, wish, dueBasis, reason, legalBasis, done, version } = row;
    return { ...DataRequestItemView.of(row), place, wish, dueBasis, reason, legalBasis, done, version };
  }
}

/** One page of requests. */
export class DataRequestPageView {
  @ObjectField({ vi: 'Các yêu cầu', en: 'Requests', type: () => DataRequestItemView, list: { max: 200 } })
  readonly items: readonly DataRequestItemView[];

  @TextField({
    vi: 'Con trỏ của trang sau; không có ở trang cuối',
    en: 'Cursor of the next page; absent on the last one',
    max: 2000,
    pattern: '^[A-Za-z0-9_-]+$',
    optional: true,
  })
  readonly next?: string;

  static of({ items, next }: Page<Shown<RequestItem>>): DataRequestPageView {
    return { items: items.map((each) => DataRequestItemView.of(each)), ...(next === undefined ? {} : { next }) };
  }
}

/** What a command on a request answers. */
export class DataRequestOutcomeView {
  @IdField({ vi: 'Định danh', en: 'Id' })
  readonly id: string;

  @WholeField({ ...VERSION, example: 1 })
  readonly version: number;
}
