import { ChoiceField, DateField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import { ApprovedDto, PublicationDto } from '../../../platform/http/publication.dto.js';
import { AGENCY_CODE_MAX_LENGTH, AGENCY_CODE_PATTERN } from '../domain/agency.js';
import {
  FOUNDED_LEVELS,
  type AgencyChange,
  type AgencyEnding,
  type FoundedLevel,
  type Merger,
  type NewAgency,
  type Succession,
} from '../domain/registered-agency.js';

const CODE = { max: AGENCY_CODE_MAX_LENGTH, pattern: AGENCY_CODE_PATTERN.source, code: true } as const;
const NAME = { vi: 'Tên cơ quan', en: 'Name', max: 300 } as const;
const PARENT = { vi: 'Mã của cơ quan cấp trên trực tiếp', en: 'Code of the agency directly above', ...CODE } as const;

/** An agency that is to be, by the decision that establishes it. */
export class FoundAgencyDto extends ApprovedDto implements NewAgency {
  @DateField({
    vi: 'Hoạt động từ ngày, sớm nhất là ngày ký; với cơ quan có từ trước là ngày đã qua',
    en: 'In force from this local date on, the day of signing at the earliest; in the past for an agency that was there before',
    example: '2099-01-01',
  })
  readonly effectiveFrom: string;

  @TextField({
    vi: 'Mã định danh điện tử, chưa từng được cấp',
    en: 'Identification code, never used before',
    example: 'H21.16.99',
    ...CODE,
  })
  readonly code: string;

  @TextField({ ...NAME, example: 'Phòng Bổ trợ tư pháp' })
  readonly name: string;

  @ChoiceField({
    vi: 'Cấp của cơ quan; gốc của cây (tỉnh, bộ) do sản phẩm cung cấp',
    en: 'Level of the agency; roots of trees (provinces, ministries) come with the product',
    values: FOUNDED_LEVELS,
    name: 'FoundedAgencyLevel',
    example: 'unit',
  })
  readonly level: FoundedLevel;

  @TextField({ ...PARENT, example: 'H21.16' })
  readonly parentCode: string;
}

/** What becomes of an agency; what is left out stays. */
export class ChangeAgencyDto extends PublicationDto implements AgencyChange {
  @TextField({ ...NAME, optional: true, example: 'Phòng Hành chính và Bổ trợ tư pháp' })
  readonly name?: string;

  @TextField({ ...PARENT, optional: true })
  readonly parentCode?: string;
}

/** An agency that takes over from one that ends. */
export class SuccessorDto implements Succession {
  @TextField({ vi: 'Mã cơ quan kế thừa', en: 'Code of the successor', example: 'H21.195', ...CODE })
  readonly agencyCode: string;

  @TextField({
    vi: 'Mã các lĩnh vực có hồ sơ chuyển đến; bỏ trống: mọi lĩnh vực không nêu ở cơ quan khác',
    en: 'Sectors whose dossiers it takes; left out: all that are named for nobody else',
    max: 50,
    code: true,
    list: { max: 200 },
    optional: true,
    example: [],
  })
  readonly sectorCodes?: readonly string[];
}

/** What ends an agency. */
export class EndAgencyDto extends PublicationDto implements AgencyEnding {
  @ObjectField({
    vi: 'Cơ quan kế thừa hồ sơ đang giải quyết; bắt buộc khi còn hồ sơ, nhiều cơ quan khi chia tách',
    en: 'Who takes the running dossiers over; needed while there are any, several for a split',
    type: () => SuccessorDto,
    list: { max: 20 },
    optional: true,
  })
  readonly successors?: readonly SuccessorDto[];
}

/** An agency that is merged, as the caller saw it. */
export class MergedAgencyDto {
  @TextField({ vi: 'Mã cơ quan được sáp nhập', en: 'Code of the agency that is merged', example: 'H21.110', ...CODE })
  readonly agencyCode: string;

  @WholeField({ vi: 'Phiên bản đã xem', en: 'Version that was seen', min: 0, max: 2_147_483_647, example: 1 })
  readonly version: number;
}

/** What merges agencies into one that is in force by then: all of them end, or none. */
export class MergeAgenciesDto extends PublicationDto implements Merger {
  @ObjectField({
    vi: 'Các cơ quan được sáp nhập',
    en: 'The agencies that are merged',
    type: () => MergedAgencyDto,
    list: { min: 1, max: 50 },
  })
  readonly agencies: readonly MergedAgencyDto[];
}
