import { DecisionView } from '../../../platform/http/decision.view.js';
import { ChoiceField, DateField, FlagField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { AGENCY_CODE_MAX_LENGTH, AGENCY_CODE_PATTERN, neverWas } from '../domain/agency.js';
import type { WholeAgency } from '../persistence/agency-terms.reader.js';
import { MOST_WITHDRAWALS, WITHDRAWABLE, type AgencyWithdrawal } from '../persistence/agency-withdrawals.reader.js';
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

/** What was decided for a later day, and withdrawn before that day. */
export class AgencyWithdrawalView {
  @ChoiceField({
    vi: 'Việc được rút: thành lập, thay đổi hoặc chấm dứt hoạt động',
    en: 'What was withdrawn: the founding, a term or an ending',
    values: WITHDRAWABLE,
    name: 'AgencyWithdrawn',
    example: 'term',
  })
  readonly what: AgencyWithdrawal['what'];

  @DateField({ vi: 'Ngày lẽ ra có hiệu lực', en: 'Date from which it would have held', example: '2099-01-01' })
  readonly effectiveFrom: string;

  @TextField({ vi: 'Lý do', en: 'Why', max: 500, example: 'Nhập sai ngày có hiệu lực.' })
  readonly reason: string;

  @InstantField({ vi: 'Thời điểm rút', en: 'When it was withdrawn' })
  readonly withdrawnAt: Date;
}

/** Who takes over from an agency that ends. */
export class AgencySuccessorView {
  @TextField({ vi: 'Mã cơ quan kế thừa', en: 'Code of the successor', example: 'H21.195', ...CODE })
  readonly successorCode: string;

  @TextField({
    vi: 'Mã các lĩnh vực có hồ sơ chuyển đến; rỗng: mọi lĩnh vực còn lại',
    en: 'Sectors whose dossiers it takes; empty: all others',
    max: 50,
    list: { max: 200 },
    example: [],
  })
  readonly sectorCodes: readonly string[];
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

  @ObjectField({
    vi: 'Cơ quan kế thừa hồ sơ đang giải quyết khi chấm dứt hoạt động',
    en: 'Who takes its running dossiers over when it ends',
    type: () => AgencySuccessorView,
    list: { max: 20 },
    example: [],
  })
  readonly successors: readonly AgencySuccessorView[];

  @FlagField({
    vi: 'Việc thành lập đã được rút: cơ quan chưa từng hoạt động, thông tin ở đây là của quyết định đã rút',
    en: 'The founding was withdrawn: the agency never was, and what is said here is what was withdrawn',
    example: false,
  })
  readonly withdrawn: boolean;

  @ObjectField({
    vi: 'Những việc đã được rút, mới nhất trước',
    en: 'What was withdrawn, newest first',
    type: () => AgencyWithdrawalView,
    list: { max: MOST_WITHDRAWALS },
  })
  readonly withdrawals: readonly AgencyWithdrawalView[];

  @WholeField(VERSION)
  readonly version: number;

  static with(agency: WholeAgency, withdrawals: readonly AgencyWithdrawal[]): WholeAgencyView {
    const { terms, endDecision, successors, version } = agency;
    const more = { terms, endDecision, successors, withdrawn: neverWas(agency), withdrawals, version };
    return Object.assign(new WholeAgencyView(), AgencyView.of(agency), more);
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

/** What became of agencies that were merged. */
export class MergedAgenciesView {
  @ObjectField({ vi: 'Các cơ quan chấm dứt hoạt động', en: 'The agencies that end', type: () => AgencyOutcomeView, list: { max: 50 } })
  readonly ended: readonly AgencyOutcomeView[];

  static of(outcomes: readonly AgencyOutcome[]): MergedAgenciesView {
    return { ended: outcomes.map((each) => AgencyOutcomeView.of(each)) };
  }
}
