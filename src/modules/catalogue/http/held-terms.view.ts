import { ChoiceField, ObjectField, TextField } from '../../../platform/http/fields.js';
import type { AgencyNames } from '../../agencies/index.js';
import { LOCAL_PARTS, type HeldTerms } from '../domain/local/local-terms.js';
import type { PartialGround } from '../domain/procedure.js';
import { CHANNELS, type Channel, type LegalDuration } from '../domain/procedure.js';
import { LocalFormDto } from './local-form.dto.js';
import { LocalSourceDto } from './local-source.dto.js';
import { PARTIAL_GROUND } from './online-limit.view.js';
import { LocalGroundView } from './local-terms.view.js';
import { LegalDurationView } from './procedure-terms.view.js';

const ANY = { nullable: true, example: null } as const;

/** How long it takes here, for some or all dossiers. */
export class HeldDurationView {
  @ChoiceField({
    vi: 'Hình thức nộp; null: mọi hình thức',
    en: 'How the dossier is submitted; null: any way',
    values: CHANNELS,
    name: 'Channel',
    ...ANY,
  })
  readonly channel: Channel | null;

  @TextField({ vi: 'Tên trường hợp; null: mọi trường hợp', en: 'Name of the case; null: every one', max: 20_000, ...ANY })
  readonly caseName: string | null;

  @TextField({ vi: 'Mã cơ quan giải quyết; null: mọi cơ quan', en: 'Code of the resolving agency; null: any', max: 50, ...ANY })
  readonly agencyCode: string | null;

  @TextField({ vi: 'Tên cơ quan giải quyết', en: 'Name of the resolving agency', max: 500, ...ANY })
  readonly agencyName: string | null;

  @ObjectField({ vi: 'Thời hạn giải quyết', en: 'Duration', type: () => LegalDurationView, example: { unit: 'working-days', value: 3 } })
  readonly duration: LegalDuration;
}

/** An agency by code and name. */
export class ResolvingAgencyView {
  @TextField({ vi: 'Mã cơ quan', en: 'Code of the agency', max: 50, example: 'H21.110' })
  readonly code: string;

  @TextField({ vi: 'Tên cơ quan', en: 'Name of the agency', max: 500, nullable: true, example: 'Ủy ban nhân dân phường Pleiku' })
  readonly name: string | null;
}

/** What the province says over the national text. The rest of the answer has it in it, but for what is of one case or one agency. */
export class HeldTermsView {
  @ObjectField({
    vi: 'Các phần được tỉnh quy định riêng, theo quyết định nào',
    en: 'The parts that the province states, and by which decisions',
    type: () => LocalGroundView,
    list: { max: LOCAL_PARTS.length },
  })
  readonly grounds: readonly LocalGroundView[];

  @ObjectField({
    vi: 'Thời hạn riêng; dòng gần nhất được áp dụng: cơ quan, rồi trường hợp, rồi hình thức nộp',
    en: 'Durations; of several lines the nearest counts: agency, then case, then way of applying',
    type: () => HeldDurationView,
    list: { max: 500 },
  })
  readonly durations: readonly HeldDurationView[];

  @TextField({ vi: 'Vì sao chưa trực tuyến toàn trình', en: 'Why it is not done online in full', max: 2000, ...ANY })
  readonly onlineLevelReason: string | null;

  @ChoiceField(PARTIAL_GROUND)
  readonly onlineLevelGround: PartialGround | null;

  @ObjectField({
    vi: 'Các cơ quan khác cũng giải quyết ở đây',
    en: 'Other agencies that resolve it here',
    type: () => ResolvingAgencyView,
    list: { max: 500 },
  })
  readonly resolvingAgencies: readonly ResolvingAgencyView[];

  @ObjectField({
    vi: 'Giấy tờ nộp được bằng biểu mẫu điện tử; lược đồ tại /v1/public/forms/{code}',
    en: 'Papers that can be handed in by an electronic form; its schema is at /v1/public/forms/{code}',
    type: () => LocalFormDto,
    list: { max: 100 },
  })
  readonly forms: readonly LocalFormDto[];

  @ObjectField({
    vi: 'Giấy tờ mà dữ liệu đã có trong cơ sở dữ liệu đã kết nối: không phải nộp, trừ khi có ngoại lệ còn hiệu lực',
    en: 'Papers whose data a connected database has: they need not be handed in, unless an exception holds',
    type: () => LocalSourceDto,
    list: { max: 100 },
  })
  readonly sources: readonly LocalSourceDto[];

  static of(held: HeldTerms, names: AgencyNames): HeldTermsView {
    const grounds = LOCAL_PARTS.flatMap((part) => {
      const term = held[part];
      if (!term) return [];
      const { value: _, ...ground } = term;
      return [{ ...ground, part }];
    });
    const durations = (held.durations?.value ?? []).map((line) => ({ ...line, agencyName: names(line.agencyCode) }));
    const resolvingAgencies = (held.agencies?.value.agencyCodes ?? []).map((code) => ({ code, name: names(code) }));
    return {
      grounds,
      durations,
      onlineLevelReason: held.onlineLevel?.value.reason ?? null,
      onlineLevelGround: held.onlineLevel?.value.ground ?? null,
      resolvingAgencies,
      forms: held.forms?.value ?? [],
      sources: held.sources?.value ?? [],
    };
  }
}
