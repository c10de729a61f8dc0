import { ChoiceField, FlagField, IdField, InstantField, TextField } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { WORKLISTS, type Worklist } from '../persistence/worklist.reader.js';

/** Filters of a worklist. */
export class WorklistQueryDto extends PageQueryDto {
  @ChoiceField({
    vi:
      'Việc của tôi, việc chờ nhận ở đơn vị theo vai trò của tôi, mọi việc của cơ quan, hay gồm cả việc của các cơ quan cấp dưới (chỉ ' +
      'để xem)',
    en: 'My tasks, those waiting in the pool of my roles, all of the agency, or those of agencies below it too (to look at only)',
    values: WORKLISTS,
    name: 'Worklist',
    optional: true,
    example: 'mine',
  })
  readonly which: Worklist = 'mine';

  @ChoiceField({
    vi: 'Chỉ việc chờ nhận (open) hoặc đã có người nhận (claimed)',
    en: 'Only tasks in the pool (open) or taken (claimed)',
    values: ['open', 'claimed'],
    name: 'OpenTaskState',
    optional: true,
  })
  readonly state?: 'open' | 'claimed';

  @InstantField({ vi: 'Hạn trước thời điểm này', en: 'Due before this instant', optional: true })
  readonly dueBefore?: string;

  @FlagField({ vi: 'Chỉ việc đã quá hạn', en: 'Only overdue tasks', query: true, optional: true })
  readonly overdue?: boolean;

  @TextField({ vi: 'Mã thủ tục', en: 'Procedure code', max: 60, verbatim: true, optional: true })
  readonly procedureCode?: string;

  @TextField({ vi: 'Chỉ việc của cơ quan này', en: 'Only tasks of this agency', max: 35, example: 'H21.195', optional: true, code: true })
  readonly agencyCode?: string;

  @IdField({ vi: 'Chỉ việc của hồ sơ này', en: 'Only tasks of this dossier', optional: true })
  readonly dossierId?: string;

  @IdField({ vi: 'Chỉ việc của cán bộ này', en: 'Only tasks that this officer has', optional: true })
  readonly assigneeId?: string;

  @TextField({
    vi: 'Một phần mã hồ sơ, không phân biệt chữ hoa, chữ thường',
    en: 'Part of the dossier code, in any case',
    max: 50,
    pattern: '^[0-9A-Za-z.-]+$',
    optional: true,
    code: true,
  })
  readonly code?: string;
}
