import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '../../../platform/database/database.js';

/** A document by its id and where it comes from. */
export interface IncompleteDocument {
  readonly id: string;
  readonly dossierId: string;
}

/** SQL over documents that were kept before their origin was. */
@Injectable()
export class IncompleteDocuments {
  constructor(private readonly database: Database) {}

  /** Dossiers of documents without an origin. */
  async sources(limit: number): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>(
      `select distinct source_dossier_id as id from (select source_dossier_id from documents.document
        where issuer_agency_code is null order by id limit $1::int4) d`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Fills the origin in and revokes what a refusal left; answers the revoked ones. */
  async complete(client: PoolClient, origins: readonly object[], at: Date): Promise<IncompleteDocument[]> {
    const { rows } = await client.query<IncompleteDocument & { refused: boolean }>(
      `update documents.document d set owner_name = o."ownerName", issuer_agency_code = o."issuerAgencyCode",
         revoked_at = case when o."isRefusal" then coalesce(d.revoked_at, $2::timestamptz) else d.revoked_at end
       from jsonb_to_recordset($1::jsonb) as o("dossierId" uuid, "ownerName" text, "issuerAgencyCode" text, "isRefusal" bool)
       where d.source_dossier_id = o."dossierId" and d.issuer_agency_code is null
       returning d.id, d.source_dossier_id as "dossierId", o."isRefusal" as refused`,
      [JSON.stringify(origins), at.toISOString()],
    );
    return rows.filter(({ refused }) => refused);
  }
}
