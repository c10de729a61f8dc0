import type { DomainEvent } from '../../shared/domain-event.js';

export const REPORTING_EVENTS = { factsRebuilt: 'reporting.facts-rebuilt.v1' } as const;

/** The facts were rebuilt from the journal; on a background stream of its own. */
export type FactsRebuilt = DomainEvent<
  'reporting.facts-rebuilt.v1',
  { readonly requestedBy: string; readonly streams: number; readonly entries: number }
>;
