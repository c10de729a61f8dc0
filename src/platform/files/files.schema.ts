import { EntitySchema } from 'typeorm';

/** Files that were uploaded; the bytes are in the file store under their hash. */
export const StoredFileSchema = new EntitySchema({
  name: 'StoredFile',
  schema: 'platform',
  tableName: 'stored_file',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'stored_file_pk' },
    name: { type: 'text' },
    media_type: { type: 'text' },
    size: { type: 'int8' },
    sha256: { type: 'text' },
    owner_id: { type: 'uuid' },
    uploaded_at: { type: 'timestamptz' },
    upload_key: { type: 'text' },
    held: { type: 'bool', default: false },
    condemned_at: { type: 'timestamptz', nullable: true },
  },
  indices: [
    { name: 'stored_file_once', columns: ['owner_id', 'upload_key'], unique: true },
    { name: 'stored_file_by_owner', columns: ['owner_id', 'uploaded_at'] },
    { name: 'stored_file_by_content', columns: ['sha256'] },
    { name: 'stored_file_waiting', synchronize: false },
    { name: 'stored_file_condemned', synchronize: false },
  ],
});

/** How much a kind of caller may upload on a local day, with the date from which it holds. */
export const UploadQuotaSchema = new EntitySchema({
  name: 'UploadQuota',
  schema: 'platform',
  tableName: 'upload_quota',
  columns: {
    actor_kind: { type: 'text', primary: true, primaryKeyConstraintName: 'upload_quota_pk' },
    valid_from: { type: 'date', primary: true, primaryKeyConstraintName: 'upload_quota_pk' },
    max_files: { type: 'int4' },
    max_bytes: { type: 'int8' },
  },
});
