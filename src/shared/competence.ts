import { isOutsideAgency } from './outside-agencies.js';

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
  readonly agencies: {
    readonly publishing: { readonly code: string | null } | null;
    readonly executing: readonly { readonly name: string }[];
    readonly executingGroups: readonly string[];
    readonly authority: readonly { readonly name: string }[];
    readonly authorityGroups: readonly string[];
  };
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

/** Code of the province of an agency by its own (QĐ 20/2020/QĐ-TTg): `H48.42` is one of `H48`; null: it is of no province. */
export function provinceOf(agencyCode: string): string | null {
  return /^(H\d\d)(?:\.|$)/.exec(agencyCode)?.[1] ?? null;
}

/**
 * Whether every agency that the procedure names as executing it (where it names none: as competent) is outside the tree of the province,
 * such as the police of a commune. Its levels then say where those sit, and no People's Committee resolves it.
 */
export function isResolvedOutside({ agencies }: Pick<ProcedureCompetence, 'agencies'>): boolean {
  const executing = [...agencies.executing.map(({ name }) => name), ...agencies.executingGroups];
  const named = executing.length > 0 ? executing : [...agencies.authority.map(({ name }) => name), ...agencies.authorityGroups];
  return named.length > 0 && named.every(isOutsideAgency);
}

/**
 * Whether the agency resolves the procedure: its level is one of the procedure's, and a procedure of one province is
 * resolved in that province only. One that branches of the State carry out is resolved by none of ours. A procedure that names no level
 * leaves the choice to the one who receives. What the province says itself goes before what the procedure says of levels and agencies.
 * Lists of the catalogue ask the same in SQL.
 */
export function isResolvedBy(procedure: ProcedureCompetence, agency: CompetentAgency, local: LocalCompetence | null): boolean {
  const province = procedure.kind === 'specific' ? provinceOf(procedure.agencies.publishing?.code ?? '') : null;
  if (province !== null && province !== agency.provinceCode) return false;
  if (local) return isResolvedHere(agency, local);
  if (isResolvedOutside(procedure)) return false;
  return procedure.levels.length === 0 || levelsOf(agency).some((level) => procedure.levels.includes(level));
}

/** Whether the province gives it to the agency, by its level or its name. */
export function isResolvedHere(agency: CompetentAgency, { levels, agencyCodes }: LocalCompetence): boolean {
  return agencyCodes.includes(agency.code) || levelsOf(agency).some((level) => levels.includes(level));
}
