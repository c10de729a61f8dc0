import { EventSource } from '../../../shared/domain-event.js';
import { AGENCY_EVENTS, type DutyRuleSet } from '../agencies.events.js';
import { dutyRuleInPast } from './agency.errors.js';

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

/** The duties of an agency from a date on, until its next rule. It has a stream of its own. */
export class DutyRule extends EventSource implements Duties {
  readonly id: string;
  readonly agencyCode: string;
  /** Local date `YYYY-MM-DD`. */
  readonly validFrom: string;
  appraiserMayDecide: boolean;
  receiverMayResolve: boolean;
  decision: string;
  setBy: string;
  setAt: Date;

  /** A rule of which nothing was said yet; it holds once it was `set`. */
  static begin(id: string, agencyCode: string, validFrom: string): DutyRule {
    return Object.assign(new DutyRule(), { id, agencyCode, validFrom });
  }

  /**
   * Says what holds from the date on; said again before that date it replaces what was said.
   *
   * @param today local date
   * @throws DomainError DUTY_RULE_IN_PAST (422): what was done stays as it was allowed
   */
  set(
    { appraiserMayDecide, receiverMayResolve, decision }: Duties & { readonly decision: string },
    officerId: string,
    at: Date,
    today: string,
  ): void {
    const { agencyCode, validFrom } = this;
    if (validFrom < today) throw dutyRuleInPast(today);
    Object.assign(this, { appraiserMayDecide, receiverMayResolve, decision, setBy: officerId, setAt: at });
    this.record({
      type: AGENCY_EVENTS.dutyRuleSet,
      facts: { agencyCode, validFrom, appraiserMayDecide, receiverMayResolve, decision },
    } satisfies DutyRuleSet);
  }
}
