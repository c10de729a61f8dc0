import type { Confidentiality } from '../../../shared/grant.js';
import type { DossierStatus } from './dossier-status.js';

/** What every entry of a dossier says about it, without personal data, so that reports can be made of entries alone. */
export interface DossierFacts {
  readonly dossierId: string;
  readonly procedureCode: string;
  /** Null where the procedure has none; absent in older entries. */
  readonly sectorCode?: string | null;
  /** Absent: ordinary. */
  readonly confidentiality?: Confidentiality;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly channel: Channel;
  readonly from: DossierStatus | null;
  readonly to: DossierStatus;
}

/** How a dossier was submitted. */
export type Channel = 'direct' | 'online' | 'post';

/** Ground of a stop: the applicant asked for it (form 05), a provision of law, or the applicant's silence. */
export const STOP_GROUNDS = ['applicant-request', 'legal-basis', 'applicant-silent'] as const;
export type StopGround = (typeof STOP_GROUNDS)[number];

/** How a dossier ended. */
export type ConclusionOutcome = 'granted' | 'refused';

/** The deadline after an entry that may have moved it. */
export interface DueFacts {
  /** With suspensions and extensions; null while the clock is stopped and where there is none. */
  readonly dueAt: string | null;
  /** Without extensions (absent in entries from before deadlines could be extended). */
  readonly originalDueAt?: string | null;
}

/** Until when the applicant may answer; null or absent where a dossier waits for ever. */
export interface AskedFacts {
  readonly answerDueAt?: string | null;
}
