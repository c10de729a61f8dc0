import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { AgencyCalendars, type OwnedCalendar } from '../domain/agency-calendars.js';
import { AgencyLineage, type Standing } from '../domain/agency-lineage.js';
import { Takeovers } from '../domain/agency-succession.js';
import { AgencyTree } from '../domain/agency-tree.js';
import { Database } from '../../../platform/database/database.js';
import { SharedLook } from '../../../platform/database/shared-look.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { readAgencies, readOneStopAgencies, readStandings, readSuccessions } from './agency-rows.js';
import { readCalendar, readCalendars, type Read } from './calendar-rows.js';

/** What is kept in each process: all agencies and calendars, at one revision on one day. A province has some hundreds of agencies. */
export interface Reference {
  readonly revision: number;
  /** Local date on which agencies are called so and stand so. */
  readonly on: string;
  readonly tree: AgencyTree;
  /** Trees of other dates that were asked for, by date. */
  readonly treesOf: LRUCache<string, Promise<AgencyTree>>;
  /** All agencies with whom they stood and are going to stand under. */
  readonly lineage: AgencyLineage<Standing>;
  /** Which agencies are over, and who has their dossiers. */
  readonly takeovers: Takeovers;
  readonly calendars: AgencyCalendars;
  /** Codes of the agencies that run a one-stop unit, or have the place of one that did. */
  readonly oneStopAgencies: ReadonlySet<string>;
}

/** How long a process may not notice what another one changed; system time. */
const LOOK_AGAIN_MS = 15_000;

const MOST_DATES = 64;

/**
 * The process's copy of agencies and calendars, read again when the revision in the database has moved, and with a new day: what was
 * decided for it holds from its first second on, by the clock of each process.
 */
@Injectable()
export class AgencyReference {
  #known: Reference | undefined;
  #lookedAt = -Infinity;
  readonly #looking = new SharedLook(() => this.look());
  /** Versions that are not in use any more, by id and version; a version never changes. */
  readonly #earlier = new Map<string, OwnedCalendar>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The reference, at most fifteen seconds old. */
  current(): Promise<Reference> {
    const isFresh = performance.now() - this.#lookedAt < LOOK_AGAIN_MS;
    if (this.#known && isFresh && this.#known.on === this.today()) return Promise.resolve(this.#known);
    return this.refresh();
  }

  /** The tree of a local date. */
  async treeOn(date: string): Promise<AgencyTree> {
    const { on, tree, treesOf } = await this.current();
    if (date === on) return tree;
    const known = treesOf.get(date);
    if (known) return known;
    const read = readAgencies(this.database, date).then((agencies) => new AgencyTree(agencies));
    treesOf.set(date, read);
    // A date that could not be read is asked again.
    read.catch(() => treesOf.delete(date));
    return read;
  }

  /** Looks whether something changed, at once; who asks while a look is under way shares the next one. */
  refresh(): Promise<Reference> {
    return this.#looking.begun();
  }

  /** The revision of agencies, posts and calendars, read after the question. */
  async revision(): Promise<number> {
    return (await this.refresh()).revision;
  }

  /** A version of a calendar, in use or not; undefined where it was never entered. */
  async calendarVersion(id: string, version: number): Promise<OwnedCalendar | undefined> {
    const { calendars } = await this.current();
    const key = `${id} ${version}`;
    const known = this.#earlier.get(key) ?? calendars.all.find(({ definition }) => definition.id === id && definition.version === version);
    if (known) return known;
    const read = await readCalendar(this.#read, id, version);
    if (read) this.#earlier.set(key, read);
    return read;
  }

  readonly #read: Read = (text, values) => this.database.read(text, values);

  private async look(): Promise<Reference> {
    const [lookedAt, on] = [performance.now(), this.today()];
    // Fetched before the rows: when a change slips in between, the next look sees a newer revision and reads again.
    const [row] = await this.database.read<{ revision: number }>('select revision from agencies.revision where id = 1');
    const revision = row?.revision ?? 0;
    if (this.#known?.revision !== revision || this.#known.on !== on) {
      const tree = new AgencyTree(await readAgencies(this.database, on));
      const calendars = new AgencyCalendars(await readCalendars(this.#read), tree);
      const lineage = new AgencyLineage(await readStandings(this.database));
      const takeovers = new Takeovers(await readSuccessions(this.database), on);
      const running = await readOneStopAgencies(this.database);
      const oneStopAgencies = new Set([...running].flatMap((code) => takeovers.heirOf(code) ?? []));
      this.#known = { revision, on, tree, treesOf: new LRUCache({ max: MOST_DATES }), lineage, takeovers, calendars, oneStopAgencies };
    }
    this.#lookedAt = lookedAt;
    return this.#known;
  }

  private today(): string {
    return localDate(this.clock.now());
  }
}
