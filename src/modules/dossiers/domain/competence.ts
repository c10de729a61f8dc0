import { agencyNotCompetent, agencyNotReceiving } from './dossier.errors.js';

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

/** Agencies of a province by the level that the procedure names; other levels are resolved in other systems. */
const RESOLVING_LEVELS: Readonly<Record<string, readonly string[]>> = {
  province: ['province', 'department', 'unit'],
  commune: ['commune'],
};

/** Who resolves it by the province's own decision: agencies of some levels, and those named besides. */
export interface LocalCompetence {
  readonly levels: readonly string[];
  readonly agencyCodes: readonly string[];
}

/**
 * Whether the agency resolves the procedure: its level is one of the procedure's, and a procedure of one province is
 * resolved in that province only. A procedure that names no level leaves the choice to the one who receives. What the province says itself
 * goes before what the procedure says of levels.
 *
 * @param field input field that the refusal names
 * @throws DomainError AGENCY_NOT_COMPETENT (422)
 */
export function assertCompetent(
  procedure: ProcedureCompetence,
  agency: CompetentAgency,
  field: string,
  local: LocalCompetence | null = null,
): void {
  if (!resolves(procedure, agency, local)) throw agencyNotCompetent(field);
}

/** The same as a question. */
export function resolves(procedure: ProcedureCompetence, agency: CompetentAgency, local: LocalCompetence | null): boolean {
  const publisher = procedure.kind === 'specific' ? procedure.agencies.publishing?.code : undefined;
  if (publisher && publisher !== agency.provinceCode) return false;
  if (local?.agencyCodes.includes(agency.code)) return true;
  const { levels } = local ?? procedure;
  if (levels.length === 0 && !local) return true;
  return levels.some((level) => RESOLVING_LEVELS[level]?.includes(agency.level));
}

/** The facts of an agency that decide for which agencies it receives. */
export interface PlacedAgency {
  readonly code: string;
  readonly provinceCode: string;
  /** Codes of the agency itself and of all above it. */
  readonly lineage: readonly string[];
}

/**
 * Whether dossiers for the resolving agency may be handed in at another one, as far as the reference data say: at the agency itself, at one
 * above or below it, and at the one-stop units of its province, which receive whatever the address (NĐ 118/2025).
 *
 * @param hasOneStopUnit whether the receiving agency runs a one-stop unit
 * @param field input field that the refusal names
 * @throws DomainError AGENCY_NOT_RECEIVING (422)
 */
export function assertReceivesFor(
  receiving: PlacedAgency & { readonly hasOneStopUnit: boolean },
  resolving: PlacedAgency,
  field: string,
): void {
  const isRelated = receiving.lineage.includes(resolving.code) || resolving.lineage.includes(receiving.code);
  if (receiving.provinceCode !== resolving.provinceCode || !(isRelated || receiving.hasOneStopUnit)) throw agencyNotReceiving(field);
}
