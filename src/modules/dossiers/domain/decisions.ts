import type { CompiledCalendar, DeadlinePolicy } from '../../../shared/working-calendar/index.js';
import type { CheckedComponent } from './intake-checklist.js';
import type { StatedDuration } from './parts.js';

/** What the acceptance of a dossier is decided with. */
export interface Acceptance {
  readonly at: Date;
  readonly officerId: string;
  readonly caseKey: string | null;
  /** Papers checked again, because the officer named another case or other papers; left out where they stay as handed in. */
  readonly components?: readonly CheckedComponent[];
  readonly duration: StatedDuration | null;
  readonly durationText: string | null;
  /** What the officer who accepts rests a duration on that the procedure does not state; null where it does. */
  readonly durationDecision?: string | null;
  /** Keys of the terms that apply: one where they were chosen or only one is stated. */
  readonly termsKeys: readonly string[];
  readonly policy: DeadlinePolicy;
  readonly calendar: CompiledCalendar;
}

/** What is said of a conclusion besides its outcome. */
export interface ConclusionTerms {
  /** Reason and legal basis of a refusal; null for what is granted. */
  readonly ground?: Ground | null;
  /** Decision by which one person appraised and decided; null where two did. */
  readonly combinedBy?: string | null;
}

/** Why something ends, and by which law. */
export interface Ground {
  readonly reason: string;
  readonly legalBasis: string;
}
