import { DateField, IdField, TextField } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { ReasonField } from '../../../platform/http/reason-field.js';
import { AGENCY_CODE_MAX_LENGTH, AGENCY_CODE_PATTERN } from '../domain/agency.js';

const AGENCY = { max: AGENCY_CODE_MAX_LENGTH, pattern: AGENCY_CODE_PATTERN.source, code: true, optional: true } as const;

/** Who is away, when and why, and who stands in. */
export class ArrangeAbsenceDto {
  @IdField({
    vi: 'Cán bộ vắng mặt; bỏ trống: chính bạn. Người đứng đầu ghi nhận cho cán bộ cấp dưới',
    en: 'Who is away; left out: the caller. A head arranges it for those below',
    optional: true,
  })
  readonly officerId?: string;

  @TextField({ vi: 'Cơ quan; bỏ trống: cơ quan của bạn', en: 'Agency; left out: the own one', ...AGENCY, example: 'H21.195' })
  readonly agencyCode?: string;

  @IdField({
    vi: 'Người thay thế, cùng cơ quan; null: không có',
    en: 'Who stands in, of the same agency; null: nobody',
    nullable: true,
    optional: true,
    example: null,
  })
  readonly substituteId: string | null = null;

  @DateField({ vi: 'Vắng mặt từ ngày, sớm nhất là hôm nay', en: 'Away from this date on, today at the earliest', example: '2099-01-05' })
  readonly validFrom: string;

  @DateField({ vi: 'Trở lại vào ngày', en: 'Back on this date', example: '2099-01-12' })
  readonly validTo: string;

  @ReasonField({ vi: 'Lý do', en: 'Why', max: 500, example: 'Nghỉ phép năm' })
  readonly reason: string;
}

/** When somebody is back. */
export class EndAbsenceDto {
  @DateField({ vi: 'Trở lại vào ngày; bỏ trống: hôm nay', en: 'Back on this date; left out: today', optional: true, example: '2099-01-08' })
  readonly validTo?: string;
}

/** Whose colleagues are asked for. */
export class FellowOfficersQueryDto extends PageQueryDto {
  @TextField({ vi: 'Cơ quan; bỏ trống: cơ quan của bạn', en: 'Agency; left out: the own one', ...AGENCY })
  readonly agencyCode?: string;
}
