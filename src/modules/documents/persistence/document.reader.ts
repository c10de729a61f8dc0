import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { DocumentKind, PaperOwner } from '../domain/document.js';

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

const COLUMNS = `id, kind, code, title, symbol, issuer, to_char(issued_on, 'YYYY-MM-DD') as "issuedOn",
  to_char(valid_until, 'YYYY-MM-DD') as "validUntil", file_id as "fileId", name, media_type as "mediaType", size,
  sha256, source_dossier_id as "sourceDossierId", revoked_at as "revokedAt"`;

/** The owner's name and the issuer are known, and the name is the stated one. */
const UNDER_NAME = 'issuer_agency_code is not null and platform.plain_text(owner_name) = platform.plain_text($2)';

type Row = Omit<DocumentRow, 'size'> & { readonly size: string };

/** Reads the repository of one owner; the caller has checked access. */
@Injectable()
export class DocumentReader {
  constructor(private readonly database: Database) {}

  /** Documents of an owner, newest first, behind the given one; at most `limit`. */
  async ofOwner(ownerPersonKey: string, limit: number, before?: string): Promise<DocumentRow[]> {
    const rows = await this.database.read<Row>(
      `select ${COLUMNS} from documents.document where owner_key = $1 and ($2::uuid is null or id < $2::uuid)
        order by id desc limit $3::int4`,
      [ownerPersonKey, before ?? null, limit],
    );
    return rows.map(sized);
  }

  /** The same of an owner under the stated name, as far as the given agencies issued them. */
  async issuedIn(agencyCodes: readonly string[], { personKey, name }: PaperOwner, limit: number, before?: string): Promise<DocumentRow[]> {
    const rows = await this.database.read<Row>(
      `select ${COLUMNS} from documents.document where owner_key = $1 and ${UNDER_NAME} and issuer_agency_code = any($3::text[])
         and ($4::uuid is null or id < $4::uuid) order by id desc limit $5::int4`,
      [personKey, name, agencyCodes, before ?? null, limit],
    );
    return rows.map(sized);
  }

  /** One document of an owner under the stated name; undefined also for another owner's document, and while its origin is not known. */
  async find(id: string, { personKey, name }: PaperOwner): Promise<(DocumentRow & { readonly issuerAgencyCode: string }) | undefined> {
    const [row] = await this.database.read<Row & { issuerAgencyCode: string }>(
      `select ${COLUMNS}, issuer_agency_code as "issuerAgencyCode" from documents.document where owner_key = $1
        and ${UNDER_NAME} and id = $3::uuid`,
      [personKey, name, id],
    );
    return row && { ...row, size: Number(row.size) };
  }
}

/** Postgres gives int8 as text. */
function sized(row: Row): DocumentRow {
  return { ...row, size: Number(row.size) };
}
