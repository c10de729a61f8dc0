import type { DomainEvent } from '../../shared/domain-event.js';
import type { Publication } from '../../shared/publication.js';

export const CATALOGUE_EVENTS = {
  versionDrafted: 'catalogue.version-drafted.v1',
  procedureDrafted: 'catalogue.procedure-drafted.v1',
  draftRevised: 'catalogue.draft-revised.v1',
  draftChecked: 'catalogue.draft-checked.v1',
  draftDiscarded: 'catalogue.draft-discarded.v1',
  versionPublished: 'catalogue.version-published.v1',
  versionWithdrawn: 'catalogue.version-withdrawn.v1',
  procedureRepealed: 'catalogue.procedure-repealed.v2',
  repealWithdrawn: 'catalogue.repeal-withdrawn.v1',
  procedureAdopted: 'catalogue.procedure-adopted.v1',
  localTermsDrafted: 'catalogue.local-terms-drafted.v1',
  localDraftRevised: 'catalogue.local-draft-revised.v1',
  localDraftChecked: 'catalogue.local-draft-checked.v1',
  localDraftDiscarded: 'catalogue.local-draft-discarded.v1',
  localTermsPublished: 'catalogue.local-terms-published.v1',
  localTermWithdrawn: 'catalogue.local-term-withdrawn.v1',
  localTermsTakenOver: 'catalogue.local-terms-taken-over.v1',
} as const;

/** Which draft, and the hash of what it says. */
export interface DraftFacts {
  readonly procedureCode: string;
  readonly draftId: string;
  readonly contentHash: string;
}

/** A draft was begun as a copy of a published version; on the stream of the procedure, as all of these. */
export type VersionDrafted = DomainEvent<'catalogue.version-drafted.v1', DraftFacts & { readonly basedOnVersionNo: number }>;

/** A procedure that is new here was begun with its first draft. */
export type ProcedureDrafted = DomainEvent<'catalogue.procedure-drafted.v1', DraftFacts>;

/** A draft says something else from now on; whoever checked it before checked something else. */
export type DraftRevised = DomainEvent<
  'catalogue.draft-revised.v1',
  DraftFacts & {
    /** The version of which it takes account; entries from before it could change do not say so. */
    readonly basedOnVersionNo?: number | null;
  }
>;

/** A second person found a draft right as it is. */
export type DraftChecked = DomainEvent<'catalogue.draft-checked.v1', DraftFacts>;

/** A draft was thrown away. */
export type DraftDiscarded = DomainEvent<'catalogue.draft-discarded.v1', { readonly procedureCode: string; readonly draftId: string }>;

/** What is said of a published version. Its content is proven by the hash and never changes. Dates are local dates. */
export interface PublishedFacts {
  readonly versionId: string;
  readonly versionNo: number;
  readonly effectiveFrom: string;
  readonly effectiveFromSource: string;
  readonly contentHash: string;
}

/** A version was published, by an office from a draft or by an import (`draftId` and `decision` null). */
export type VersionPublished = DomainEvent<
  'catalogue.version-published.v1',
  PublishedFacts & {
    readonly procedureCode: string;
    readonly draftId: string | null;
    readonly decision: Publication['decision'] | null;
  }
>;

/** A published version was withdrawn before it began; the one before it goes on. */
export type VersionWithdrawn = DomainEvent<
  'catalogue.version-withdrawn.v1',
  {
    readonly procedureCode: string;
    readonly versionId: string;
    readonly versionNo: number;
    readonly effectiveFrom: string;
    readonly reason: string;
  }
>;

/**
 * It was decided that the procedure is in force no longer from a local date on. Its first version named the date `effectiveOn` and of the
 * decision only the number.
 */
export type ProcedureRepealed = DomainEvent<
  'catalogue.procedure-repealed.v2',
  { readonly procedureCode: string; readonly effectiveFrom: string; readonly decision: Publication['decision'] }
>;

/** A repeal was withdrawn before it began. */
export type RepealWithdrawn = DomainEvent<
  'catalogue.repeal-withdrawn.v1',
  { readonly procedureCode: string; readonly effectiveFrom: string; readonly reason: string }
>;

/** How a procedure stood that was there before procedures had streams. */
export type ProcedureAdopted = DomainEvent<
  'catalogue.procedure-adopted.v1',
  {
    readonly procedureCode: string;
    readonly versions: readonly (PublishedFacts & { readonly publishedAt: string })[];
    readonly repeals: readonly { readonly effectiveOn: string; readonly decision: string }[];
  }
>;

/** Of fee schedules, each on a stream of its own. */
export const FEE_SCHEDULE_EVENTS = {
  drafted: 'catalogue.fee-schedule-drafted.v1',
  revised: 'catalogue.fee-schedule-revised.v1',
  checked: 'catalogue.fee-schedule-checked.v1',
  discarded: 'catalogue.fee-schedule-discarded.v1',
  published: 'catalogue.fee-schedule-published.v1',
  withdrawn: 'catalogue.fee-schedule-withdrawn.v1',
} as const;

