import type { Limits } from '../../../shared/grant.js';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { backgroundStreamId } from '../../../platform/journal/append-background.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { partnerWithoutAgency, webhookNotFound, webhookUrlRefused } from '../domain/notices.errors.js';
import { Webhook, type WebhookTerms } from '../domain/webhook.js';
import { OutsideAddresses } from '../gateways/outside-addresses.js';
import { SecretBox } from '../../../platform/config/secret-box.js';
import { newWebhookSecret } from '../gateways/standard-webhooks.js';
import { WebhookReader, type WebhookRow } from '../persistence/webhook.reader.js';
import { WebhookRepository } from '../persistence/webhook.repository.js';

/** A subscription as its owner sees it; the secret only where it was just made. */
export interface ShownWebhook extends WebhookRow {
  readonly secret: string | null;
}

/** The one subscription of a partner system: set, looked at, ended by that system itself. */
@Injectable()
export class KeepWebhook {
  constructor(
    private readonly transactions: Transactions,
    private readonly webhooks: WebhookRepository,
    private readonly reader: WebhookReader,
    private readonly secrets: SecretBox,
    private readonly addresses: OutsideAddresses,
    private readonly clock: Clock,
  ) {}

  /**
   * Subscribes, or changes the subscription. A new secret is made with the first and where one is asked for; it is answered here and
   * never again.
   *
   * @throws DomainError PARTNER_WITHOUT_AGENCY, WEBHOOK_URL_REFUSED, CONCURRENT_CHANGE
   */
  async set(terms: WebhookTerms, newSecret: boolean, actor: Actor): Promise<ShownWebhook> {
    const { agencyCode } = actor;
    if (agencyCode === undefined) throw partnerWithoutAgency();
    if (!this.addresses.permitsUrl(terms.url)) throw webhookUrlRefused();
    const id = webhookIdOf(actor);
    return this.transactions.run('any', async () => {
      const at = this.clock.now();
      const known = await this.webhooks.find(id);
      const webhook = known ?? Webhook.begin(id, actor.id, at);
      if (!known) this.webhooks.add(webhook);
      const secret = newSecret || !webhook.holds ? newWebhookSecret() : null;
      webhook.set(terms, agencyCode, subscribedLimits(actor), secret === null ? null : await this.secrets.seal(secret, id), at);
      const { url, types, createdAt, changedAt } = await this.webhooks.save(webhook);
      return { id, partnerId: actor.id, agencyCode, url, types, createdAt, changedAt, state: 'active' as const, secret, version: 0 };
    });
  }

  /**
   * The caller's subscription. One made for an agency that the caller does not act for any more ends here: what it was allowed to see went
   * with the agency.
   *
   * @throws DomainError WEBHOOK_NOT_FOUND
   */
  async look(actor: Actor): Promise<ShownWebhook> {
    const row = await this.reader.find(webhookIdOf(actor));
    if (!row) throw webhookNotFound();
    if (row.agencyCode !== actor.agencyCode) {
      await this.end(actor);
      throw webhookNotFound();
    }
    return { ...row, secret: null };
  }

  /** Ends the subscription; calls that wait are not made any more. @throws DomainError WEBHOOK_NOT_FOUND */
  async end(actor: Actor): Promise<void> {
    await this.transactions.run('any', async () => {
      const webhook = await this.webhooks.find(webhookIdOf(actor));
      if (!webhook?.holds) throw webhookNotFound();
      webhook.end(this.clock.now());
      await this.webhooks.save(webhook);
      return {};
    });
  }
}

/** A system has one grant; of several the first one counts, which is never more than what the system may see. */
function subscribedLimits({ grants: [grant] }: Actor): Limits | null {
  if (grant === undefined) return null;
  const { sectorCodes, procedureCodes, confidentialities } = grant;
  return { sectorCodes, procedureCodes, confidentialities };
}

/** One caller has one subscription: its id follows from the caller's. */
export function webhookIdOf({ id }: Pick<Actor, 'id'>): string {
  return backgroundStreamId('webhook', id);
}
