import type { DomainEvent } from '../../shared/domain-event.js';
import { DOSSIER_EVENTS } from '../dossiers/index.js';

/** Types of events that partner systems can subscribe to. */
export const PARTNER_EVENT_TYPES: readonly string[] = Object.values(DOSSIER_EVENTS);

export const NOTICE_EVENTS = { webhookSet: 'notices.webhook-set.v1', webhookEnded: 'notices.webhook-ended.v1' } as const;

export * from './template.events.js';

/** A partner system subscribed or changed its subscription; on a stream of its own. */
export type WebhookSet = DomainEvent<
  'notices.webhook-set.v1',
  {
    readonly webhookId: string;
    readonly partnerId: string;
    readonly agencyCode: string;
    readonly host: string;
    readonly types: readonly string[];
    readonly newSecret: boolean;
  }
>;

/** A partner system wants no more calls. */
export type WebhookEnded = DomainEvent<'notices.webhook-ended.v1', { readonly webhookId: string; readonly partnerId: string }>;
