import { ChoiceField, IdField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { localIso } from '../../../shared/clock.js';
import type { AgencyNames } from '../../agencies/index.js';
import { DOSSIER_STATUS_NAMES, type DossierStatus } from '../domain/dossier-status.js';
import type { StatusCount } from '../persistence/agency-dossiers.reader.js';
import type { LeftDossier, LeftDossiers } from '../use-cases/list-agency-dossiers.js';
import { STATUS_NAME, statusNameOf } from './status-words.js';

const STATUS = { vi: 'Trạng thái', en: 'Status', values: DOSSIER_STATUS_NAMES, name: 'DossierStatus' } as const;
const CODE = { max: 35 } as const;
const NAME = { max: 300, nullable: true } as const;

/** How many dossiers are in a status. */
export class StatusCountView implements StatusCount {
  @ChoiceField(STATUS)
  readonly status: DossierStatus;

  @TextField(STATUS_NAME)
  readonly statusName: string;

  @WholeField({ vi: 'Số hồ sơ', en: 'How many', min: 0, max: 2_147_483_647 })
  readonly count: number;
}

/** A dossier that an agency has not finished: nothing of persons. */
export class AgencyDossierView {
  @IdField({ vi: 'Định danh nội bộ', en: 'Id' })
  readonly id: string;

  @TextField({ vi: 'Mã hồ sơ', en: 'Dossier code', max: 50, nullable: true })
  readonly code: string | null;

  @ChoiceField(STATUS)
  readonly status: DossierStatus;

  @TextField(STATUS_NAME)
  readonly statusName: string;

  @TextField({ vi: 'Mã thủ tục', en: 'Procedure code', max: 60 })
  readonly procedureCode: string;

  @TextField({ vi: 'Tên thủ tục', en: 'Name of the procedure', max: 2000 })
  readonly procedureName: string;

  @TextField({ vi: 'Mã lĩnh vực', en: 'Code of the sector', max: 50, nullable: true })
  readonly sectorCode: string | null;

  @TextField({ vi: 'Tên lĩnh vực', en: 'Name of the sector', max: 500, nullable: true })
  readonly sectorName: string | null;

  @TextField({ vi: 'Cơ quan tiếp nhận', en: 'Receiving agency', ...CODE })
  readonly receivingAgencyCode: string;

  @TextField({ vi: 'Tên cơ quan tiếp nhận', en: 'Name of the receiving agency', ...NAME })
  readonly receivingAgencyName: string | null;

  @TextField({ vi: 'Cơ quan giải quyết', en: 'Resolving agency', ...CODE })
  readonly resolvingAgencyCode: string;

  @TextField({ vi: 'Tên cơ quan giải quyết', en: 'Name of the resolving agency', ...NAME })
  readonly resolvingAgencyName: string | null;

  @InstantField({ vi: 'Hạn trả kết quả; được giữ nguyên', en: 'Due instant, which stays', nullable: true })
  readonly dueAt: string | null;

  @TextField({
    vi: 'Cơ quan kế thừa hồ sơ này; null: chưa quyết định chấm dứt hoạt động',
    en: 'Who takes it over; null: no end of the agency is decided',
    nullable: true,
    ...CODE,
  })
  readonly takenOverByCode: string | null;

  @TextField({ vi: 'Tên cơ quan kế thừa', en: 'Name of that agency', ...NAME })
  readonly takenOverByName: string | null;

  static of({ takenOverBy, dueAt, ...dossier }: LeftDossier, nameOf: AgencyNames): AgencyDossierView {
    return Object.assign(new AgencyDossierView(), dossier, {
      statusName: statusNameOf(dossier.status),
      dueAt: dueAt === null ? null : localIso(dueAt),
      receivingAgencyName: nameOf(dossier.receivingAgencyCode),
      resolvingAgencyName: nameOf(dossier.resolvingAgencyCode),
      takenOverByCode: takenOverBy,
      takenOverByName: nameOf(takenOverBy),
    });
  }
}

/** What an agency has not finished: all by status, and one page of what the caller may see. */
export class AgencyDossiersView {
  @ObjectField({ vi: 'Số hồ sơ theo trạng thái', en: 'How many by status', type: () => StatusCountView, list: { max: 10 } })
  readonly counts: readonly StatusCountView[];

  @ObjectField({ vi: 'Hồ sơ', en: 'Dossiers', type: () => AgencyDossierView, list: { max: 200 } })
  readonly items: readonly AgencyDossierView[];

  @TextField({
    vi: 'Con trỏ của trang sau; không có ở trang cuối',
    en: 'Cursor of the next page; absent on the last one',
    max: 2000,
    pattern: '^[A-Za-z0-9_-]+$',
    optional: true,
  })
  readonly next?: string;

  static of({ counts, page: { items, next }, nameOf }: LeftDossiers): AgencyDossiersView {
    const named = counts.map((each) => ({ ...each, statusName: statusNameOf(each.status) }));
    return { counts: named, items: items.map((each) => AgencyDossierView.of(each, nameOf)), ...(next === undefined ? {} : { next }) };
  }
}
