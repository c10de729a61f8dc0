import { CountedPageQueryDto } from '../../../platform/http/page-query.dto.js';
import { ChoiceField, DateField, FlagField, InstantField, TextField } from '../../../platform/http/fields.js';
import { DOSSIER_STATUS_NAMES, type DossierStatus } from '../domain/dossier-status.js';
import { DOSSIER_SORTS, type DossierSort } from '../persistence/dossier-list-conditions.js';

/** How far a list of an agency reaches: the caller's own agency, or those below it too. */
export const REACHES = ['own', 'all'] as const;
export type Reach = (typeof REACHES)[number];

/**
 * Which dossiers of an agency an officer looks at: those that it resolves, that its counter received, or that it takes part in otherwise.
 * Together they are all.
 */
export const PARTS = ['resolving', 'receiving', 'involved'] as const;

/** Filters of every list of dossiers. */
export class DossierListQueryDto extends CountedPageQueryDto {
  @TextField({ vi: 'Cơ quan giải quyết', en: 'Resolving agency', max: 35, example: 'H21.195', optional: true, code: true })
  readonly agencyCode?: string;

  @TextField({ vi: 'Cơ quan tiếp nhận', en: 'Receiving agency', max: 35, optional: true, code: true })
  readonly receivingAgencyCode?: string;

  @ChoiceField({
    vi: 'Các trạng thái; lặp lại tham số để nêu nhiều trạng thái (status=received&status=in-progress)',
    en: 'Statuses; repeat the parameter to name several (status=received&status=in-progress)',
    values: DOSSIER_STATUS_NAMES,
    name: 'DossierStatus',
    list: { max: DOSSIER_STATUS_NAMES.length, min: 1 },
    query: true,
    optional: true,
  })
  readonly status?: readonly DossierStatus[];

  @FlagField({
    vi: 'Chỉ hồ sơ chưa giải quyết xong (true) hoặc đã xong (false)',
    en: 'Only dossiers that are not resolved (true) or are (false)',
    query: true,
    optional: true,
  })
  readonly open?: boolean;

  @FlagField({
    vi: 'Chỉ hồ sơ mà một người làm cả hai việc theo quyết định kiêm nhiệm',
    en: 'Only dossiers on which combined posts acted',
    query: true,
    optional: true,
  })
  readonly combinedPosts?: boolean;

  @TextField({ vi: 'Mã thủ tục', en: 'Procedure code', max: 60, verbatim: true, optional: true })
  readonly procedureCode?: string;

  @TextField({
    vi: 'Một phần mã hồ sơ, không phân biệt chữ hoa, chữ thường',
    en: 'Part of the dossier code, in any case',
    max: 50,
    pattern: '^[0-9A-Za-z.-]+$',
    optional: true,
    code: true,
  })
  readonly code?: string;

  @DateField({ vi: 'Nộp từ ngày', en: 'Submitted on or after this date', optional: true })
  readonly submittedFrom?: string;

  @DateField({ vi: 'Nộp đến hết ngày', en: 'Submitted on or before this date', optional: true })
  readonly submittedTo?: string;

  @DateField({ vi: 'Tiếp nhận từ ngày', en: 'Received on or after this date', optional: true })
  readonly receivedFrom?: string;

  @DateField({ vi: 'Tiếp nhận đến hết ngày', en: 'Received on or before this date', optional: true })
  readonly receivedTo?: string;

  @DateField({ vi: 'Có hạn trả kết quả từ ngày', en: 'Due on or after this date', optional: true })
  readonly dueFrom?: string;

  @DateField({ vi: 'Có hạn trả kết quả đến hết ngày', en: 'Due on or before this date', optional: true })
  readonly dueTo?: string;

  @InstantField({ vi: 'Có hạn trả kết quả trước thời điểm này', en: 'Due before this instant', optional: true })
  readonly dueBefore?: string;

  @ChoiceField({
    vi:
      'Thứ tự: mới nộp trước (mặc định), mới tiếp nhận trước (chỉ hồ sơ đã tiếp nhận), hoặc gần hạn trước, hồ sơ không có hạn ở cuối ' +
      '(mặc định khi có dueBefore; chỉ hồ sơ chưa giải quyết xong, trừ khi nêu open)',
    en:
      'Order: latest submitted first (the default), latest received first (only received ones), or most urgent first, those without a ' +
      'deadline last ' +
      '(the default with dueBefore; only unresolved ones unless open says otherwise)',
    values: DOSSIER_SORTS,
    name: 'DossierSort',
    optional: true,
  })
  readonly sort?: DossierSort;
}

/** Filters of the counter's list. */
export class DeskDossierListQueryDto extends DossierListQueryDto {
  @ChoiceField({
    vi: 'Phạm vi: cơ quan của bạn, hoặc cả các cơ quan cấp dưới; không xét khi nêu receivingAgencyCode',
    en: 'Reach: your own agency, or those below it too; ignored when receivingAgencyCode names one',
    values: REACHES,
    name: 'Reach',
    optional: true,
  })
  readonly reach: Reach = 'own';
}

/** Filters of the resolving agency's list. */
export class OfficerDossierListQueryDto extends DossierListQueryDto {
  @ChoiceField({
    vi: 'Phạm vi: cơ quan của bạn, hoặc cả các cơ quan cấp dưới; không xét khi nêu agencyCode',
    en: 'Reach: your own agency, or those below it too; ignored when agencyCode names one',
    values: REACHES,
    name: 'Reach',
    optional: true,
  })
  readonly reach: Reach = 'own';

  @ChoiceField({
    vi: 'Hồ sơ cơ quan giải quyết (resolving), tiếp nhận (receiving), hoặc chỉ tham gia một bước hay được lấy ý kiến (involved)',
    en: 'Dossiers that the agency resolves, that it received, or in which it only takes part: a step, an opinion',
    values: PARTS,
    name: 'DossierPart',
    optional: true,
  })
  readonly part: (typeof PARTS)[number] = 'resolving';
}
