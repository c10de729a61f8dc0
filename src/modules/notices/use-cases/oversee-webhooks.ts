import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { grantsReaching, reachOf, type Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { PartnerReach } from '../../partners/index.js';
import { webhookNotFound } from '../domain/notices.errors.js';
import { WebhookReader, type WebhookRow } from '../persistence/webhook.reader.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';

/** A subscription with what its system is called; null where that is not registered. */
export type OverseenWebhook = WebhookRow & { readonly partnerName: string | null };

/** The subscriptions of partner systems that act for an agency or one below it, in the hands of its administrator. */
@Injectable()
export class OverseeWebhooks {
  constructor(
    private readonly transactions: Transactions,
    private readonly webhooks: WebhookRepository,
    private readonly reader: WebhookReader,
    private readonly partners: PartnerReach,
    private readonly clock: Clock,
  ) {}

  /** The subscriptions that hold, the newest first, at most `MOST_SHOWN`; none of an agency elsewhere. */
  async list(actor: Actor): Promise<OverseenWebhook[]> {
    const rows = await this.reader.ofAgencies(reachOf(actor));
    const partnerName = await this.partners.names(rows.map(({ partnerId }) => partnerId));
    return rows.map((row) => ({ ...row, partnerName: partnerName(row.partnerId) }));
  }

  /**
   * Ends a subscription, whoever made it; calls that wait are not made any more. @throws DomainError WEBHOOK_NOT_FOUND, also for one of an
   * agency elsewhere
   */
  async end(id: string, actor: Actor): Promise<void> {
    await this.transactions.run('any', async () => {
      const webhook = await this.webhooks.find(id);
      const grants = webhook ? grantsReaching(actor, webhook.agencyCode) : [];
      if (!webhook?.holds || grants.length === 0) throw webhookNotFound();
      this.transactions.current.actByOneOf(grants);
      webhook.end(this.clock.now());
      await this.webhooks.save(webhook);
      return {};
    });
  }
}
