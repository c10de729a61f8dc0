import type { DomainEvent } from '../../shared/domain-event.js';

export const AGENCY_EVENTS = { dutyRuleSet: 'agencies.duty-rule-set.v1' } as const;

/** It was decided which duties one person may hold together in an agency, from a local date on; on the stream of the rule. */
export type DutyRuleSet = DomainEvent<
  'agencies.duty-rule-set.v1',
  {
    readonly agencyCode: string;
    readonly validFrom: string;
    readonly appraiserMayDecide: boolean;
    readonly receiverMayResolve: boolean;
    readonly decision: string;
  }
>;
