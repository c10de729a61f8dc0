import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '../../../platform/database/database.js';

/** A subscription without its secret. */
export interface WebhookRow {
  readonly id: string;
  readonly agencyCode: string;
  readonly url: string;
  readonly types: readonly string[];
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly version: number;
}

/** A subscription as its deliveries need it. */
export type CallableWebhook = Pick<WebhookRow, 'id' | 'agencyCode' | 'url' | 'types'> & { readonly sealedSecret: string };

const CALLABLE = `select id, agency_code as "agencyCode", url, types, sealed_secret as "sealedSecret" from notices.webhook where ended_at is null and sealed_secret is not null`;

/** Reads subscriptions that hold. */
@Injectable()
export class WebhookReader {
  constructor(private readonly database: Database) {}

  /** One subscription, as its owner sees it. */
  async find(id: string): Promise<WebhookRow | undefined> {
    const [row] = await this.database.read<WebhookRow & Record<string, unknown>>(
      `select id, agency_code as "agencyCode", url, types, created_at as "createdAt", changed_at as "changedAt", journal.version_of(id) as version
       from notices.webhook where id = $1::uuid and ended_at is null`,
      [id],
    );
    return row;
  }

  /** One subscription, to be called. */
  async callable(id: string): Promise<CallableWebhook | undefined> {
    const [row] = await this.database.read<CallableWebhook & Record<string, unknown>>(`${CALLABLE} and id = $1::uuid`, [id]);
    return row;
  }

  /** All subscriptions, within the follower's transaction. */
  async all(client: PoolClient): Promise<CallableWebhook[]> {
    return (await client.query<CallableWebhook>(CALLABLE)).rows;
  }
}
