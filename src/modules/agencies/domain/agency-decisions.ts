import type { Publication } from '../../../shared/publication.js';
import type { Agency, AgencyLevel } from './agency.js';
import type { AgencySuccessor, Succession } from './agency-succession.js';

/** What an agency is called and whom it stands under, from a local date on until its next term. */
export interface AgencyTerm {
  readonly agencyId: string;
  readonly agencyCode: string;
  /** Local date `YYYY-MM-DD`; that of the first one is the agency's own. */
  readonly validFrom: string;
  readonly name: string;
  readonly parentCode: string | null;
  /** Null where the product says so. */
  readonly decision: Publication['decision'] | null;
}

/** A term that was decided here. */
export type DecidedTerm = AgencyTerm & Pick<Publication, 'decision'>;

/** An agency as reference data states it, with where that is known from. */
export type StatedAgency = Agency & { readonly source: string };

/** What can be entered here; roots of trees come with the product. */
export const FOUNDED_LEVELS = ['department', 'commune', 'unit'] as const satisfies readonly AgencyLevel[];
export type FoundedLevel = (typeof FOUNDED_LEVELS)[number];

/** An agency that is to be, by a decision. */
export interface NewAgency extends Publication, Pick<Agency, 'code' | 'name'> {
  readonly level: FoundedLevel;
  readonly parentCode: string;
}

/** What becomes of an agency by a decision; what is left out stays. */
export interface AgencyChange extends Publication {
  readonly name?: string;
  readonly parentCode?: string;
}

/** What ends an agency, and who takes its running dossiers over; nobody may be named where none are running. */
export interface AgencyEnding extends Publication {
  readonly successors?: readonly Succession[];
}

/** Agencies that end by one decision, each at the version that was seen, in favour of the same one. */
export interface Merger extends Publication {
  readonly agencies: readonly { readonly agencyCode: string; readonly version: number }[];
}

export type { AgencySuccessor, Succession };
