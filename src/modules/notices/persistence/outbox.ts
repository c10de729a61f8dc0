import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '../../../platform/database/database.js';
import type { Notice } from '../domain/notice.js';

/** Which notices, and from where on. */
export interface OutboxQuery {
  readonly dossierId: string | null;
  readonly limit: number;
  /** Where the page before ended: instant (ISO 8601) and id. */
  readonly after: readonly [at: string, id: string] | undefined;
}

const COLUMNS = `id, dossier_id as "dossierId", stream_id as "streamId", seq, channel, recipient, audience, template_code as "templateCode", template_version as "templateVersion", subject, body, at`;

/** The outbox: what people are told, written by the follower; gateways that really send will take it from here. */
@Injectable()
export class Outbox {
  constructor(private readonly database: Database) {}

  /** Writes notices within the follower's transaction; one that is there already stays as it is. */
  async add(client: PoolClient, notices: readonly Notice[]): Promise<void> {
    if (notices.length === 0) return;
    await client.query(
      `insert into notices.notice (id, dossier_id, stream_id, seq, channel, recipient, audience, template_code, template_version, subject, body, at)
       select id, "dossierId", "streamId", seq, channel, recipient, audience, "templateCode", "templateVersion", subject, body, at
       from jsonb_to_recordset($1::jsonb) as x(id uuid, "dossierId" uuid, "streamId" uuid, seq int4, channel text, recipient text, audience text, "templateCode" text,
         "templateVersion" int4, subject text, body text, at timestamptz)
       on conflict (dossier_id, stream_id, seq, channel, recipient) do nothing`,
      [JSON.stringify(notices)],
    );
  }

  /** Notices, the latest fact first; at most `limit`. */
  list({ dossierId, limit, after }: OutboxQuery): Promise<Notice[]> {
    return this.database.read<Notice & Record<string, unknown>>(
      `select ${COLUMNS} from notices.notice
       where ($1::uuid is null or dossier_id = $1::uuid) and ($2::timestamptz is null or (at, id) < ($2::timestamptz, $3::uuid)) order by at desc, id desc limit $4::int4`,
      [dossierId, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }
}
