import { Injectable } from '@nestjs/common';
import { Keyset } from '../../../platform/database/keyset.js';
import type { Page } from '../../../shared/page.js';
import { compareNames, type CodedName } from '../domain/coded-name.js';
import type { VersionPeriod } from '../domain/procedure-version.js';
import { PublishedVersions } from './published-versions.js';
import type { ListedGroups } from './listed-groups.js';

const GROUPS = {
  sectors: new Keyset('sectors', ['text', 'text']),
  lifeEvents: new Keyset('life-events', ['text', 'text']),
} as const;
const VERSIONS = new Keyset('procedure-versions', ['int']);

/** Sectors and life events, and the history of one procedure, as far as the public may see them; from memory. */
@Injectable()
export class PublicCatalogueReader {
  constructor(private readonly published: PublishedVersions) {}

  /**
   * Sectors, or life events, of the procedures that are in force on a local date and not inside the administration, in Vietnamese order of
   * their names.
   *
   * @throws DomainError as `Keyset.open`
   */
  async groups(kind: keyof ListedGroups, on: string, cursor: string | undefined, limit: number): Promise<Page<CodedName>> {
    return GROUPS[kind].page(
      { cursor, limit },
      async ({ after }) => {
        const groups = (await this.published.groupsOn(on))[kind];
        if (!after) return groups;
        const [name, code] = after;
        return groups.filter((each) => compareNames(each, { name, code }) > 0);
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
