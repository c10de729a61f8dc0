import { DOSSIER_STATUSES, type DossierStatus } from '../domain/dossier-status.js';

/** The name of a status, where it stands beside one. */
export const STATUS_NAME = { vi: 'Tên trạng thái', en: 'Name of the status', max: 100, example: 'Được tiếp nhận' } as const;

/** What a status is called. */
export function statusNameOf(status: DossierStatus): string {
  return DOSSIER_STATUSES[status].vi;
}
