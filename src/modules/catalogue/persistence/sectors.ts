import type { Database } from '../../../platform/database/database.js';
import { isInForce } from './in-force.js';

/** A sector (lĩnh vực), by the name that procedures in force have for it. */
export interface Sector {
  readonly code: string;
  readonly name: string;
}

const byName = new Intl.Collator('vi');

/** Order of sectors: names as in Vietnamese, then codes. */
export function compareSectors(one: Sector, other: Sector): number {
  return byName.compare(one.name, other.name) || (one.code < other.code ? -1 : Number(one.code > other.code));
}

/**
 * Sectors of the procedures that are in force on a local date and not inside the administration, in order. It goes through the whole
 * catalogue, some 30 ms, and is asked once a day and whenever something is published.
 */
export async function readSectors(database: Database, on: string): Promise<readonly Sector[]> {
  const rows = await database.read<{ code: string; name: string }>(
    `select distinct on (v.sector_code) v.sector_code as code, v.sector_name as name from catalogue.procedure_version v
     where not v.internal and v.sector_code is not null and v.sector_name is not null and ${isInForce('v', '$1::date')}
     order by v.sector_code, v.effective_from desc, v.procedure_code`,
    [on],
  );
  return rows.toSorted(compareSectors);
}
