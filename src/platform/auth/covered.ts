import type { Actor } from '../../shared/actor.js';
import { reachOf } from '../../shared/actor.js';
import { isWhole, type Confidentiality, type Grant } from '../../shared/grant.js';

/** A caller's rights as the SQL of readers wants them. */
export interface Coverage {
  /** Agency codes that any of the grants reaches. */
  readonly scope: readonly string[];
  /** What any of the grants is cleared for. */
  readonly cleared: readonly Confidentiality[];
  /** The grants with their limits; null where none is limited and all are cleared alike, so that scope and clearance say everything. */
  readonly limits: string | null;
}

/** The rights that an actor's grants come to. */
export function coverageOf(actor: Pick<Actor, 'grants'>): Coverage {
  if (actor.grants.length === 0) return { scope: [], cleared: [], limits: null };
  const cleared = [...new Set(actor.grants.flatMap(({ confidentialities }) => confidentialities))];
  const isPlain = actor.grants.every(
    (grant) => isWhole(grant) && cleared.every((confidentiality) => grant.confidentialities.includes(confidentiality)),
  );
  return { scope: reachOf(actor), cleared, limits: isPlain ? null : JSON.stringify(actor.grants.map(limitsOf)) };
}

/** SQL of a matter, such as `d.sector_code`. */
export interface MatterSql {
  readonly agency: string;
  readonly sector: string;
  readonly procedure: string;
  readonly confidentiality: string;
}

/** The columns of a matter in a table, where they have their usual names. */
export function matterOf(table: string, agency = `${table}.agency_code`): MatterSql {
  return {
    agency,
    sector: `${table}.sector_code`,
    procedure: `${table}.procedure_code`,
    confidentiality: `${table}.confidentiality`,
  };
}

/** SQL of a coverage, where its three values are no parameters of their own. */
export interface CoverageSql {
  readonly scope: string;
  readonly cleared: string;
  readonly limits: string;
}

/**
 * The one rule of how far rights reach, for every list, count, detail and export: `covers` of `shared/grant.ts` as SQL. Where scope
 * and clearance say everything, the limits are null and cost nothing.
 *
 * @param rights position of the first of the three parameters that `coverageValues` gives, or SQL of the three
 */
export function covered({ agency, sector, procedure, confidentiality }: MatterSql, rights: number | CoverageSql): string {
  const { scope, cleared, limits } = typeof rights === 'number' ? parametersFrom(rights) : rights;
  return `(${agency} = any(${scope}) and ${confidentiality} = any(${cleared}) and (${limits} is null
    or exists (select 1 from jsonb_to_recordset(${limits}) held (scope text[], sectors text[], procedures text[], cleared text[])
      where ${agency} = any(held.scope) and ${confidentiality} = any(held.cleared)
      and (held.sectors is null or ${sector} = any(held.sectors))
      and (held.procedures is null or ${procedure} = any(held.procedures)))))`;
}

function parametersFrom(first: number): CoverageSql {
  return { scope: `$${first}::text[]`, cleared: `$${first + 1}::text[]`, limits: `$${first + 2}::jsonb` };
}

/** The three values for `covered`, in its order. */
export function coverageValues({
  scope,
  cleared,
  limits,
}: Coverage): [scope: readonly string[], cleared: readonly string[], limits: string | null] {
  return [scope, cleared, limits];
}

function limitsOf({ scope, sectorCodes, procedureCodes, confidentialities }: Grant): object {
  return { scope, sectors: sectorCodes, procedures: procedureCodes, cleared: confidentialities };
}
