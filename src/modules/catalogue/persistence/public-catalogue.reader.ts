import { Injectable } from '@nestjs/common';
import { Keyset } from '../../../platform/http/cursor.js';
import type { Page } from '../../../shared/page.js';
import type { VersionPeriod } from '../domain/procedure-version.js';
import { PublishedVersions } from './published-versions.js';
import { compareSectors, type Sector } from './sectors.js';

const SECTORS = new Keyset('sectors', ['text', 'text']);
const VERSIONS = new Keyset('procedure-versions', ['int']);

/** Sectors, and the history of one procedure, as far as the public may see them; from memory. */
@Injectable()
export class PublicCatalogueReader {
  constructor(private readonly published: PublishedVersions) {}

  /**
   * Sectors of the procedures that are in force on a local date and not inside the administration, in Vietnamese order of their names.
   *
   * @throws DomainError as `Keyset.open`
   */
  async sectors(on: string, cursor: string | undefined, limit: number): Promise<Page<Sector>> {
    const page = SECTORS.open({ cursor, limit });
    const sectors = await this.published.sectorsOn(on);
    const [name, code] = page.after ?? [];
    const after = name === undefined || code === undefined ? undefined : { name, code };
    const left = after ? sectors.filter((sector) => compareSectors(sector, after) > 0) : sectors;
    return page.cut(left.slice(0, page.rows), (sector) => [sector.name, sector.code]);
  }

  /** Published versions of a procedure that the public may see, the newest first. @throws DomainError as `Keyset.open` */
  async versionsOf(code: string, cursor: string | undefined, limit: number): Promise<Page<VersionPeriod>> {
    const page = VERSIONS.open({ code, cursor, limit });
    const [below = Infinity] = page.after ?? [];
    const periods = await this.published.periodsOf(code);
    const shown = periods.filter(({ internal, versionNo }) => !internal && versionNo < below).toReversed();
    return page.cut(shown, ({ versionNo }) => [versionNo]);
  }
}
