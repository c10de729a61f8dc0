import { Injectable } from '@nestjs/common';
import { Keyset } from '../../../platform/database/keyset.js';
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
    return SECTORS.page(
      { cursor, limit },
      async ({ after }) => {
        const sectors = await this.published.sectorsOn(on);
        if (!after) return sectors;
        const [name, code] = after;
        return sectors.filter((sector) => compareSectors(sector, { name, code }) > 0);
      },
      ({ name, code }) => [name, code],
    );
  }

  /** Published versions of a procedure that the public may see, the newest first. @throws DomainError as `Keyset.open` */
  async versionsOf(code: string, cursor: string | undefined, limit: number): Promise<Page<VersionPeriod>> {
    return VERSIONS.page(
      { code, cursor, limit },
      async ({ after: [below] = [Infinity] }) =>
        (await this.published.periodsOf(code)).filter(({ internal, versionNo }) => !internal && versionNo < below).toReversed(),
      ({ versionNo }) => [versionNo],
    );
  }
}
