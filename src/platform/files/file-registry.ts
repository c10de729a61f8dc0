import { concurrentChange } from '../commands/command.js';
import { Database } from '../database/database.js';
import { lockNames } from '../database/name-lock.js';

/** An uploaded file. */
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

/** The registered files; their bytes are in the file store. */
export class FileRegistry {
  constructor(private readonly database: Database) {}

  /** Those of the files that the owner uploaded and that still wait to be used, or are. */
  async ofOwner(ids: readonly string[], ownerId: string): Promise<UploadedFile[]> {
    const rows = await this.database.read<Row>(
      `select ${COLUMNS} from platform.stored_file where id = any($1::uuid[]) and owner_id = $2::uuid and condemned_at is null`,
      [ids, ownerId],
    );
    return rows.map(fileOf);
  }

  /**
   * Registers an upload once per caller and key, while its content is not being deleted.
   *
   * @param isStored asks the store whether the bytes are still there; they may have gone with another file before this one was registered
   * @returns the file registered under this key, which is an earlier one for a repeat
   * @throws DomainError CONCURRENT_CHANGE (409) where the bytes are gone; sending them again helps
   */
  register(file: UploadedFile, key: string, isStored: () => Promise<boolean>): Promise<UploadedFile> {
    return this.database.batch(async (client) => {
      await lockNames(client, [file.sha256], 'shared');
      if (!(await isStored())) throw concurrentChange();
      await client.query(
        `insert into platform.stored_file (id, name, media_type, size, sha256, owner_id, uploaded_at, upload_key)
         values ($1::uuid, $2, $3, $4::int8, $5, $6::uuid, $7::timestamptz, $8) on conflict (owner_id, upload_key) do nothing`,
        [file.id, file.name, file.mediaType, file.size, file.sha256, file.ownerId, file.uploadedAt.toISOString(), key],
      );
      // A later statement sees what a concurrent first upload has committed meanwhile.
      const { rows } = await client.query<Row>(
        `select ${COLUMNS} from platform.stored_file where owner_id = $1::uuid and upload_key = $2`,
        [file.ownerId, key],
      );
      return fileOf(rows[0]!);
    });
  }
}

function fileOf(row: Row): UploadedFile {
  return { ...row, size: Number(row.size) };
}
