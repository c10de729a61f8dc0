import { agencyNotCompetent } from './dossier.errors.js';

/** What of an agency decides whether it resolves a procedure. */
export interface CompetentAgency {
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

/** Agencies of a province by the level that the procedure names; other levels are resolved in other systems. */
const RESOLVING_LEVELS: Readonly<Record<string, readonly string[]>> = {
  province: ['province', 'department', 'unit'],
  commune: ['commune'],
};

/**
 * Whether the agency resolves the procedure: its level is one of the procedure's, and a procedure of one province is
 * resolved in that province only. A procedure that names no level leaves the choice to the one who receives.
 *
 * @param field input field that the refusal names
 * @throws DomainError AGENCY_NOT_COMPETENT (422)
 */
export function assertCompetent(procedure: ProcedureCompetence, agency: CompetentAgency, field: string): void {
  const publisher = procedure.kind === 'specific' ? procedure.agencies.publishing?.code : undefined;
  if (publisher && publisher !== agency.provinceCode) throw agencyNotCompetent(field);
  if (procedure.levels.length === 0) return;
  if (!procedure.levels.some((level) => RESOLVING_LEVELS[level]?.includes(agency.level))) throw agencyNotCompetent(field);
}
