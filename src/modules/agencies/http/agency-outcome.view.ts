import { ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { AGENCY_CODE_MAX_LENGTH, AGENCY_CODE_PATTERN } from '../domain/agency.js';
import type { AgencyOutcome } from '../use-cases/agency-outcome.js';

const CODE = { max: AGENCY_CODE_MAX_LENGTH, pattern: AGENCY_CODE_PATTERN.source } as const;
/** The version of an agency's stream. */
export const AGENCY_VERSION = {
  vi: 'Phiên bản, dùng cho If-Match',
  en: 'Version, for If-Match',
  min: 0,
  max: 2_147_483_647,
  example: 1,
} as const;

/** What a command on an agency answers. */
export class AgencyOutcomeView {
  @TextField({ vi: 'Mã định danh điện tử', en: 'Electronic identification code', example: 'H21.16', ...CODE })
  readonly code: string;

  @WholeField({ ...AGENCY_VERSION, example: 2 })
  readonly version: number;

  static of(outcome: AgencyOutcome): AgencyOutcomeView {
    return Object.assign(new AgencyOutcomeView(), outcome);
  }
}

/** What became of agencies that were merged. */
export class MergedAgenciesView {
  @ObjectField({ vi: 'Các cơ quan chấm dứt hoạt động', en: 'The agencies that end', type: () => AgencyOutcomeView, list: { max: 50 } })
  readonly ended: readonly AgencyOutcomeView[];

  static of(outcomes: readonly AgencyOutcome[]): MergedAgenciesView {
    return { ended: outcomes.map((each) => AgencyOutcomeView.of(each)) };
  }
}
