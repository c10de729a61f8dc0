import type { StatedFields } from '../domain/dossier-record.js';
import type { SubmittedComponent } from '../domain/intake-checklist.js';
import type { Applicant, Submitter } from '../domain/parts.js';

/** What is submitted: by a citizen or business online, or through an officer at a counter. */
export interface Submission extends StatedFields {
  readonly procedureCode: string;
  readonly caseKey?: string | null;
  readonly resolvingAgencyCode: string;
  /** Where it is handed in; the resolving agency when left out. */
  readonly receivingAgencyCode?: string;
  readonly applicant: Applicant;
  readonly submitter?: Submitter | null;
  readonly components: readonly SubmittedComponent[];
  /** Why the papers that are not named do not apply. */
  readonly defaultAbsenceReason?: string | null;
}
