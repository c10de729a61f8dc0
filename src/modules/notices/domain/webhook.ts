import { USUAL_LIMITS, type Limits } from '../../../shared/grant.js';
import { EventSource } from '../../../shared/domain-event.js';
import { NOTICE_EVENTS, type WebhookEnded, type WebhookSet } from '../notices.events.js';

/** Where a partner system wants to be called, for which types of events. */
export interface WebhookTerms {
  readonly url: string;
  readonly types: readonly string[];
}

/** What events of a subscription are limited to. */
export function limitsOf({ limits }: Pick<Webhook, 'limits'>): Limits {
  return limits ?? USUAL_LIMITS;
}

/** The one subscription of a partner system. What it may see is asked at every delivery, by the agency that it acts for. */
export class Webhook extends EventSource {
  readonly id: string;
  /** Id of the partner system as a caller. */
  readonly partnerId: string;
  agencyCode: string;
  url: string;
  types: readonly string[];
  /** What the right of its owner was limited to when it was last set; null: to nothing but ordinary dossiers. */
  limits: Limits | null;
  /** The secret of the signatures, sealed; null once it ended. */
  sealedSecret: string | null;
  readonly createdAt: Date;
  changedAt: Date;
  endedAt: Date | null;

  /** A subscription that nothing was said of yet; it holds once it was `set`. */
  static begin(id: string, partnerId: string, at: Date): Webhook {
    return Object.assign(new Webhook(), {
      id,
      partnerId,
      agencyCode: '',
      url: '',
      types: [],
      limits: null,
      sealedSecret: null,
      createdAt: at,
      changedAt: at,
      endedAt: at,
    });
  }

  get holds(): boolean {
    return this.endedAt === null;
  }

  /** Sets what is wanted; `sealedSecret` is a new secret, or null to keep the present one. */
  set({ url, types }: WebhookTerms, agencyCode: string, limits: Limits | null, sealedSecret: string | null, at: Date): void {
    if (sealedSecret === null && this.sealedSecret === null) throw new Error('a subscription needs a secret');
    Object.assign(this, {
      url,
      types: [...new Set(types)],
      agencyCode,
      limits,
      sealedSecret: sealedSecret ?? this.sealedSecret,
      changedAt: at,
      endedAt: null,
    });
    const event: WebhookSet = {
      type: NOTICE_EVENTS.webhookSet,
      facts: {
        webhookId: this.id,
        partnerId: this.partnerId,
        agencyCode,
        host: new URL(url).host,
        types: this.types,
        newSecret: sealedSecret !== null,
      },
    };
    this.record(event);
  }

  /** Ends the subscription and forgets its secret. */
  end(at: Date): void {
    Object.assign(this, { sealedSecret: null, changedAt: at, endedAt: at });
    const event: WebhookEnded = { type: NOTICE_EVENTS.webhookEnded, facts: { webhookId: this.id, partnerId: this.partnerId } };
    this.record(event);
  }
}
