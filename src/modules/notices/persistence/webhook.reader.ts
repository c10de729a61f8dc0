import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { ActorDirectory } from '../../../platform/auth/actor-directory.js';
import { Database } from '../../../platform/database/database.js';
import type { Webhook } from '../domain/webhook.js';

/** A subscription without its secret. */
export interface WebhookRow {
  readonly id: string;
  /** Id of the partner system as a caller. */
  readonly partnerId: string;
  readonly agencyCode: string;
  readonly url: string;
  readonly types: readonly string[];
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly version: number;
  /** Suspended: the agency that it acts for is no more, so nothing is sent. */
  readonly state: 'active' | 'suspended';
}

/** Most that an administrator is shown. */
export const MOST_SHOWN = 500;

const ROW = `select id, partner_id as "partnerId", agency_code as "agencyCode", url, types, created_at as "createdAt",
  changed_at as "changedAt", journal.version_of(id) as version
  from notices.webhook where ended_at is null`;

type Stored = Omit<WebhookRow, 'state'> & Record<string, unknown>;

/** A subscription as its deliveries need it. */
export type CallableWebhook = Pick<WebhookRow, 'id' | 'partnerId' | 'agencyCode' | 'url' | 'types'> &
  Pick<Webhook, 'limits'> & { readonly sealedSecret: string };

const CALLABLE = `select id, partner_id as "partnerId", agency_code as "agencyCode", url, types, limits,
  sealed_secret as "sealedSecret" from notices.webhook where ended_at is null and sealed_secret is not null`;

/** Reads subscriptions that hold. */
@Injectable()
export class WebhookReader {
  constructor(
    private readonly database: Database,
    private readonly directory: ActorDirectory,
  ) {}

  /** One subscription, as its owner sees it. */
  async find(id: string): Promise<WebhookRow | undefined> {
    const [row] = await this.database.read<Stored>(`${ROW} and id = $1::uuid`, [id]);
    return row && this.withState(row);
  }

  /** Those of systems that act for one of these agencies, the newest first. */
  async ofAgencies(agencyCodes: readonly string[]): Promise<WebhookRow[]> {
    const rows = await this.database.read<Stored>(
      `${ROW} and agency_code = any($1::text[]) order by created_at desc, id limit ${MOST_SHOWN}`,
      [agencyCodes],
    );
    return Promise.all(rows.map((row) => this.withState(row)));
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

  private async withState(row: Omit<WebhookRow, 'state'>): Promise<WebhookRow> {
    return { ...row, state: (await this.directory.scopeOf(row.agencyCode)) === undefined ? 'suspended' : 'active' };
  }
}