/** Which schedule, and the hash of what its draft says. */
export interface FeeScheduleFacts {
  readonly scheduleCode: string;
  readonly contentHash: string;
}

/** What a schedule is to say next was begun; on the stream of the schedule, as all of these. */
export type FeeScheduleDrafted = DomainEvent<'catalogue.fee-schedule-drafted.v1', FeeScheduleFacts>;

/** The draft says something else from now on; whoever checked it before checked something else. */
export type FeeScheduleRevised = DomainEvent<'catalogue.fee-schedule-revised.v1', FeeScheduleFacts>;

/** A second person found the draft right as it is. */
export type FeeScheduleChecked = DomainEvent<'catalogue.fee-schedule-checked.v1', FeeScheduleFacts>;

/** The draft was thrown away. */
export type FeeScheduleDiscarded = DomainEvent<'catalogue.fee-schedule-discarded.v1', FeeScheduleFacts>;

/** The draft was published by a decision; dates are local dates, `lastDay` null where it holds until the next version. */
export type FeeSchedulePublished = DomainEvent<
  'catalogue.fee-schedule-published.v1',
  FeeScheduleFacts & {
    readonly versionId: string;
    readonly versionNo: number;
    readonly effectiveFrom: string;
    readonly lastDay: string | null;
    readonly decision: Publication['decision'];
  }
>;

/** A published version was withdrawn before it began; the one before it goes on. */
export type FeeScheduleWithdrawn = DomainEvent<
  'catalogue.fee-schedule-withdrawn.v1',
  {
    readonly scheduleCode: string;
    readonly versionId: string;
    readonly versionNo: number;
    readonly effectiveFrom: string;
    readonly reason: string;
  }
>;

/** What terms of the province are about: `procedure` or `sector` with its code, or `all`. */
export interface LocalScopeFacts {
  readonly scope: string;
  readonly code: string | null;
}

type LocalDraftFacts = LocalScopeFacts & Omit<DraftFacts, 'procedureCode'>;

/** A draft of what the province is to say was begun, changed, found right by a second person, or thrown away; on a stream of its own. */
export type LocalDraftEvent = DomainEvent<
  (typeof CATALOGUE_EVENTS)['localTermsDrafted' | 'localDraftRevised' | 'localDraftChecked' | 'localDraftDiscarded'],
  LocalDraftFacts
>;

interface TermFacts {
  readonly termId: string;
  readonly part: string;
  readonly isNational: boolean;
}

/** A draft was published by a decision: its parts hold from a local date on. */
export type LocalTermsPublished = DomainEvent<
  'catalogue.local-terms-published.v1',
  LocalDraftFacts & {
    readonly effectiveFrom: string;
    readonly decision: Publication['decision'];
    /** Each with whether it goes back to the national text. */
    readonly parts: readonly TermFacts[];
  }
>;

/** A term was withdrawn before it began; what was said of the part before goes on. */
export type LocalTermWithdrawn = DomainEvent<
  'catalogue.local-term-withdrawn.v1',
  LocalScopeFacts & {
    readonly termId: string;
    readonly part: string;
    readonly effectiveFrom: string;
    readonly reason: string;
  }
>;

/** What was published elsewhere came in by an import of the whole catalogue; `withdrawn`: why it was, before it began. */
export type LocalTermsTakenOver = DomainEvent<
  'catalogue.local-terms-taken-over.v1',
  LocalScopeFacts & {
    readonly terms: readonly (TermFacts & Publication & { readonly withdrawn: string | null })[];
  }
>;

/** Of electronic forms, each on a stream of its own. */
export const FORM_EVENTS = {
  drafted: 'catalogue.form-drafted.v1',
  revised: 'catalogue.form-revised.v1',
  checked: 'catalogue.form-checked.v1',
  discarded: 'catalogue.form-discarded.v1',
  published: 'catalogue.form-published.v1',
  withdrawn: 'catalogue.form-withdrawn.v1',
} as const;

/** Which form, and the hash of what its draft says. */
export interface FormFacts {
  readonly formCode: string;
  readonly contentHash: string;
}

/** What a form is to say next was begun, changed, found right by a second person, or thrown away; on the stream of the form. */
export type FormDraftEvent = DomainEvent<(typeof FORM_EVENTS)['drafted' | 'revised' | 'checked' | 'discarded'], FormFacts>;

/** The draft was published by a decision. */
export type FormPublished = DomainEvent<
  'catalogue.form-published.v1',
  FormFacts & {
    readonly versionId: string;
    readonly versionNo: number;
    readonly effectiveFrom: string;
    readonly decision: Publication['decision'];
  }
>;

/** A published version was withdrawn before it began; the one before goes on. */
export type FormWithdrawn = DomainEvent<
  'catalogue.form-withdrawn.v1',
  {
    readonly formCode: string;
    readonly versionId: string;
    readonly versionNo: number;
    readonly effectiveFrom: string;
    readonly reason: string;
  }
>;
