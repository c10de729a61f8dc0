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

const COLUMNS = `stream_id as "streamId", seq, channel, recipient, audience, template_code as "templateCode",
  template_version as "templateVersion", subject, body, at`;
const ROWS = `jsonb_to_recordset($1::jsonb) as x(id uuid, "dossierId" uuid, "streamId" uuid, seq int4, channel text,
  recipient text, audience text, "templateCode" text, "templateVersion" int4, subject text, body text, at timestamptz)`;

/** The outbox: notices to people, written by the follower; gateways that really send will take it from here. */
@Injectable()
export class Outbox {
  constructor(private readonly database: Database) {}

  /** Writes notices within the follower's transaction; existing ones are not changed. */
  async add(client: PoolClient, notices: readonly Notice[]): Promise<void> {
    const [ofDossiers, ofPersons] = [
      notices.filter(({ dossierId }) => dossierId !== null),
      notices.filter(({ dossierId }) => dossierId === null),
    ];
    if (ofDossiers.length > 0) {
      await client.query(
        `insert into notices.notice (id, dossier_id, stream_id, seq, channel, recipient, audience, template_code,
          template_version, subject, body, at)
         select id, "dossierId", "streamId", seq, channel, recipient, audience, "templateCode", "templateVersion", subject, body,
         at from ${ROWS}
         on conflict (dossier_id, stream_id, seq, channel, recipient) do nothing`,
        [JSON.stringify(ofDossiers)],
      );
    }
    if (ofPersons.length > 0) {
      await client.query(
        `insert into notices.person_notice (id, stream_id, seq, channel, recipient, audience, template_code, template_version,
          subject, body, at)
         select id, "streamId", seq, channel, recipient, audience, "templateCode", "templateVersion", subject, body, at from ${ROWS}
         on conflict (stream_id, seq, channel, recipient) do nothing`,
        [JSON.stringify(ofPersons)],
      );
    }
  }

  /** Notices, the latest fact first; at most `limit`. */
  list({ dossierId, limit, after }: OutboxQuery): Promise<Notice[]> {
    return this.database.read<Notice & Record<string, unknown>>(
      `select * from (
         (select id, dossier_id as "dossierId", ${COLUMNS} from notices.notice
          where ($1::uuid is null or dossier_id = $1::uuid) and ($2::timestamptz is null
          or (at, id) < ($2::timestamptz, $3::uuid)) order by at desc, id desc limit $4::int4)
         union all
         (select id, null::uuid as "dossierId", ${COLUMNS} from notices.person_notice
          where $1::uuid is null and ($2::timestamptz is null or (at, id) < ($2::timestamptz, $3::uuid)) order by at desc,
          id desc limit $4::int4)) n
       order by at desc, id desc limit $4::int4`,
      [dossierId, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** Notices of a dossier to its applicant, in the order of the facts, behind the given one. */
  toApplicant(dossierId: string, limit: number, after?: Notice): Promise<Notice[]> {
    return this.database.read<Notice & Record<string, unknown>>(
      `select id, dossier_id as "dossierId", ${COLUMNS} from notices.notice
       where dossier_id = $1::uuid and audience = 'applicant' and ($2::timestamptz is null or (at, id) > ($2::timestamptz, $3::uuid))
       order by at, id limit $4::int4`,
      [dossierId, after?.at.toISOString() ?? null, after?.id ?? null, limit],
    );
  }

  /** Notices to the owners of papers about things of these streams: one thing has a handful. */
  toOwners(streamIds: readonly string[]): Promise<Notice[]> {
    return this.database.read<Notice & Record<string, unknown>>(
      `select id, null::uuid as "dossierId", ${COLUMNS} from notices.person_notice
       where stream_id = any($1::uuid[]) and audience = 'owner' order by at, id`,
      [streamIds],
    );
  }
}
