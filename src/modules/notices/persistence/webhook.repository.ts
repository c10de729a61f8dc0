import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import type { Webhook } from '../domain/webhook.js';
import { WEBHOOK_MAP } from './notices.schema.js';

/** Loads and saves subscriptions within the open unit of work. */
@Injectable()
export class WebhookRepository {
  constructor(private readonly aggregates: Aggregates) {}

  /** The subscription, ended or not; undefined when there never was one. */
  find(id: string): Promise<Webhook | undefined> {
    return this.aggregates.load(WEBHOOK_MAP, id);
  }

  /** Adds a new subscription, on a stream of its own. */
  add(webhook: Webhook): void {
    this.aggregates.add(WEBHOOK_MAP, webhook, webhook.id);
  }

  save(webhook: Webhook): Promise<Webhook> {
    return this.aggregates.save(webhook);
  }
}
