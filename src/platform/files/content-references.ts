import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { openHolds } from '../retention/open-holds.js';
import { FileHolders } from './file-holders.js';

/** Who needs a content. */
export interface ContentReferences {
  readonly sha256: string;
  /** Registered files that have it; while there is one it is not deleted. */
  readonly files: number;
  /** How often modules hold these files, by table; one that is not named holds none. */
  readonly heldBy: Readonly<Record<string, number>>;
  /** Open holds on it. */
  readonly holds: number;
}

/** Counts who needs contents. */
@Injectable()
export class ContentReferencesReader {
  constructor(
    private readonly database: Database,
    private readonly holders: FileHolders,
  ) {}

  /** The references of each of the contents, in the order in which they are named. */
  async of(hashes: readonly string[]): Promise<readonly ContentReferences[]> {
    const files = await this.database.read<{ id: string; sha256: string }>(
      'select id, sha256 from platform.stored_file where sha256 = any($1::text[])',
      [hashes],
    );
    const contentOf = new Map(files.map(({ id, sha256 }) => [id, sha256]));
    const heldBy = new Map(hashes.map((sha256) => [sha256, {} as Record<string, number>]));
    for (const holder of this.holders.all)
      for (const { id, times } of await holder.count(this.database, [...contentOf.keys()])) {
        const counts = heldBy.get(contentOf.get(id)!)!;
        counts[holder.name] = (counts[holder.name] ?? 0) + times;
      }
    const holds = await openHolds(
      this.database,
      hashes.map((key) => ({ kind: 'content', key })),
    );
    return hashes.map((sha256) => ({
      sha256,
      files: files.filter((file) => file.sha256 === sha256).length,
      heldBy: heldBy.get(sha256)!,
      holds: holds.filter(({ key }) => key === sha256).length,
    }));
  }
}
