import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { ActorDirectory } from '../../../platform/auth/actor-directory.js';
import { Database } from '../../../platform/database/database.js';
import { PartnerReach } from '../../partners/index.js';
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
  /** Suspended: nothing is sent, because the agency is no more, or the system may not call now. */
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
    private readonly reach: PartnerReach,
  ) {}

  /** One subscription, as its owner sees it. */
  async find(id: string): Promise<WebhookRow | undefined> {
    const [row] = await this.database.read<Stored>(`${ROW} and id = $1::uuid`, [id]);
    const [shown] = row ? await this.withStates([row]) : [];
    return shown;
  }

  /** Those of systems that act for one of these agencies, the newest first. */
  async ofAgencies(agencyCodes: readonly string[]): Promise<WebhookRow[]> {
    const rows = await this.database.read<Stored>(
      `${ROW} and agency_code = any($1::text[]) order by created_at desc, id limit ${MOST_SHOWN}`,
      [agencyCodes],
    );
    return this.withStates(rows);
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

  /** Whom some subscriptions are of, by their ids, those that ended too. */
  async partnersOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.read<{ id: string; partnerId: string }>(
      'select id, partner_id as "partnerId" from notices.webhook where id = any($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, partnerId }) => [id, partnerId]));
  }

  private async withStates(rows: readonly Omit<WebhookRow, 'state'>[]): Promise<WebhookRow[]> {
    const partners = await this.reach.named([...new Set(rows.map(({ partnerId }) => partnerId))], 'webhook.manage');
    return Promise.all(
      rows.map(async (row) => {
        const partner = partners.get(row.partnerId);
        // A registration counts where its system acts for the agency that it names, as for what is sent.
        const isBarred = partner !== undefined && partner.agencyCode === row.agencyCode && !partner.isActive;
        const isThere = (await this.directory.scopeOf(row.agencyCode)) !== undefined;
        return { ...row, state: isThere && !isBarred ? 'active' : 'suspended' };
      }),
    );
  }
}
