import { isResolvedBy, type CompetentAgency, type LocalCompetence, type ProcedureCompetence } from '../../../shared/competence.js';
import { agencyNotCompetent, agencyNotReceiving } from './dossier.errors.js';

/**
 * Refuses an agency that does not resolve the procedure, on a level of its own or by the province's decision.
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
  if (!isResolvedBy(procedure, agency, local)) throw agencyNotCompetent(field);
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
