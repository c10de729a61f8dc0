import { limitsOf } from '../domain/webhook.js';
import { Injectable } from '@nestjs/common';
import { ActorDirectory } from '../../../platform/auth/actor-directory.js';
import type { NamedTarget, OutsideJob, OutsideJobHandler } from '../../../platform/jobs/outside-job.js';
import { PartnerReach } from '../../partners/index.js';
import { cloudEventOf, isReached } from '../domain/partner-event.js';
import { SecretBox } from '../../../platform/config/secret-box.js';
import { WebhookSender } from '../gateways/webhook-sender.js';
import { PartnerFeed } from '../persistence/partner-feed.js';
import { WebhookReader } from '../persistence/webhook.reader.js';
import { WEBHOOK_JOB } from './event-follower.js';

/** Calls one subscriber with one event. Rights are asked again at every try: what may not be seen any more is not sent any more. */
@Injectable()
export class DeliverEvent implements OutsideJobHandler {
  readonly kind = WEBHOOK_JOB;

  constructor(
    private readonly webhooks: WebhookReader,
    private readonly feed: PartnerFeed,
    private readonly directory: ActorDirectory,
    private readonly secrets: SecretBox,
    private readonly sender: WebhookSender,
    private readonly reach: PartnerReach,
  ) {}

  /** Subscribers by the names under which they are registered. */
  async namesOf(webhookIds: readonly string[]): Promise<ReadonlyMap<string, NamedTarget>> {
    const partnerOf = await this.webhooks.partnersOf(webhookIds);
    const systems = await this.reach.named([...new Set(partnerOf.values())], 'webhook.manage');
    return new Map(
      [...partnerOf].flatMap(([webhookId, partnerId]) => {
        const system = systems.get(partnerId);
        return system ? [[webhookId, system] as const] : [];
      }),
    );
  }

  /**
   * Does nothing for a subscription that ended or changed its mind. @throws when the call has to be tried again, as `WebhookSender.send`
   */
  async perform({ payload }: OutsideJob, signal: AbortSignal): Promise<void> {
    const { webhookId, dossierId, eventId } = payload as { webhookId: string; dossierId: string; eventId: string };
    const [webhook, event] = await Promise.all([this.webhooks.callable(webhookId), this.feed.find(dossierId, eventId)]);
    if (!webhook || !event || !webhook.types.includes(event.type)) return;
    const scope = (await this.directory.scopeOf(webhook.agencyCode)) ?? [];
    if (!isReached(event, { ...limitsOf(webhook), scope })) return;
    const reaches = await this.reach.of([webhook.partnerId], 'webhook.manage');
    if (!reaches(webhook.partnerId, webhook.agencyCode, event)) return;
    const secret = await this.secrets.open(webhook.sealedSecret, webhook.id);
    await this.sender.send({ url: webhook.url, secret, messageId: event.id, body: JSON.stringify(cloudEventOf(event)) }, signal);
  }
}
