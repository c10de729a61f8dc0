import type { DomainEvent } from '../../shared/domain-event.js';

export const HAND_OVER_EVENTS = { ordered: 'workflow.hand-over-ordered.v1' } as const;

/** Tasks of an officer are to go to another one; that each did stands on its dossier's stream. */
export type HandOverOrdered = DomainEvent<
  'workflow.hand-over-ordered.v1',
  { readonly handOverId: string; readonly officerId: string; readonly toOfficerId: string; readonly taskIds: readonly string[] }
>;
