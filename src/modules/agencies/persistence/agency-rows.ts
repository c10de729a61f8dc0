import { Database } from '../../../platform/database/database.js';
import type { Agency } from '../domain/agency.js';
import type { Standing } from '../domain/agency-lineage.js';
import type { Succeeded } from '../domain/agency-succession.js';
import { TERM_OF_AGENCY } from './agency-terms.reader.js';

/** All agencies as they are called and stand on a local date. */
export function readAgencies(database: Database, on: string): Promise<Agency[]> {
  return database.read<Agency>(
    `select a.code, t.name, a.level, t.parent_code as "parentCode", a.province_code as "provinceCode",
      a.valid_from::text as "validFrom", a.valid_to::text as "validTo"
     from agencies.agency a, ${TERM_OF_AGENCY} order by a.code`,
    [on],
  );
}

/** With whom each agency stood and is going to stand. */
export async function readStandings(database: Database): Promise<ReadonlyMap<string, Standing>> {
  const rows = await database.read<Standing & { readonly code: string }>(
    `select agency_code as code,
       jsonb_agg(jsonb_build_object('validFrom', valid_from, 'parentCode', parent_code) order by valid_from) as terms
     from agencies.agency_term group by agency_code`,
  );
  return new Map(rows.map(({ code, terms }) => [code, { terms }]));
}

/** Codes of the agencies that run a one-stop unit. */
export async function readOneStopAgencies(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.read<{ code: string }>('select distinct agency_code as code from agencies.one_stop_unit');
  return new Set(rows.map(({ code }) => code));
}

/** Who takes over from whom: agencies whose end is decided, and whom they stand under last. */
export async function readSuccessions(database: Database): Promise<ReadonlyMap<string, Succeeded>> {
  const rows = await database.read<Succeeded & { readonly code: string }>(
    `select a.code, a.valid_to::text as "validTo",
       (select t.parent_code from agencies.agency_term t where t.agency_id = a.id order by t.valid_from desc limit 1) as "parentCode",
       (select coalesce(jsonb_agg(jsonb_build_object('successorCode', s.successor_code, 'sectorCodes', s.sector_codes)
         order by s.position), '[]') from agencies.agency_successor s where s.agency_id = a.id) as successors
     from agencies.agency a where a.valid_to > a.valid_from`,
  );
  return new Map(rows.map(({ code, ...succeeded }) => [code, succeeded]));
}
