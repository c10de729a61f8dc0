import { EventSource } from '../../../shared/domain-event.js';
import { newId } from '../../../shared/id.js';
import { HAND_OVER_EVENTS, type HandOverOrdered } from '../workflow.events.js';

/**
 * Open tasks of an officer that are to go to another one (bàn giao công việc): on a stream of its own; that each task did is on its
 * dossier's.
 */
export class HandOver extends EventSource {
  readonly id: string;
  readonly officerId: string;
  readonly toOfficerId: string;
  readonly orderedBy: string;
  readonly orderedAt: Date;
  readonly taskIds: readonly string[];

  /** A head orders it. */
  static order(what: Pick<HandOver, 'officerId' | 'toOfficerId' | 'orderedBy' | 'taskIds'>, orderedAt: Date): HandOver {
    const handOver = Object.assign(new HandOver(), what, { id: newId(), orderedAt });
    const { id: handOverId, officerId, toOfficerId, taskIds } = handOver;
    handOver.record({ type: HAND_OVER_EVENTS.ordered, facts: { handOverId, officerId, toOfficerId, taskIds } } satisfies HandOverOrdered);
    return handOver;
  }
}
