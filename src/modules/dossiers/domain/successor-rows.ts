import type { DossierHandedDown, DossierTakenOver } from '../dossiers.events.js';
import { ALL, BASE, STAFF } from './entry-facts.js';
import type { TimelineRows } from './timeline.js';

/** What timelines show of a dossier whose agencies ended. */
export const SUCCESSOR_ROWS: TimelineRows<DossierTakenOver | DossierHandedDown> = {
  'dossiers.taken-over.v1': {
    title: { vi: 'Cơ quan kế thừa tiếp nhận hồ sơ do sắp xếp tổ chức', en: 'Taken over by the successor of an agency' },
    to: ALL,
    byOfficer: true,
    facts: { ...BASE, previousReceivingAgencyCode: ['agency', ...ALL], previousResolvingAgencyCode: ['agency', ...ALL] },
  },
  'dossiers.handed-down.v1': {
    title: { vi: 'Cơ quan kế thừa tiếp quản hồ sơ đã kết thúc giải quyết', en: 'Left to the successor of an agency that ended' },
    to: ALL,
    byOfficer: true,
    facts: {
      ...BASE,
      receivingSuccessorCode: ['agency?', ...ALL],
      resolvingSuccessorCode: ['agency?', ...ALL],
      previousReceivingSuccessorCode: ['agency?', ...STAFF],
      previousResolvingSuccessorCode: ['agency?', ...STAFF],
    },
  },
};
