import { ROLES, type Role } from '../../../shared/actor.js';
import { permissionsOf, permits, type Permission } from '../../../shared/permissions.js';
import { dutiesOfOneself } from './agency.errors.js';

/** Which duties one person may hold together on one dossier (bất kiêm nhiệm). */
export interface Duties {
  /** Who appraised a dossier may decide it too: combined posts of a small agency (kiêm nhiệm). */
  readonly appraiserMayDecide: boolean;
  /** Who received a dossier may resolve it too. */
  readonly receiverMayResolve: boolean;
  /** Number and symbol of the decision that says so; null where nobody has decided anything. */
  readonly decision: string | null;
}

/**
 * What holds where an agency has no rule of its own: nobody decides what they have appraised. Receiving and resolving are kept apart by the
 * agencies that say so, because the smallest ones have nobody for it.
 */
export const USUAL_DUTIES: Duties = { appraiserMayDecide: false, receiverMayResolve: true, decision: null };

/** The duties of an agency from a date on, until its next rule; said again before that date they replace what was said. */
export interface DutyRule extends Duties {
  readonly id: string;
  readonly agencyCode: string;
  /** Local date `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly decision: string;
  readonly setBy: string;
  readonly setAt: Date;
}

/** The work on dossiers that the duties keep apart: receiving them and doing their steps. */
export const SEPARATED_WORK: readonly Permission[] = ['dossier.accept', 'task.claim'];

/** Roles that bring such work. */
export const SEPARATED_ROLES: readonly Role[] = ROLES.filter((role) => permits(permissionsOf([role]), SEPARATED_WORK));

/**
 * Nobody says about their own work what may be held together.
 *
 * @param agencyCodes agencies in which the caller works on dossiers
 * @param bodyOf the agency that one is, or that it is a unit of: its duties are those of the unit too
 * @throws DomainError DUTIES_OF_ONESELF (403)
 */
export function refuseOwnDuties(agencyCode: string, agencyCodes: readonly string[], bodyOf: (code: string) => string): void {
  if (agencyCodes.some((each) => each === agencyCode || bodyOf(each) === agencyCode)) throw dutiesOfOneself();
}
