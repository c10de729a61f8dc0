import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { PARTIAL_GROUNDS, type LocalOnlineLevel, type PartialGround } from '../domain/local/local-terms.js';
import { ONLINE_LEVELS, type OnlineLevel } from '../domain/procedure.js';

export const PARTIAL_GROUND = {
  vi: 'Căn cứ chỉ trực tuyến một phần (NĐ 224/2026/NĐ-CP, Điều 14): pháp luật yêu cầu có mặt, kiểm tra thực địa, sự cố kỹ thuật',
  en: 'Why it is online in part only (NĐ 224/2026/NĐ-CP, 14): presence that the law asks for, a look at the place, a technical fault',
  values: PARTIAL_GROUNDS,
  name: 'PartialGround',
  nullable: true,
  example: null,
} as const;

/** How far it can be done online here. */
export class LocalOnlineLevelDto implements LocalOnlineLevel {
  @ChoiceField({ vi: 'Mức độ', en: 'Level', values: ONLINE_LEVELS, name: 'OnlineLevel', example: 'full' })
  readonly level: OnlineLevel;

  @ChoiceField({ ...PARTIAL_GROUND, optional: true })
  readonly ground?: PartialGround | null;

  @TextField({
    vi: 'Vì sao chưa toàn trình, được công khai; null với toàn trình',
    en: 'Why it is not full, which is made public; null for full',
    max: 2000,
    nullable: true,
    example: null,
  })
  readonly reason: string | null;
}
