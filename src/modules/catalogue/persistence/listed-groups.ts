import type { Database } from '../../../platform/database/database.js';
import { compareNames, type CodedName } from '../domain/coded-name.js';
import { lifeEventOf } from '../domain/life-events.js';
import { isInForce } from './in-force.js';
import { isShownHere } from './shown-here.js';

/** What the procedures in force on a date are grouped under, in order. */
export interface ListedGroups {
  /** Sectors (lĩnh vực), by the name that procedures in force have for them. */
  readonly sectors: readonly CodedName[];
  readonly lifeEvents: readonly CodedName[];
}

/**
 * What the procedures are grouped under that the public is shown of those in force on a local date. It goes through the whole
 * catalogue, some 30 ms, and is asked once a day and whenever something is published.
 */
export async function readListedGroups(database: Database, on: string, here: readonly string[]): Promise<ListedGroups> {
  const shown = `${isShownHere('v', '$2::text[]')} and ${isInForce('v', '$1::date')}`;
  const [sectors, lifeEvents] = await Promise.all([
    database.read<CodedName & Record<string, unknown>>(
      `select distinct on (v.sector_code) v.sector_code as code, v.sector_name as name from catalogue.procedure_version v
       where v.sector_code is not null and v.sector_name is not null and ${shown}
       order by v.sector_code, v.effective_from desc, v.procedure_code`,
      [on, here],
    ),
    database.read<{ code: string }>(
      `select distinct e as code from catalogue.procedure_version v, unnest(v.life_events) e where ${shown}`,
      [on, here],
    ),
  ]);
  return { sectors: sectors.toSorted(compareNames), lifeEvents: lifeEvents.map(({ code }) => lifeEventOf(code)).toSorted(compareNames) };
}
