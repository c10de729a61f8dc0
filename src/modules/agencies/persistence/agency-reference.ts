import { Injectable } from '@nestjs/common';
import { AgencyCalendars, type OwnedCalendar } from '../domain/agency-calendars.js';
import type { Agency } from '../domain/agency.js';
import { AgencyTree } from '../domain/agency-tree.js';
import { Database } from '../../../platform/database/database.js';
import { SharedLook } from '../../../platform/database/shared-look.js';
import { readCalendar, readCalendars, type Read } from './calendar-rows.js';

/** What is kept in each process: all agencies and calendars, at one revision. A province has some hundreds of agencies. */
export interface Reference {
  readonly revision: number;
  readonly tree: AgencyTree;
  readonly calendars: AgencyCalendars;
  /** Codes of the agencies that run a one-stop unit. */
  readonly oneStopAgencies: ReadonlySet<string>;
}

/** How long a process may not notice what another one changed; system time. */
const LOOK_AGAIN_MS = 15_000;

/** The process's copy of agencies and calendars, read again when the revision in the database has moved. */
@Injectable()
export class AgencyReference {
  #known: Reference | undefined;
  #lookedAt = -Infinity;
  readonly #looking = new SharedLook(() => this.look());
  /** Versions that are not in use any more, by id and version; a version never changes. */
  readonly #earlier = new Map<string, OwnedCalendar>();

  constructor(private readonly database: Database) {}

  /** The reference, at most fifteen seconds old. */
  current(): Promise<Reference> {
    if (this.#known && performance.now() - this.#lookedAt < LOOK_AGAIN_MS) return Promise.resolve(this.#known);
    return this.refresh();
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
    const lookedAt = performance.now();
    // Fetched before the rows: when a change slips in between, the next look sees a newer revision and reads again.
    const [row] = await this.database.read<{ revision: number }>('select revision from agencies.revision where id = 1');
    const revision = row?.revision ?? 0;
    if (this.#known?.revision !== revision) {
      const tree = new AgencyTree(await readAgencies(this.database));
      const calendars = new AgencyCalendars(await readCalendars(this.#read), tree);
      this.#known = { revision, tree, calendars, oneStopAgencies: await readOneStopAgencies(this.database) };
    }
    this.#lookedAt = lookedAt;
    return this.#known;
  }
}

function readAgencies(database: Database): Promise<Agency[]> {
  return database.read<Agency>(
    `select code, name, level, parent_code as "parentCode", province_code as "provinceCode",
      valid_from::text as "validFrom", valid_to::text as "validTo"
     from agencies.agency order by code`,
  );
}

async function readOneStopAgencies(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.read<{ code: string }>('select distinct agency_code as code from agencies.one_stop_unit');
  return new Set(rows.map(({ code }) => code));
}
