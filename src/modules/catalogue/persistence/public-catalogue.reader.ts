import { Injectable } from '@nestjs/common';
import { AgencyReader } from '../../agencies/index.js';
import { Keyset } from '../../../platform/database/keyset.js';
import type { Page } from '../../../shared/page.js';
import { searchText } from '../../../shared/text.js';
import { compareNames, type CodedName } from '../domain/coded-name.js';
import { spokenWords } from '../domain/spoken-words.js';
import { hiddenBy, type OfferedPeriod } from '../domain/offered-here.js';
import { PublishedVersions } from './published-versions.js';
import type { ListedGroups } from './listed-groups.js';

const GROUPS = {
  sectors: new Keyset('sectors', ['text', 'text']),
  lifeEvents: new Keyset('life-events', ['text', 'text']),
} as const;
const VERSIONS = new Keyset('procedure-versions', ['int']);

/** Which groups are asked for. */
export interface GroupsQuery {
  /** Words of the name, with or without diacritics, or the beginning of the code. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Sectors and life events, and the history of one procedure, as far as the public may see them; from memory. */
@Injectable()
export class PublicCatalogueReader {
  constructor(
    private readonly published: PublishedVersions,
    private readonly agencies: AgencyReader,
  ) {}

  /**
   * Sectors, or life events, of the procedures in force on a local date that the public is shown here, in Vietnamese order of their names.
   *
   * @throws DomainError as `Keyset.open`
   */
  async groups(kind: keyof ListedGroups, on: string, { q, cursor, limit }: GroupsQuery): Promise<Page<CodedName>> {
    return GROUPS[kind].page(
      { q, cursor, limit },
      async ({ after }) => {
        const all = await this.published.groupsOn(on, await this.agencies.provincesHere());
        const groups = all[kind].filter((each) => q === undefined || isMeant(each, q));
        if (!after) return groups;
        const [name, code] = after;
        return groups.filter((each) => compareNames(each, { name, code }) > 0);
      },
      ({ name, code }) => [name, code],
    );
  }

  /** Published versions of a procedure that the public may see, the newest first. @throws DomainError as `Keyset.open` */
  async versionsOf(code: string, cursor: string | undefined, limit: number): Promise<Page<OfferedPeriod>> {
    return VERSIONS.page(
      { code, cursor, limit },
      async ({ after: [below] = [Infinity] }) => {
        const here = await this.agencies.provincesHere();
        const periods = await this.published.periodsOf(code);
        return periods.filter((period) => hiddenBy(period, here) === null && period.versionNo < below).toReversed();
      },
      ({ versionNo }) => [versionNo],
    );
  }
}

/** Whether the name has all the words, the last one perhaps unfinished, or the code begins with what is asked for. */
function isMeant({ code, name }: CodedName, q: string): boolean {
  const [asked, words] = [q, name].map((text) => spokenWords(text).map(({ plain }) => plain)) as [string[], string[]];
  const isSaid = (word: string, place: number): boolean =>
    words.includes(word) || (place === asked.length - 1 && words.some((each) => each.startsWith(word)));
  return (asked.length > 0 && asked.every(isSaid)) || searchText(code).startsWith(searchText(q));
}
