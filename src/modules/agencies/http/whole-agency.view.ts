import { DecisionView } from '../../../platform/http/decision.view.js';
import { ChoiceField, DateField, FlagField, InstantField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { AGENCY_CODE_MAX_LENGTH, AGENCY_CODE_PATTERN, neverWas } from '../domain/agency.js';
import { MOST_WITHDRAWALS, WITHDRAWABLE, type AgencyWithdrawal } from '../persistence/agency-withdrawals.reader.js';
import type { LookedAtAgency } from '../use-cases/look-at-agency.js';
import { AGENCY_VERSION } from './agency-outcome.view.js';
import { AgencyView } from './agency.view.js';

const CODE = { max: AGENCY_CODE_MAX_LENGTH, pattern: AGENCY_CODE_PATTERN.source } as const;

/** What an agency is called and whom it stands under, from a date until the next one. */
export class AgencyTermView {
  @DateField({ vi: 'Có hiệu lực từ ngày', en: 'From this date on', example: '2025-07-01' })
  readonly validFrom: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name', max: 300, example: 'Sở Tư pháp tỉnh Gia Lai' })
  readonly name: string;

  @TextField({ vi: 'Mã của cơ quan cấp trên trực tiếp', en: 'Code of the agency directly above', example: 'H21', nullable: true, ...CODE })
  readonly parentCode: string | null;

  @TextField({ vi: 'Tên cơ quan ấy hiện nay', en: 'What that one is called today', max: 300, nullable: true })
  readonly parentName: string | null;

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

  @TextField({ vi: 'Tên cơ quan kế thừa', en: 'Name of the successor', max: 300, nullable: true })
  readonly successorName: string | null;

  @TextField({
    vi: 'Mã các lĩnh vực có hồ sơ chuyển đến; rỗng: mọi lĩnh vực còn lại',
    en: 'Sectors whose dossiers it takes; empty: all others',
    max: 50,
    list: { max: 200 },
    example: [],
  })
  readonly sectorCodes: readonly string[];

  @TextField({ vi: 'Tên các lĩnh vực ấy', en: 'Names of these sectors', max: 500, list: { max: 200 }, example: [] })
  readonly sectorNames: readonly string[];
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

  @WholeField(AGENCY_VERSION)
  readonly version: number;

  static with({ agency, withdrawals, nameOf, sectorName }: LookedAtAgency): WholeAgencyView {
    const { endDecision, version } = agency;
    const terms = agency.terms.map((term) => ({ ...term, parentName: nameOf(term.parentCode) }));
    const successors = agency.successors.map(({ successorCode, sectorCodes }) => ({
      successorCode,
      successorName: nameOf(successorCode),
      sectorCodes,
      sectorNames: sectorCodes.map(sectorName),
    }));
    const more = { terms, endDecision, successors, withdrawn: neverWas(agency), withdrawals, version };
    return Object.assign(new WholeAgencyView(), AgencyView.of(agency, nameOf), more);
  }
}
