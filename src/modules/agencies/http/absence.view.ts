import { ChoiceField, DateField, IdField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { CONFIDENTIALITIES, type Confidentiality } from '../../../shared/grant.js';
import type { Page } from '../../../shared/page.js';
import { AGENCY_CODE_MAX_LENGTH, AGENCY_CODE_PATTERN } from '../domain/agency.js';
import type { ShownAbsence } from '../persistence/absence.reader.js';
import type { AgencyNames } from '../persistence/agency.reader.js';

const NAME = { max: 200 } as const;

/** Somebody who is away from an agency, or is going to be. */
export class AbsenceView implements ShownAbsence {
  @IdField({ vi: 'Định danh', en: 'Id' })
  readonly id: string;

  @IdField({ vi: 'Cán bộ vắng mặt', en: 'Who is away' })
  readonly officerId: string;

  @TextField({ vi: 'Họ tên', en: 'Name', ...NAME })
  readonly officerName: string;

  @TextField({ vi: 'Mã cơ quan', en: 'Code of the agency', max: AGENCY_CODE_MAX_LENGTH, pattern: AGENCY_CODE_PATTERN.source })
  readonly agencyCode: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 300, nullable: true })
  readonly agencyName: string | null;

  @IdField({ vi: 'Người thay thế; null: không có', en: 'Who stands in; null: nobody', nullable: true })
  readonly substituteId: string | null;

  @TextField({ vi: 'Họ tên người thay thế', en: 'Name of the substitute', nullable: true, ...NAME })
  readonly substituteName: string | null;

  @DateField({ vi: 'Vắng mặt từ ngày', en: 'Away from this date on', example: '2099-01-05' })
  readonly validFrom: string;

  @DateField({ vi: 'Trở lại vào ngày', en: 'Back on this date', example: '2099-01-12' })
  readonly validTo: string;

  @TextField({
    vi: 'Lý do; chỉ cán bộ đó và người đứng đầu cơ quan, cấp trên xem được',
    en: 'Why; shown to the officer, and to heads of the agency and above',
    max: 500,
    nullable: true,
  })
  readonly reason: string | null;
}

/** A page of absences. */
export class AbsencePageView {
  @ObjectField({
    vi: 'Các lần vắng mặt, sớm nhất trước',
    en: 'Absences, the first ones first',
    type: () => AbsenceView,
    list: { max: 200 },
  })
  readonly items: readonly AbsenceView[];

  @TextField({
    vi: 'Con trỏ của trang sau; không có ở trang cuối',
    en: 'Cursor of the next page; absent on the last one',
    max: 2000,
    pattern: '^[A-Za-z0-9_-]+$',
    optional: true,
  })
  readonly next?: string;

  static of({ items, next }: Page<ShownAbsence>, nameOf: AgencyNames): AbsencePageView {
    const shown = items.map((each) => ({ ...each, agencyName: nameOf(each.agencyCode) }));
    return { items: shown, ...(next === undefined ? {} : { next }) };
  }
}

/** What a command on an absence answers. */
export class AbsenceOutcomeView {
  @IdField({ vi: 'Định danh của lần vắng mặt', en: 'Id of the absence' })
  readonly id: string;

  @ChoiceField({
    vi: 'Độ mật của hồ sơ mà người thay thế không được tiếp cận: các việc ấy chờ cán bộ trở lại hoặc do người đứng đầu phân công lại',
    en: 'Dossiers that the substitute is not cleared for: their tasks wait for the officer, or are given to others by the head',
    values: CONFIDENTIALITIES,
    name: 'Confidentiality',
    list: { max: 2 },
    example: [],
  })
  readonly notCleared: readonly Confidentiality[];
}
