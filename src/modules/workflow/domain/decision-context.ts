import type { CompiledCalendar } from '../../../shared/working-calendar/index.js';
import type { Duties } from '../../agencies/index.js';
import type { ProcessDefinition } from './process-definition.js';

/** What a move of a case is decided with: its pinned definition, the calendars and duties of its agencies, and the present instant. */
export interface DecisionContext {
  readonly definition: ProcessDefinition;
  /** Calendar by which an agency of the case works. */
  readonly calendarOf: (agencyCode: string) => CompiledCalendar;
  /** Which duties one person may hold together in an agency of the case. */
  readonly dutiesOf: (agencyCode: string) => Duties;
  readonly now: Date;
}

/** Why a dossier is refused, and by which law. */
export interface RefusalGround {
  readonly reason: string;
  readonly legalBasis: string;
}

/** What an officer writes along when a task leaves their hands. */
export interface TaskHandover {
  /** Step to go to; may be left out where there is only one. */
  readonly to?: string | undefined;
  /** Instruction to the next officer. */
  readonly note?: string | undefined;
  /** Reason and legal basis of a refusal, with the decision. */
  readonly refusal?: RefusalGround | undefined;
  /** Officer who gets the next task; it waits in the pool when left out. */
  readonly assigneeId?: string | undefined;
}
