import { ChoiceField, FlagField, ObjectField, TextField } from '../../../platform/http/fields.js';
import { RESOLVING_GROUNDS, type PlacedAgencyRow, type ResolvingGround } from '../domain/agency-places.js';
import { ResolvingAgencyView } from './held-terms.view.js';
import { NEXT } from './procedure-list.view.js';

/** An agency by its part in a procedure here. */
export class ProcedureAgencyView extends ResolvingAgencyView implements PlacedAgencyRow {
  declare readonly name: string;

  @FlagField({ vi: 'Giải quyết thủ tục này', en: 'Whether it resolves the procedure', example: true })
  readonly resolves: boolean;

  @ChoiceField({
    vi: 'Giải quyết theo cấp thực hiện đã công bố, hay theo quy định riêng của tỉnh; null: không giải quyết',
    en: 'By the level that was published, or by what the province says; null: it does not',
    values: RESOLVING_GROUNDS,
    name: 'ResolvingGround',
    nullable: true,
    example: 'level',
  })
  readonly resolvesBy: ResolvingGround | null;

  @FlagField({
    vi: 'Có Bộ phận Một cửa tiếp nhận thủ tục này, không phụ thuộc nơi cư trú trong tỉnh (Nghị định 118/2025/NĐ-CP)',
    en: 'Whether its one-stop unit receives the procedure, wherever in the province the applicant lives (NĐ 118/2025/NĐ-CP)',
    example: true,
  })
  readonly receives: boolean;
}

/** One page of agencies. */
export class ProcedureAgencyPageView {
  @ObjectField({ vi: 'Các cơ quan', en: 'Agencies', type: () => ProcedureAgencyView, list: { max: 200 } })
  readonly items: readonly ProcedureAgencyView[];

  @TextField(NEXT)
  readonly next?: string;
}
