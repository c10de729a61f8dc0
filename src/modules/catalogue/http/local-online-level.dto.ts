import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import type { LocalOnlineLevel } from '../domain/local/local-terms.js';
import { ONLINE_LEVELS, type OnlineLevel, type PartialGround } from '../domain/procedure.js';
import { PARTIAL_GROUND } from './online-limit.view.js';

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
