/** What of an agency decides whether it resolves a procedure. */
export interface CompetentAgency {
  readonly code: string;
  readonly level: string;
  /** Code of the province that it belongs to. */
  readonly provinceCode: string;
}

/** What of a procedure decides who resolves it. */
export interface ProcedureCompetence {
  readonly levels: readonly string[];
  readonly kind: string | null;
  readonly agencies: { readonly publishing: { readonly code: string | null } | null };
}

/** Who resolves it by the province's own decision: agencies of some levels, and those named besides. */
export interface LocalCompetence {
  readonly levels: readonly string[];
  readonly agencyCodes: readonly string[];
}

/** Agencies of a province by the level that a procedure names; other levels are resolved in other systems. */
const RESOLVING_LEVELS: Readonly<Record<string, readonly string[]>> = {
  province: ['province', 'department', 'unit'],
  commune: ['commune'],
};

/** The levels of procedures that an agency resolves. */
export function levelsOf({ level }: Pick<CompetentAgency, 'level'>): readonly string[] {
  return Object.entries(RESOLVING_LEVELS).flatMap(([name, agencies]) => (agencies.includes(level) ? name : []));
}

/**
 * Whether the agency resolves the procedure: its level is one of the procedure's, and a procedure of one province is
 * resolved in that province only. A procedure that names no level leaves the choice to the one who receives. What the province says itself
 * goes before what the procedure says of levels. Lists of the catalogue ask the same in SQL.
 */
export function isResolvedBy(procedure: ProcedureCompetence, agency: CompetentAgency, local: LocalCompetence | null): boolean {
  const publisher = procedure.kind === 'specific' ? procedure.agencies.publishing?.code : undefined;
  if (publisher && publisher !== agency.provinceCode) return false;
  if (local) return isResolvedHere(agency, local);
  return procedure.levels.length === 0 || levelsOf(agency).some((level) => procedure.levels.includes(level));
}

/** Whether the province gives it to the agency, by its level or its name. */
export function isResolvedHere(agency: CompetentAgency, { levels, agencyCodes }: LocalCompetence): boolean {
  return agencyCodes.includes(agency.code) || levelsOf(agency).some((level) => levels.includes(level));
}
