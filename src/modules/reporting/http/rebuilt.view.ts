import { WholeField } from '../../../platform/http/fields.js';

/** What was gone through. */
export class RebuiltView {
  @WholeField({ vi: 'Số hồ sơ', en: 'Number of dossiers', min: 0, max: 2_147_483_647 })
  readonly streams: number;

  @WholeField({ vi: 'Số sự kiện', en: 'Number of entries', min: 0, max: 2_147_483_647 })
  readonly entries: number;
}
