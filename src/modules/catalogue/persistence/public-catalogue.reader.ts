import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Keyset } from '../../../platform/http/cursor.js';
import type { Page } from '../../../shared/page.js';
import type { VersionPeriod } from '../domain/procedure-version.js';
import { PublishedVersions } from './published-versions.js';

/** A sector (lĩnh vực). */
export interface Sector {
  readonly code: string;
  readonly name: string;
}

const SECTORS = new Keyset('sectors', ['text', 'text']);
const VERSIONS = new Keyset('procedure-versions', ['int']);

/** Sectors, and the history of one procedure, as far as the public may see them. */
@Injectable()
export class PublicCatalogueReader {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedVersions,
  ) {}

  /** Sectors in Vietnamese order of their names. @throws DomainError as `Keyset.open` */
  async sectors(cursor: string | undefined, limit: number): Promise<Page<Sector>> {
    const page = SECTORS.open({ cursor, limit });
    const [after, code] = page.after ?? [null, null];
    const rows = await this.database.read<Sector>(
      `select code, name from catalogue.sector
       where $1::text is null or (name collate "vi-x-icu", code) > ($1 collate "vi-x-icu", $2::text)
       order by name collate "vi-x-icu", code limit $3::int4`,
      [after, code, page.rows],
    );
    return page.cut(rows, (sector) => [sector.name, sector.code]);
  }

  /** Whether the public may know of a procedure of this code: there is one, and its newest version is not inside the administration. */
  async isShown(code: string): Promise<boolean> {
    return (await this.database.read('select from catalogue.procedure where code = $1 and not internal', [code])).length > 0;
  }

  /** Versions of a procedure, the newest first. @throws DomainError as `Keyset.open` */
  async versionsOf(code: string, cursor: string | undefined, limit: number): Promise<Page<VersionPeriod>> {
    const page = VERSIONS.open({ code, cursor, limit });
    const [below = Infinity] = page.after ?? [];
    const periods = (await this.published.periodsOf(code)).filter(({ versionNo }) => versionNo < below).toReversed();
    return page.cut(periods, ({ versionNo }) => [versionNo]);
  }
}
