import { DecisionView } from '../../../platform/http/decision.view.js';
import { DateField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { AGENCY_CODE_MAX_LENGTH, AGENCY_CODE_PATTERN } from '../domain/agency.js';
import type { WholeAgency } from '../persistence/agency-terms.reader.js';
import type { AgencyOutcome } from '../use-cases/agency-outcome.js';
import { AgencyView } from './agency.view.js';

const CODE = { max: AGENCY_CODE_MAX_LENGTH, pattern: AGENCY_CODE_PATTERN.source } as const;
const VERSION = { vi: 'Phiên bản, dùng cho If-Match', en: 'Version, for If-Match', min: 0, max: 2_147_483_647, example: 1 } as const;

/** What an agency is called and whom it stands under, from a date until the next one. */
export class AgencyTermView {
  @DateField({ vi: 'Có hiệu lực từ ngày', en: 'From this date on', example: '2025-07-01' })
  readonly validFrom: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name', max: 300, example: 'Sở Tư pháp tỉnh Gia Lai' })
  readonly name: string;

  @TextField({ vi: 'Mã của cơ quan cấp trên trực tiếp', en: 'Code of the agency directly above', example: 'H21', nullable: true, ...CODE })
  readonly parentCode: string | null;

  @ObjectField({
    vi: 'Quyết định; null: theo dữ liệu của sản phẩm',
    en: 'Decision; null: by the data of the product',
    type: () => DecisionView,
    nullable: true,
    example: null,
  })
  readonly decision: DecisionView | null;
}

/** An agency as it is today, with all that it was and is going to be. */
export class WholeAgencyView extends AgencyView {
  @ObjectField({
    vi: 'Tên và vị trí qua các thời kỳ',
    en: 'Names and places by their dates',
    type: () => AgencyTermView,
    list: { max: 500 },
  })
  readonly terms: readonly AgencyTermView[];

  @ObjectField({
    vi: 'Quyết định chấm dứt hoạt động; null: chưa có, hoặc theo dữ liệu của sản phẩm',
    en: 'The decision that ends it; null: none, or by the data of the product',
    type: () => DecisionView,
    nullable: true,
    example: null,
  })
  readonly endDecision: DecisionView | null;

  @WholeField(VERSION)
  readonly version: number;

  static with(agency: WholeAgency): WholeAgencyView {
    const { terms, endDecision, version } = agency;
    return Object.assign(new WholeAgencyView(), AgencyView.of(agency), { terms, endDecision, version });
  }
}

/** What a command on an agency answers. */
export class AgencyOutcomeView {
  @TextField({ vi: 'Mã định danh điện tử', en: 'Electronic identification code', example: 'H21.16', ...CODE })
  readonly code: string;

  @WholeField({ ...VERSION, example: 2 })
  readonly version: number;

  static of(outcome: AgencyOutcome): AgencyOutcomeView {
    return Object.assign(new AgencyOutcomeView(), outcome);
  }
}
