import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { StoredDocument } from '../domain/document.js';
import { ConsentRuleSchema, ConsentSchema } from './consent.schema.js';

/** Papers and results by owner; small beside the dossiers and kept with the reference tables. */
export const DocumentSchema = new EntitySchema<StoredDocument>({
  name: 'StoredDocument',
  target: StoredDocument,
  schema: 'documents',
  tableName: 'document',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'document_pk' },
    ownerPersonKey: { type: 'text', name: 'owner_key' },
    ownerName: { type: 'text', name: 'owner_name', nullable: true },
    issuerAgencyCode: { type: 'text', name: 'issuer_agency_code', nullable: true },
    kind: { type: 'text' },
    code: { type: 'text', nullable: true },
    title: { type: 'text' },
    symbol: { type: 'text', nullable: true },
    issuer: { type: 'text' },
    issuedOn: { type: 'date', name: 'issued_on' },
    validUntil: { type: 'date', name: 'valid_until', nullable: true },
    fileId: { type: 'uuid', name: 'file_id' },
    name: { type: 'text' },
    mediaType: { type: 'text', name: 'media_type' },
    size: { type: 'int8' },
    sha256: { type: 'text' },
    sourceDossierId: { type: 'uuid', name: 'source_dossier_id' },
    keptAt: { type: 'timestamptz', name: 'kept_at' },
    revokedAt: { type: 'timestamptz', name: 'revoked_at', nullable: true },
  },
  indices: [
    { name: 'document_by_owner', columns: ['ownerPersonKey', 'id'] },
    { name: 'document_by_file', columns: ['fileId'] },
    { name: 'document_by_dossier', columns: ['sourceDossierId'] },
    { name: 'document_incomplete', synchronize: false },
  ],
});

/** A document is written on the stream of the dossier that it comes from; it is never loaded as an aggregate. */
export const DOCUMENT_MAP: AggregateMap<StoredDocument> = {
  root: DocumentSchema,
  streamColumn: 'source_dossier_id',
  childColumn: 'source_dossier_id',
  children: {},
};

/** All tables of the module. */
export const DOCUMENTS_SCHEMAS = [DocumentSchema, ConsentSchema, ConsentRuleSchema] as unknown as readonly EntitySchema[];
