import type { Cutoff, DeadlinePolicy } from '../../../../shared/working-calendar/index.js';
import type { LocalScope } from './local-scope.js';
import type { Channel, ComponentRequirement, GovernmentLevel, LegalDuration, OnlineLevel, PartialGround } from '../procedure.js';

/** What a province may say over the national text of a procedure, each with a time of its own. */
export const LOCAL_PARTS = ['durations', 'papers', 'onlineLevel', 'agencies', 'forms', 'sources', 'rules'] as const;
export type LocalPart = (typeof LOCAL_PARTS)[number];

/** How long it takes here; null means any. Of several the nearest one counts: `nearestDuration`. */
export interface LocalDuration {
  readonly channel: Channel | null;
  /** Name of a case of the procedure: versions number their cases anew. */
  readonly caseName: string | null;
  /** Agency that resolves it. */
  readonly agencyCode: string | null;
  readonly duration: LegalDuration;
}

/** A paper that is asked for here besides those of the national text. */
export type AddedPaper = Pick<ComponentRequirement, 'code' | 'name' | 'originals' | 'copies' | 'required' | 'electronicForm'> & {
  /** Case that asks for it; null: every one. */
  readonly caseName: string | null;
};

/** A paper of the national text that is not asked for here, by its name. */
export interface DroppedPaper {
  readonly caseName: string | null;
  readonly name: string;
}

export interface LocalPapers {
  readonly added: readonly AddedPaper[];
  readonly dropped: readonly DroppedPaper[];
}

/** How far it can be done online here. Full is what the law expects; why it is less is made public (NĐ 224/2026/NĐ-CP, article 14). */
export interface LocalOnlineLevel {
  readonly level: OnlineLevel;
  /** Of a level in part, and of no other; absent where it was stated before grounds were asked for. */
  readonly ground?: PartialGround | null;
  readonly reason: string | null;
}

/** Who resolves it here, and where it is handed in. */
export interface LocalAgencies {
  /** Levels whose agencies do; empty: those alone that are named. */
  readonly levels: readonly GovernmentLevel[];
  /** Agencies that do besides, such as those that are authorised (ủy quyền). */
  readonly agencyCodes: readonly string[];
  readonly receivingAddress: string | null;
}

/** The electronic form by which a paper may be handed in. */
export interface LocalForm {
  /** Case whose paper it is; null: every one that asks for it. */
  readonly caseName: string | null;
  /** Name of the paper, national or added here. */
  readonly name: string;
  readonly formCode: string;
}

export const EXCEPTION_KINDS = ['incident', 'inaccurate-data'] as const;

/**
 * A paper whose data a connected database has, so that it is not asked for (NĐ 309/2026/NĐ-CP, article 2, on 4.2a). By a recorded decision
 * it is asked for all the same, for a time: while the system is down, or because the data is not right.
 */
export interface LocalSource {
  /** Case whose paper it is; null: every one that asks for it. */
  readonly caseName: string | null;
  /** Name of the paper, national or added here. */
  readonly name: string;
  readonly databaseCode: string;
  readonly exception: {
    readonly kind: (typeof EXCEPTION_KINDS)[number];
    readonly decision: string;
    /** Last local date on which the paper is asked for. */
    readonly until: string;
  } | null;
}

/**
 * How dossiers are taken in and their clocks run, where it is not as the rules of a farther scope have it: those of the sector, of all
 * procedures, and in the end the general ones of intake.
 */
export interface LocalRules {
  /** Working hours within which an online dossier is answered. */
  readonly onlineReplyHours?: number;
  /** How often papers may be asked for. */
  readonly supplementLimit?: number;
  /** Until how many working days before the due date a deadline may be extended, and how often. */
  readonly extensionLeadDays?: number;
  readonly extensionLimit?: number;
  readonly dayCount?: NonNullable<DeadlinePolicy['dayCount']>;
  /** What the clock does while the applicant is asked for something. */
  readonly suspension?: NonNullable<DeadlinePolicy['suspension']>;
  readonly cutoff?: Cutoff;
  readonly closedStart?: NonNullable<DeadlinePolicy['closedStart']>;
  /** How dossiers are numbered: the owner of a centralised service has its two digits before the number (TT 03/2025/TT-VPCP, 13.3). */
  readonly codePattern?: string;
  readonly codeDigits?: number;
}

/** What each part says. */
export interface LocalValues {
  readonly durations: readonly LocalDuration[];
  readonly papers: LocalPapers;
  readonly onlineLevel: LocalOnlineLevel;
  readonly agencies: LocalAgencies;
  readonly forms: readonly LocalForm[];
  readonly sources: readonly LocalSource[];
  readonly rules: LocalRules;
}

/** What a decision of the province says: parts that are left out stay as they are, null goes back to the national text. */
export type LocalStatement = { readonly [Part in LocalPart]?: LocalValues[Part] | null };

/** The decision by which a part holds. Dates are local dates. */
export interface LocalGround {
  readonly termId: string;
  readonly decisionNumber: string;
  readonly decisionIssuer: string;
  readonly decidedOn: string;
  /** The first date on which it holds. */
  readonly effectiveFrom: string;
}

/** A part as it holds on a date, with its ground. */
export type HeldPart<Part extends LocalPart = LocalPart> = LocalGround & { readonly value: LocalValues[Part] };

/** Rules as they hold, with the scope that they are of. */
export type ScopedRules = HeldPart<'rules'> & { readonly scope: LocalScope['kind'] };

/** Everything that the province says of a procedure on a date, by part; what is not there is as in the national text. */
export type HeldTerms = { readonly [Part in LocalPart]?: HeldPart<Part> };
