import { Database } from '../database/database.js';

/** A file that somebody uploaded. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /** Actor who uploaded it; only that one may put it under a dossier. */
  readonly ownerId: string;
  readonly uploadedAt: Date;
}

const COLUMNS = `id, name, media_type as "mediaType", size::int8 as size, sha256, owner_id as "ownerId", uploaded_at as "uploadedAt"`;
type Row = Omit<UploadedFile, 'size'> & { size: string };

/** The files known to the house; their bytes are in the file store. */
export class FileRegistry {
  constructor(private readonly database: Database) {}

  /** Those of the files that the owner uploaded. */
  async ofOwner(ids: readonly string[], ownerId: string): Promise<UploadedFile[]> {
    const rows = await this.database.read<Row>(`select ${COLUMNS} from platform.stored_file where id = any($1::uuid[]) and owner_id = $2::uuid`, [ids, ownerId]);
    return rows.map(fileOf);
  }

  /**
   * Registers an upload once per caller and key.
   *
   * @returns the file registered under this key, which is an earlier one for a repeat
   */
  async register(file: UploadedFile, key: string): Promise<UploadedFile> {
    const [row] = await this.database.read<Row>(
      `with added as (
         insert into platform.stored_file (id, name, media_type, size, sha256, owner_id, uploaded_at, upload_key)
         values ($1::uuid, $2, $3, $4::int8, $5, $6::uuid, $7::timestamptz, $8) on conflict (owner_id, upload_key) do nothing returning *)
       select ${COLUMNS} from added union all
       select ${COLUMNS} from platform.stored_file where owner_id = $6::uuid and upload_key = $8 and not exists (select 1 from added)`,
      [file.id, file.name, file.mediaType, file.size, file.sha256, file.ownerId, file.uploadedAt.toISOString(), key],
    );
    // A concurrent first upload may have committed after this statement's snapshot; the next one sees it.
    return row ? fileOf(row) : this.register(file, key);
  }
}

function fileOf(row: Row): UploadedFile {
  return { ...row, size: Number(row.size) };
}
