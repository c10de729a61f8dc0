import { ChoiceField, FlagField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import {
  LOCAL_PARTS,
  type AddedPaper,
  type DroppedPaper,
  type LocalAgencies,
  type LocalDuration,
  type LocalPapers,
  type LocalPart,
  type LocalStatement,
} from '../domain/local/local-terms.js';
import { localPartTwice } from '../domain/local/local.errors.js';
import { CHANNELS, GOVERNMENT_LEVELS, type Channel, type GovernmentLevel, type LegalDuration } from '../domain/procedure.js';
import { LocalFormDto } from './local-form.dto.js';
import { LocalOnlineLevelDto } from './local-online-level.dto.js';
import { LocalSourceDto } from './local-source.dto.js';
import { LocalRulesDto } from './local-rules.dto.js';
import { LegalDurationView } from './procedure-terms.view.js';

const CASE_NAME = {
  vi: 'Tên trường hợp, đúng như trong phiên bản đang có hiệu lực; null: mọi trường hợp',
  en: 'Name of the case as the version in force has it; null: every one',
  max: 20_000,
  nullable: true,
  example: null,
} as const;
const COUNT = { min: 0, max: 1000, nullable: true } as const;

/** How long it takes here. Of several lines the nearest counts: agency before case before channel before all. */
export class LocalDurationDto implements LocalDuration {
  @ChoiceField({
    vi: 'Hình thức nộp; null: mọi hình thức',
    en: 'How the dossier is submitted; null: any way',
    values: CHANNELS,
    name: 'Channel',
    nullable: true,
    example: null,
  })
  readonly channel: Channel | null;

  @TextField(CASE_NAME)
  readonly caseName: string | null;

  @TextField({
    vi: 'Mã cơ quan giải quyết; null: mọi cơ quan',
    en: 'Code of the resolving agency; null: any',
    max: 50,
    code: true,
    nullable: true,
    example: null,
  })
  readonly agencyCode: string | null;

  @ObjectField({ vi: 'Thời hạn giải quyết', en: 'Duration', type: () => LegalDurationView, example: { unit: 'working-days', value: 3 } })
  readonly duration: LegalDuration;
}

/** A paper that is asked for here besides the national ones. */
export class AddedPaperDto implements AddedPaper {
  @TextField(CASE_NAME)
  readonly caseName: string | null;

  @TextField({ vi: 'Mã giấy tờ', en: 'Code of the paper', max: 500, nullable: true, example: null })
  readonly code: string | null;

  @TextField({ vi: 'Tên giấy tờ', en: 'Name of the paper', max: 2000, example: 'Bản vẽ vị trí thửa đất' })
  readonly name: string;

  @WholeField({ vi: 'Số bản chính', en: 'Originals', ...COUNT, example: 1 })
  readonly originals: number | null;

  @WholeField({ vi: 'Số bản sao', en: 'Copies', ...COUNT, example: 0 })
  readonly copies: number | null;

  @FlagField({
    vi: 'Bắt buộc; null: nộp hoặc nêu lý do không có',
    en: 'Required; null: handed in, or its absence explained',
    nullable: true,
    example: true,
  })
  readonly required: boolean | null;

  @FlagField({ vi: 'Có biểu mẫu điện tử', en: 'Has an electronic form', example: false })
  readonly electronicForm: boolean;
}

/** A national paper that is not asked for here. */
export class DroppedPaperDto implements DroppedPaper {
  @TextField(CASE_NAME)
  readonly caseName: string | null;

  @TextField({ vi: 'Tên giấy tờ, đúng như trong thủ tục', en: 'Name of the paper as the procedure has it', max: 20_000 })
  readonly name: string;
}

/** What is different about papers here. */
export class LocalPapersDto implements LocalPapers {
  @ObjectField({ vi: 'Giấy tờ thêm', en: 'Papers that are added', type: () => AddedPaperDto, list: { max: 100 } })
  readonly added: readonly AddedPaperDto[];

  @ObjectField({ vi: 'Giấy tờ bỏ', en: 'Papers that are dropped', type: () => DroppedPaperDto, list: { max: 100 }, example: [] })
  readonly dropped: readonly DroppedPaperDto[];
}

/** Who resolves it here. */
export class LocalAgenciesDto implements LocalAgencies {
  @ChoiceField({
    vi: 'Các cấp giải quyết; rỗng: chỉ các cơ quan nêu tên',
    en: 'Levels whose agencies resolve it; empty: only those named',
    values: GOVERNMENT_LEVELS,
    name: 'GovernmentLevel',
    list: { max: GOVERNMENT_LEVELS.length },
    example: ['commune'],
  })
  readonly levels: readonly GovernmentLevel[];

  @TextField({
    vi: 'Mã các cơ quan khác cũng giải quyết, ví dụ được ủy quyền',
    en: 'Codes of other agencies that resolve it too, such as authorised ones',
    max: 50,
    code: true,
    list: { max: 500 },
    example: [],
  })
  readonly agencyCodes: readonly string[];

  @TextField({
    vi: 'Nơi tiếp nhận; null: như quy định chung',
    en: 'Where it is handed in; null: as in the national text',
    max: 2000,
    nullable: true,
    example: null,
  })
  readonly receivingAddress: string | null;
}

/** What the province says over the national text; parts that are left out stay as they are. */
export class LocalTermsDto {
  @ObjectField({ vi: 'Thời hạn', en: 'Durations', type: () => LocalDurationDto, list: { min: 1, max: 500 }, optional: true })
  readonly durations?: readonly LocalDurationDto[];

  @ObjectField({ vi: 'Giấy tờ', en: 'Papers', type: () => LocalPapersDto, optional: true })
  readonly papers?: LocalPapersDto;

  @ObjectField({ vi: 'Mức độ trực tuyến', en: 'Online level', type: () => LocalOnlineLevelDto, optional: true })
  readonly onlineLevel?: LocalOnlineLevelDto;

  @ObjectField({ vi: 'Cơ quan', en: 'Agencies', type: () => LocalAgenciesDto, optional: true })
  readonly agencies?: LocalAgenciesDto;

  @ObjectField({
    vi: 'Biểu mẫu điện tử của giấy tờ',
    en: 'Electronic forms of papers',
    type: () => LocalFormDto,
    list: { max: 100 },
    optional: true,
  })
  readonly forms?: readonly LocalFormDto[];

  @ObjectField({
    vi: 'Giấy tờ không yêu cầu nộp vì dữ liệu đã có trong cơ sở dữ liệu đã kết nối',
    en: 'Papers that are not asked for, because a connected database has their data',
    type: () => LocalSourceDto,
    list: { max: 100 },
    optional: true,
  })
  readonly sources?: readonly LocalSourceDto[];

  @ObjectField({ vi: 'Quy tắc tiếp nhận và tính hạn', en: 'Rules of intake and of the clock', type: () => LocalRulesDto, optional: true })
  readonly rules?: LocalRulesDto;

  @ChoiceField({
    vi: 'Các phần trở lại theo quy định chung',
    en: 'Parts that go back to the national text',
    values: LOCAL_PARTS,
    name: 'LocalPart',
    list: { max: LOCAL_PARTS.length },
    optional: true,
    example: [],
  })
  readonly nationalAgain?: readonly LocalPart[];

  /** As statements are kept. @throws DomainError LOCAL_PART_TWICE (422) */
  static stated(dto: LocalTermsDto): LocalStatement {
    const { nationalAgain = [], durations, papers, onlineLevel, agencies, forms, sources, rules } = dto;
    const stated = { durations, papers, onlineLevel, agencies, forms, sources, rules } as const;
    const twice = nationalAgain.findIndex((part) => stated[part] !== undefined);
    if (twice >= 0) throw localPartTwice(`terms.nationalAgain.${twice}`);
    const values = LOCAL_PARTS.flatMap((part) => (stated[part] === undefined ? [] : [[part, stated[part]]]));
    const ended = nationalAgain.map((part) => [part, null]);
    return Object.fromEntries([...values, ...ended]) as LocalStatement;
  }

  static of(statement: LocalStatement): LocalTermsDto {
    const nationalAgain = LOCAL_PARTS.filter((part) => statement[part] === null);
    const stated = LOCAL_PARTS.flatMap((part) => (statement[part] ? [[part, statement[part]]] : []));
    return Object.assign(new LocalTermsDto(), Object.fromEntries(stated), { nationalAgain });
  }
}

/** What a draft is to say. */
export class LocalDraftDto {
  @ObjectField({
    vi: 'Nội dung',
    en: 'What the province says',
    type: () => LocalTermsDto,
    example: { durations: [{ channel: null, caseName: null, agencyCode: null, duration: { unit: 'working-days', value: 3 } }] },
  })
  readonly terms: LocalTermsDto;
}

/** What rules of a sector, or of all procedures, are to be. */
export class RulesDraftDto {
  @ObjectField({
    vi: 'Nội dung; chỉ nêu quy tắc',
    en: 'What the province says; only rules',
    type: () => LocalTermsDto,
    example: { rules: { supplementLimit: 1, suspension: 'restart' } },
  })
  readonly terms: LocalTermsDto;
}
