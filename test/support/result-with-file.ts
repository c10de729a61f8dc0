import type { House } from './house.js';
import { pdf } from './pdf.js';
import { carryThrough, waitingTask } from './way-through.js';

/** What the officer of the last step states about the result. */
export interface StatedResult {
  readonly resultSymbol?: string;
  readonly resultValidUntil?: string;
}

/**
 * Carries a dossier of Hoài Nhơn's foster care to its end with a file as its result: granted unless said otherwise, by the registry clerk
 * of the last step.
 *
 * @returns the answer to the last step
 */
export async function concludeWithFile(
  house: House,
  dossierId: string,
  version: number,
  fileName: string,
  stated: StatedResult = {},
  outcome: 'granted' | 'refused' = 'granted',
) {
  const first = await waitingTask(house, dossierId);
  const last = first?.stepCode.replace(/\d+$/, '6') ?? '';
  const before = await carryThrough(house, dossierId, version, outcome, last);
  const item = await waitingTask(house, dossierId);
  const clerk = await house.as({
    subject: 'hoai-nhon-van-thu',
    name: 'Văn thư',
    agencyCode: item?.agencyCode ?? '',
    roles: ['registry-clerk'],
  });
  const file = await clerk.upload('officer', fileName, 'application/pdf', pdf(`${fileName} ${dossierId}`));
  return clerk.post(`/v1/officer/tasks/${dossierId}/${item?.taskId}/forward`, { resultFileIds: [file.body.id], ...stated }, before.version);
}
