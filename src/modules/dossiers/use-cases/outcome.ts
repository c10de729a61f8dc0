import { localIso } from '../../../shared/clock.js';
import type { Dossier } from '../domain/dossier.js';
import type { DossierStatus } from '../domain/dossier-status.js';
import type { FeeState } from '../domain/fee-state.js';
import { shownClock } from '../domain/timing.js';

/**
 * What every command on a dossier answers. It is kept with the idempotency key, so a repeat gets the same; the code and
 * the version are filled in by the flush, which gives them.
 */
export interface DossierOutcome {
  readonly id: string;
  readonly code: string | null;
  readonly status: DossierStatus;
  /** ISO 8601 with the offset of Viet Nam, or null. */
  readonly dueAt: string | null;
  readonly deadlineState: string;
  readonly feeState: FeeState;
  readonly version: number;
}

/** The answer about a dossier as the command leaves it. */
export function outcomeOf(dossier: Dossier): DossierOutcome {
  return {
    id: dossier.id,
    code: dossier.code,
    status: dossier.status,
    dueAt: dossier.dueAt && localIso(dossier.dueAt),
    deadlineState: shownClock(dossier),
    feeState: dossier.feeState,
    version: 0,
  };
}
