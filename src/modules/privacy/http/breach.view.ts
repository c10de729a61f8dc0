import { ChoiceField, IdField, InstantField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import { BREACH_STATES, NOTICE_STATES, type BreachState, type NoticeState } from '../domain/breach-state.js';
import { DATA_KINDS, type DataKind } from '../domain/data-kind.js';
import type { ShownBreach } from '../use-cases/look-at-breaches.js';

/** Of a breach, as clients send it back. */
export const BREACH_VERSION = { vi: 'Phiên bản, dùng cho If-Match', en: 'Version, for If-Match', min: 0, max: 2_147_483_647 } as const;
const TEXT = { max: 4000, nullable: true } as const;
const LATER = { nullable: true, example: null } as const;
const COUNT = { min: 0, max: 100_000_000, nullable: true } as const;

/** A breach of the rules on personal data. */
export class BreachView {
  @IdField({ vi: 'Định danh', en: 'Id' })
  readonly id: string;

  @TextField({ vi: 'Mã định danh của cơ quan', en: 'Code of the agency', max: 50, example: 'H21.195' })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true })
  readonly agencyName: string | null;

  @ChoiceField({
    vi: 'open: chưa thông báo; notified: đã thông báo; closed: đã kết thúc',
    en: 'open: the authority was not told yet; notified: it was; closed: nothing more is to be done',
    values: BREACH_STATES,
    name: 'BreachState',
  })
  readonly state: BreachState;

  @ChoiceField({
    vi: 'Thông báo: pending: còn hạn; due-soon: sắp hết hạn; late: quá hạn; given: đúng hạn; given-late: chậm',
    en: 'The notice: pending, due-soon, late, given in time, given late',
    values: NOTICE_STATES,
    name: 'BreachNoticeState',
  })
  readonly notice: NoticeState;

  @InstantField({ vi: 'Phát hiện lúc', en: 'Found at' })
  readonly detectedAt: string;

  @InstantField({ vi: 'Ghi nhận lúc', en: 'Recorded at' })
  readonly recordedAt: string;

  @TextField({ vi: 'Diễn biến', en: 'What happened', max: 4000 })
  readonly whatHappened: string;

  @ChoiceField({
    vi: 'Các loại dữ liệu liên quan',
    en: 'Kinds of data that it concerns',
    values: DATA_KINDS,
    name: 'PersonalDataKind',
    list: { max: DATA_KINDS.length },
  })
  readonly dataKinds: readonly DataKind[];

  @WholeField({ vi: 'Số người có dữ liệu; null khi chưa rõ', en: 'How many persons; null while nobody knows', ...COUNT })
  readonly personsConcerned: number | null;

  @TextField({ vi: 'Mã các hồ sơ liên quan', en: 'Codes of dossiers', max: 100, list: { max: 500 } })
  readonly dossierCodes: readonly string[];

  @TextField({ vi: 'Nguyên nhân', en: 'Cause', ...TEXT })
  readonly cause: string | null;

  @TextField({ vi: 'Biện pháp đã thực hiện', en: 'What was done about it', ...TEXT })
  readonly measures: string | null;

  @InstantField({ vi: 'Hạn thông báo cho cơ quan chuyên trách', en: 'Until when the authority has to be told' })
  readonly noticeDueAt: string;

  @TextField({ vi: 'Căn cứ của thời hạn', en: 'Why then: the source in law', max: 1000 })
  readonly noticeBasis: string;

  @InstantField({ vi: 'Đã thông báo lúc', en: 'The authority was told at', ...LATER })
  readonly notifiedAt: string | null;

  @TextField({ vi: 'Cơ quan nhận thông báo', en: 'Which authority', max: 300, ...LATER })
  readonly notifiedTo: string | null;

  @TextField({ vi: 'Số, ký hiệu văn bản', en: 'Number of the notice', max: 200, ...LATER })
  readonly noticeReference: string | null;

  @TextField({ vi: 'Lý do chậm', en: 'Why it was late', max: 2000, ...LATER })
  readonly lateReason: string | null;

  @InstantField({ vi: 'Đã thông tin cho người có dữ liệu lúc', en: 'The persons were told at', ...LATER })
  readonly personsInformedAt: string | null;

  @WholeField({ vi: 'Số người đã được thông tin', en: 'How many were told', ...COUNT, example: null })
  readonly personsInformed: number | null;

  @TextField({ vi: 'Bằng cách nào, nội dung gì', en: 'How, and of what', max: 2000, ...LATER })
  readonly personsInformedHow: string | null;

  @InstantField({ vi: 'Kết thúc lúc', en: 'Closed at', ...LATER })
  readonly closedAt: string | null;

  @TextField({ vi: 'Kết luận', en: 'Findings', max: 4000, ...LATER })
  readonly findings: string | null;

  @WholeField({ ...BREACH_VERSION, example: 1 })
  readonly version: number;

  static of(shown: ShownBreach): BreachView {
    const { noticeWarnAt: _, ...breach } = shown;
    const { detectedAt, recordedAt, noticeDueAt, notifiedAt, personsInformedAt, closedAt } = breach;
    return {
      ...breach,
      detectedAt: localIso(detectedAt),
      recordedAt: localIso(recordedAt),
      noticeDueAt: localIso(noticeDueAt),
      notifiedAt: notifiedAt && localIso(notifiedAt),
      personsInformedAt: personsInformedAt && localIso(personsInformedAt),
      closedAt: closedAt && localIso(closedAt),
    };
  }
}
