import { CountedPageQueryDto } from '../../../platform/http/page-query.dto.js';
import { ChoiceField, FlagField, InstantField, TextField } from '../../../platform/http/fields.js';
import { DOSSIER_STATUS_NAMES, type DossierStatus } from '../domain/dossier-status.js';

/** Filters of a list of dossiers. */
export class DossierListQueryDto extends CountedPageQueryDto {
  @TextField({ vi: 'Cơ quan giải quyết', en: 'Resolving agency', max: 35, example: 'H21.195', optional: true })
  readonly agencyCode?: string;

  @TextField({ vi: 'Cơ quan tiếp nhận', en: 'Receiving agency', max: 35, optional: true })
  readonly receivingAgencyCode?: string;

  @ChoiceField({ vi: 'Trạng thái', en: 'Status', values: DOSSIER_STATUS_NAMES, name: 'DossierStatus', optional: true })
  readonly status?: DossierStatus;

  @FlagField({ vi: 'Chỉ hồ sơ chưa giải quyết xong', en: 'Only dossiers that are not resolved', query: true, optional: true })
  readonly open?: boolean;

  @FlagField({ vi: 'Chỉ hồ sơ mà một người làm cả hai việc theo quyết định kiêm nhiệm', en: 'Only dossiers on which combined posts acted', query: true, optional: true })
  readonly combinedPosts?: boolean;

  @InstantField({ vi: 'Hạn trước thời điểm này; sắp xếp theo hạn', en: 'Due before this instant; sorts by due instant', optional: true })
  readonly dueBefore?: string;

  @TextField({ vi: 'Mã thủ tục', en: 'Procedure code', max: 60, optional: true })
  readonly procedureCode?: string;

  @TextField({ vi: 'Mã hồ sơ hoặc phần đầu của mã', en: 'Dossier code or its beginning', max: 50, pattern: '^[0-9A-Za-z.-]+$', optional: true })
  readonly code?: string;

  @TextField({ vi: 'Tên chủ hồ sơ hoặc phần đầu, có dấu hoặc không dấu', en: "Applicant's name or its beginning, with or without diacritics", max: 200, pattern: '^[^%_\\\\]+$', optional: true })
  readonly name?: string;

  @TextField({ vi: 'Số điện thoại', en: 'Phone number', max: 20, pattern: '^[0-9+ .-]+$', optional: true })
  readonly phone?: string;

  @TextField({ vi: 'Số định danh hoặc mã số thuế', en: 'Identity number or tax code', max: 14, pattern: '^[0-9-]+$', optional: true })
  readonly identityNumber?: string;
}
