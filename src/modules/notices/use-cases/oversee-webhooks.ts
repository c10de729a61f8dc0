import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { grantsReaching, reachOf, type Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { webhookNotFound } from '../domain/notices.errors.js';
import { WebhookReader, type WebhookRow } from '../persistence/webhook.reader.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';

/** The subscriptions of partner systems that act for an agency or one below it, in the hands of its administrator. */
@Injectable()
export class OverseeWebhooks {
  constructor(
    private readonly transactions: Transactions,
    private readonly webhooks: WebhookRepository,
    private readonly reader: WebhookReader,
    private readonly clock: Clock,
  ) {}

  /** The subscriptions that hold, the newest first, at most `MOST_SHOWN`; none of an agency elsewhere. */
  list(actor: Actor): Promise<WebhookRow[]> {
    return this.reader.ofAgencies(reachOf(actor));
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
