import { TextField } from '../../../platform/http/fields.js';
import { DossierDeadlineView } from './dossier-deadline.view.js';

/** The agencies of a dossier, and who has it where one of them is over. */
export abstract class DossierAgenciesView extends DossierDeadlineView {
  @TextField({ vi: 'Cơ quan tiếp nhận', en: 'Receiving agency', max: 35 })
  readonly receivingAgencyCode: string;

  @TextField({ vi: 'Tên cơ quan tiếp nhận', en: 'Name of the receiving agency', max: 300, nullable: true })
  readonly receivingAgencyName: string | null;

  @TextField({ vi: 'Cơ quan giải quyết', en: 'Resolving agency', max: 35 })
  readonly resolvingAgencyCode: string;

  @TextField({ vi: 'Tên cơ quan giải quyết', en: 'Name of the resolving agency', max: 300, nullable: true })
  readonly resolvingAgencyName: string | null;

  @TextField({
    vi: 'Cơ quan kế thừa cơ quan tiếp nhận đã chấm dứt hoạt động; null khi cơ quan đó còn hoạt động',
    en: 'Who has what the receiving agency left; null while that is in force',
    max: 35,
    nullable: true,
  })
  readonly receivingSuccessorCode: string | null;

  @TextField({ vi: 'Tên cơ quan kế thừa cơ quan tiếp nhận', en: 'Name of that agency', max: 300, nullable: true })
  readonly receivingSuccessorName: string | null;

  @TextField({
    vi: 'Cơ quan kế thừa cơ quan giải quyết đã chấm dứt hoạt động; null khi cơ quan đó còn hoạt động',
    en: 'Who has what the resolving agency left; null while that is in force',
    max: 35,
    nullable: true,
  })
  readonly resolvingSuccessorCode: string | null;

  @TextField({ vi: 'Tên cơ quan kế thừa cơ quan giải quyết', en: 'Name of that agency', max: 300, nullable: true })
  readonly resolvingSuccessorName: string | null;
}
