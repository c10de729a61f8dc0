import { ChoiceField, DateField, ObjectField, TextField } from '../../../platform/http/fields.js';
import {
  GOVERNMENT_LEVELS,
  ONLINE_LEVELS,
  PROCEDURE_KINDS,
  type GovernmentLevel,
  type OnlineLevel,
  type ProcedureKind,
} from '../domain/procedure.js';
import type { ProcedureListRow } from '../persistence/procedure-list.reader.js';
import { EFFECTIVE_FROM, PUBLISHED_CODE } from './procedure-words.js';

/** Words of the cursor of every page. */
export const NEXT = {
  vi: 'Con trỏ của trang sau; không có ở trang cuối',
  en: 'Cursor of the next page; absent on the last one',
  max: 2000,
  pattern: '^[A-Za-z0-9_-]+$',
  optional: true,
} as const;

/** What a procedure is called and where it belongs. */
export class ProcedureHeadView {
  @TextField({ vi: 'Tên thủ tục', en: 'Name', max: 5000, example: 'Thủ tục đăng ký khai sinh' })
  readonly name: string;

  @TextField({
    vi: 'Mã lĩnh vực; null khi nguồn không ghi',
    en: 'Code of the sector; null when the source states none',
    max: 100,
    nullable: true,
    example: 'G15-TP07',
  })
  readonly sectorCode: string | null;

  @TextField({ vi: 'Tên lĩnh vực', en: 'Name of the sector', max: 500, nullable: true, example: 'Hộ tịch' })
  readonly sectorName: string | null;

  @ChoiceField({
    vi: 'Các cấp thực hiện',
    en: 'Levels that carry it out',
    values: GOVERNMENT_LEVELS,
    name: 'GovernmentLevel',
    list: { max: GOVERNMENT_LEVELS.length },
    example: ['commune'],
  })
  readonly levels: readonly GovernmentLevel[];

  @ChoiceField({
    vi: 'Mức độ dịch vụ công trực tuyến; null khi nguồn không ghi',
    en: 'Online level; null when the source states none',
    values: ONLINE_LEVELS,
    name: 'OnlineLevel',
    nullable: true,
    example: 'partial',
  })
  readonly onlineLevel: OnlineLevel | null;

  @ChoiceField({
    vi: 'Loại thủ tục: của cả nước, đặc thù của địa phương, nội bộ',
    en: 'Kind: of the country, specific to one province, internal',
    values: PROCEDURE_KINDS,
    name: 'ProcedureKind',
    nullable: true,
    example: 'standard',
  })
  readonly kind: ProcedureKind | null;
}

/** A procedure in a list. */
export class ProcedureListItemView extends ProcedureHeadView implements ProcedureListRow {
  @TextField(PUBLISHED_CODE)
  readonly code: string;

  @DateField(EFFECTIVE_FROM)
  readonly effectiveFrom: string;
}

/** One page of procedures. */
export class ProcedurePageView {
  @ObjectField({ vi: 'Các thủ tục', en: 'Procedures', type: () => ProcedureListItemView, list: { max: 200 } })
  readonly items: readonly ProcedureListItemView[];

  @TextField(NEXT)
  readonly next?: string;
}

/** A sector of administration. */
export class SectorView {
  @TextField({ vi: 'Mã lĩnh vực', en: 'Code', max: 100, example: 'G15-TP07' })
  readonly code: string;

  @TextField({ vi: 'Tên lĩnh vực', en: 'Name', max: 500, example: 'Hộ tịch' })
  readonly name: string;
}

/** One page of sectors. */
export class SectorPageView {
  @ObjectField({ vi: 'Các lĩnh vực', en: 'Sectors', type: () => SectorView, list: { max: 200 } })
  readonly items: readonly SectorView[];

  @TextField(NEXT)
  readonly next?: string;
}

/** A life event (sự kiện trong đời). */
export class LifeEventView {
  @TextField({ vi: 'Mã sự kiện', en: 'Code', max: 100, example: 'co-con-nho' })
  readonly code: string;

  @TextField({ vi: 'Tên sự kiện', en: 'Name', max: 500, example: 'Có con nhỏ' })
  readonly name: string;
}

/** One page of life events. */
export class LifeEventPageView {
  @ObjectField({ vi: 'Các sự kiện trong đời', en: 'Life events', type: () => LifeEventView, list: { max: 200 } })
  readonly items: readonly LifeEventView[];

  @TextField(NEXT)
  readonly next?: string;
}
