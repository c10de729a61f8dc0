import { ChoiceField, InstantField, TextField, WholeField } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { ReasonField } from '../../../platform/http/reason-field.js';
import { BREACH_STATES, NOTICE_STATES, type BreachState, type NoticeState } from '../domain/breach-state.js';
import { DATA_KINDS, type DataKind } from '../domain/data-kind.js';

const AGENCY = { max: 50, pattern: '^[A-Z0-9]+(?:\\.[A-Z0-9]+)*$', code: true } as const;
const WHAT_HAPPENED = {
  vi: 'Diễn biến, không nêu tên người có dữ liệu',
  en: 'What happened, without the names of the persons',
  max: 4000,
} as const;
const KINDS = {
  vi: 'Các loại dữ liệu liên quan',
  en: 'Kinds of data that it concerns',
  values: DATA_KINDS,
  name: 'PersonalDataKind',
  list: { min: 1, max: DATA_KINDS.length },
} as const;
const PERSONS = {
  vi: 'Số người có dữ liệu; null khi chưa rõ',
  en: 'How many persons it concerns; null while nobody knows',
  min: 0,
  max: 100_000_000,
  nullable: true,
  optional: true,
} as const;
const DOSSIERS = {
  vi: 'Mã các hồ sơ liên quan, trong phạm vi của bạn',
  en: 'Codes of dossiers that it concerns, of your agencies',
  max: 100,
  code: true,
  list: { max: 500 },
  optional: true,
} as const;
const CAUSE = { vi: 'Nguyên nhân', en: 'Cause', max: 4000, lines: true, nullable: true, optional: true } as const;
const MEASURES = {
  vi: 'Biện pháp đã thực hiện',
  en: 'What was done about it',
  max: 4000,
  lines: true,
  nullable: true,
  optional: true,
} as const;

/** A breach that was found. */
export class RecordBreachDto {
  @TextField({ vi: 'Mã định danh của cơ quan nơi phát hiện', en: 'Code of the agency where it was found', ...AGENCY, example: 'H21.195' })
  readonly agencyCode: string;

  @InstantField({
    vi: 'Phát hiện lúc; thời hạn thông báo cho cơ quan chuyên trách tính từ lúc này',
    en: 'When it was found; the clock of the notice to the authority runs from then',
    example: '2026-11-02T08:30:00+07:00',
  })
  readonly detectedAt: string;

  @ReasonField({ ...WHAT_HAPPENED, example: 'Gửi nhầm danh sách hồ sơ đã tiếp nhận sang hộp thư của đơn vị khác.' })
  readonly whatHappened: string;

  @ChoiceField({ ...KINDS, example: ['name', 'identity-number', 'contact'] })
  readonly dataKinds: readonly DataKind[];

  @WholeField({ ...PERSONS, example: 12 })
  readonly personsConcerned: number | null = null;

  @TextField({ ...DOSSIERS, example: [] })
  readonly dossierCodes: readonly string[] = [];

  @TextField({ ...CAUSE, example: 'Chọn nhầm người nhận.' })
  readonly cause: string | null = null;

  @TextField({ ...MEASURES, example: 'Đã yêu cầu xóa thư và xác nhận bằng văn bản.' })
  readonly measures: string | null = null;
}

/** What is known of a breach now; what is left out stays. */
export class ReviseBreachDto {
  @ReasonField({ ...WHAT_HAPPENED, optional: true })
  readonly whatHappened?: string;

  @ChoiceField({ ...KINDS, optional: true, example: ['name', 'contact'] })
  readonly dataKinds?: readonly DataKind[];

  @WholeField({ ...PERSONS, example: 14 })
  readonly personsConcerned?: number | null;

  @TextField({ ...DOSSIERS, example: [] })
  readonly dossierCodes?: readonly string[];

  @TextField({ ...CAUSE, example: null })
  readonly cause?: string | null;

  @TextField({ ...MEASURES, example: 'Đã khóa chức năng gửi danh sách ra ngoài cơ quan.' })
  readonly measures?: string | null;
}

/** That the authority was told. */
export class NotifyAuthorityDto {
  @InstantField({ vi: 'Thông báo lúc', en: 'When it was told', example: '2026-11-03T09:00:00+07:00' })
  readonly notifiedAt: string;

  @TextField({
    vi: 'Cơ quan nhận thông báo',
    en: 'Which authority',
    max: 300,
    example: 'Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao, Bộ Công an',
  })
  readonly notifiedTo: string;

  @TextField({ vi: 'Số, ký hiệu văn bản', en: 'Number of the notice', max: 200, example: '12/TB-UBND' })
  readonly reference: string;

  @ReasonField({
    vi: 'Lý do chậm; bắt buộc khi thông báo sau thời hạn',
    en: 'Why it is late; needed after the end of the time',
    max: 2000,
    nullable: true,
    optional: true,
    example: null,
  })
  readonly lateReason: string | null = null;
}

/** That the persons were told. */
export class InformPersonsDto {
  @InstantField({ vi: 'Thông tin lúc', en: 'When they were told', example: '2026-11-03T10:00:00+07:00' })
  readonly informedAt: string;

  @WholeField({ vi: 'Số người đã được thông tin', en: 'How many were told', min: 1, max: 100_000_000, example: 12 })
  readonly personsInformed: number;

  @ReasonField({ vi: 'Bằng cách nào, nội dung gì', en: 'How, and of what', max: 2000, example: 'Gửi thư đến từng người, kèm khuyến cáo.' })
  readonly how: string;
}

/** That nothing more is to be done. */
export class CloseBreachDto {
  @ReasonField({
    vi: 'Kết luận',
    en: 'Findings',
    max: 4000,
    example: 'Không phát hiện dữ liệu bị sử dụng; đã sửa quy trình gửi danh sách.',
  })
  readonly findings: string;
}

/** Which breaches are listed. */
export class BreachesQueryDto extends PageQueryDto {
  @TextField({ vi: 'Chỉ của cơ quan này', en: 'Only those of this agency', optional: true, ...AGENCY })
  readonly agencyCode?: string;

  @ChoiceField({ vi: 'Chỉ ở bước này', en: 'Only in this state', values: BREACH_STATES, name: 'BreachState', optional: true })
  readonly state?: BreachState;

  @ChoiceField({
    vi: 'Chỉ theo tình trạng thông báo',
    en: 'Only with the notice in this state',
    values: NOTICE_STATES,
    name: 'BreachNoticeState',
    optional: true,
  })
  readonly notice?: NoticeState;
}
