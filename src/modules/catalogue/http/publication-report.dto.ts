import { ChoiceField, DateField } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { ISSUED_BY, type IssuedBy } from '../domain/publication-report.js';

const FROM = { vi: 'Quyết định công bố ký từ ngày', en: 'Decided on or after', example: '2026-01-01' } as const;
const TO = {
  vi: 'Quyết định công bố ký đến hết ngày; mức độ đầy đủ tính theo ngày này',
  en: 'Decided on or before; what is public on this date is looked at for completeness',
  example: '2026-11-30',
} as const;
const BY = {
  vi: 'Quyết định của: cơ quan công bố trên hệ thống này, các tỉnh, các bộ; bỏ trống là tất cả',
  en: 'Whose decisions: of offices that published here, of provinces, of ministries; all when left out',
  values: ISSUED_BY,
  name: 'IssuedBy',
  optional: true,
} as const;

/** Which publications are measured. */
export class MeasuredPublicationsDto {
  @DateField(FROM)
  readonly from: string;

  @DateField(TO)
  readonly to: string;

  @ChoiceField(BY)
  readonly issuedBy?: IssuedBy;
}

/** The same, page by page. */
export class PublicationReportQueryDto extends PageQueryDto {
  @DateField(FROM)
  readonly from: string;

  @DateField(TO)
  readonly to: string;

  @ChoiceField(BY)
  readonly issuedBy?: IssuedBy;
}
