import type { Role } from '../../src/shared/actor.js';
import type { House } from './house.js';

interface Waiting {
  readonly taskId: string;
  readonly stepCode: string;
  readonly agencyCode: string;
}

interface WorklistItem extends Waiting {
  readonly dossierId: string;
  readonly role: Role;
}

/** On what ground dossiers of the stories are refused. */
export const REFUSAL = { reason: 'Chưa đủ điều kiện theo quy định.', legalBasis: 'Điều 19 Nghị định số 61/2018/NĐ-CP' };

/** One step that was done, by whom. */
export interface DoneStep {
  readonly stepCode: string;
  readonly role: Role;
  readonly agencyCode: string;
}

/**
 * Carries an accepted dossier through its process as its officers would: each finds the task in the worklist of the agency, sees what is
 * allowed, and does it.
 *
 * @returns the steps in order and the dossier's version at the end
 */
export async function carryThrough(
  house: House,
  dossierId: string,
  version: number,
  outcome: 'granted' | 'refused',
  stopBefore?: string,
): Promise<{ steps: DoneStep[]; version: number }> {
  const steps: DoneStep[] = [];
  for (let present = version; ;) {
    const item = await waitingTask(house, dossierId);
    if (!item || item.stepCode === stopBefore) return { steps, version: present };
    const officer = await house.as({
      subject: `${item.agencyCode}-${item.role}`,
      name: 'Cán bộ',
      agencyCode: item.agencyCode,
      roles: [item.role],
    });
    const path = `/v1/officer/tasks/${dossierId}/${item.taskId}`;
    const task = await officer.get(path);
    const isLast = (task.body.nextSteps as string[]).length === 0;
    const decides = (task.body.allowedActions as string[]).includes('decide');
    const answer = await officer.post(
      `${path}/${decides ? 'decide' : 'forward'}`,
      {
        ...(decides ? { outcome } : {}),
        ...(decides && outcome === 'refused' ? { refusal: REFUSAL } : {}),
        ...(isLast ? { resultSymbol: outcome === 'refused' ? '15/TB-UBND' : '15/GCN-UBND' } : {}),
      },
      task.body.version,
    );
    if (answer.status !== 200) throw new Error(`${item.stepCode}: ${answer.status} ${answer.text}`);
    steps.push({ stepCode: item.stepCode, role: item.role, agencyCode: item.agencyCode });
    present = answer.body.version as number;
    if (answer.body.caseState === 'closed') return { steps, version: present };
  }
}

/** The open task of a dossier, as the worklists of the agencies that may hold it show it. */
export async function waitingTask(house: House, dossierId: string): Promise<WorklistItem | undefined> {
  const controller = await house.as('procedure-controller');
  const list = await controller.get(`/v1/officer/tasks?which=below&dossierId=${dossierId}`);
  return (list.body.items as WorklistItem[])[0];
}
