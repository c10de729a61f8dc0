import { holderOf } from '../../../platform/files/file-holders.js';

/** A record holds its files until it was disposed of; the names and hashes of the manifest stay. */
export const RECORD_HOLDS_FILES = holderOf(
  'archive.record_file',
  'file_id',
  'exists (select from archive.record r where r.dossier_id = h.dossier_id and r.disposed_at is null)',
);
