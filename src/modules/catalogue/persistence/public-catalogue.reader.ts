import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.js';
import type { Page } from '../../../shared/page.js';
import type { VersionPeriod } from '../domain/procedure-version.js';
import { PublishedVersions } from './published-versions.js';

/** A sector (lĩnh vực). */
export interface Sector {
  readonly code: string;
  readonly name: string;
}

/** Sectors, and the history of one procedure, as far as the public may see them. */
@Injectable()
export class PublicCatalogueReader {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedVersions,
  ) {}

  /** Sectors in Vietnamese order of their names. @throws DomainError CURSOR_INVALID (422) */
  async sectors(cursor: string | undefined, limit: number): Promise<Page<Sector>> {
    const [name, code] = cursor === undefined ? [null, null] : decodeCursor(cursor, ['text', 'text']);
    const rows = await this.database.read<Sector>(
      `select code, name from catalogue.sector
       where $1::text is null or (name collate "vi-x-icu", code) > ($1 collate "vi-x-icu", $2::text) order by name collate "vi-x-icu", code limit $3::int4`,
      [name, code, limit + 1],
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return rows.length > limit && last ? { items, next: encodeCursor([last.name, last.code]) } : { items };
  }

  /** Whether the public may know of a procedure of this code: there is one, and its newest version is not inside the administration. */
  async isShown(code: string): Promise<boolean> {
    const rows = await this.database.read('select from catalogue.procedure where code = $1 and not internal', [code]);
    return rows.length > 0;
  }

  /** Versions of a procedure, the newest first. @throws DomainError CURSOR_INVALID (422) */
  async versionsOf(code: string, cursor: string | undefined, limit: number): Promise<Page<VersionPeriod>> {
    const [below] = cursor === undefined ? [null] : decodeCursor(cursor, ['number']);
    const periods = (await this.published.periodsOf(code)).filter(({ versionNo }) => typeof below !== 'number' || versionNo < below).toReversed();
    const items = periods.slice(0, limit);
    const last = items.at(-1);
    return periods.length > limit && last ? { items, next: encodeCursor([last.versionNo]) } : { items };
  }
}
