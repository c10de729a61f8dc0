import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { DocumentKind } from '../domain/document.js';

/** A document as lists show it and as a dossier reuses it; dates are local, `YYYY-MM-DD`. */
export interface DocumentRow {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly code: string | null;
  readonly title: string;
  readonly symbol: string | null;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly validUntil: string | null;
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly sourceDossierId: string;
  readonly revokedAt: Date | null;
}

const COLUMNS = `id, kind, code, title, symbol, issuer, to_char(issued_on, 'YYYY-MM-DD') as "issuedOn", to_char(valid_until, 'YYYY-MM-DD') as "validUntil",
  file_id as "fileId", name, media_type as "mediaType", size, sha256, source_dossier_id as "sourceDossierId", revoked_at as "revokedAt"`;

type Row = Omit<DocumentRow, 'size'> & { readonly size: string };

/** Reads the repository of one owner; who may is asked before. */
@Injectable()
export class DocumentReader {
  constructor(private readonly database: Database) {}

  /** Documents of an owner, newest first, behind the given one; at most `limit`. */
  async ofOwner(ownerPersonKey: string, limit: number, before?: string): Promise<DocumentRow[]> {
    const rows = await this.database.read<Row>(
      `select ${COLUMNS} from documents.document where owner_person_key = $1 and ($2::uuid is null or id < $2::uuid) order by id desc limit $3::int4`,
      [ownerPersonKey, before ?? null, limit],
    );
    return rows.map(sized);
  }

  /** One document of an owner; undefined also when it is somebody else's. */
  async find(id: string, ownerPersonKey: string): Promise<DocumentRow | undefined> {
    const [row] = await this.database.read<Row>(`select ${COLUMNS} from documents.document where id = $1::uuid and owner_person_key = $2`, [id, ownerPersonKey]);
    return row && sized(row);
  }
}

/** Postgres gives int8 as text. */
function sized(row: Row): DocumentRow {
  return { ...row, size: Number(row.size) };
}
