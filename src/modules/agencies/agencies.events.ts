import type { Role } from '../../shared/actor.js';
import type { DomainEvent } from '../../shared/domain-event.js';
import type { Limits } from '../../shared/grant.js';
import type { Publication } from '../../shared/publication.js';
import type { CalendarOrigin, RunningDeadlines } from './domain/agency-calendars.js';
import type { CalendarContent } from './domain/calendar-content.js';
import type { AgencyLevel, AgencyOrigin } from './domain/agency.js';

export const AGENCY_EVENTS = {
  agencyEntered: 'agencies.agency-entered.v1',
  agencyAdopted: 'agencies.agency-adopted.v1',
  agencyChanged: 'agencies.agency-changed.v1',
  agencyEnded: 'agencies.agency-ended.v1',
  agencyWithdrawn: 'agencies.agency-withdrawn.v1',
  agencyTermWithdrawn: 'agencies.agency-term-withdrawn.v1',
  agencyEndingWithdrawn: 'agencies.agency-ending-withdrawn.v1',
  dutyRuleSet: 'agencies.duty-rule-set.v1',
  officerEnrolled: 'agencies.officer-enrolled.v1',
  officerAdopted: 'agencies.officer-adopted.v1',
  officerRenamed: 'agencies.officer-renamed.v1',
  postGiven: 'agencies.post-given.v1',
  postChanged: 'agencies.post-changed.v1',
  postEnded: 'agencies.post-ended.v1',
  absenceArranged: 'agencies.absence-arranged.v1',
  absenceEnded: 'agencies.absence-ended.v1',
  calendarVersionPublished: 'agencies.calendar-version-published.v1',
  calendarAdopted: 'agencies.calendar-adopted.v1',
  calendarClosed: 'agencies.calendar-closed.v1',
} as const;

/**
 * There is an agency, or the product says anew how it is: on its own stream, as all that follows. Dates are local; `validTo` is the first
 * on which it is no more. Where the product says so there is a `source` and no decision.
 */
export type AgencyEntered = DomainEvent<'agencies.agency-entered.v1', AgencyFacts>;

/** How an agency stood that was there before agencies had streams. */
export type AgencyAdopted = DomainEvent<'agencies.agency-adopted.v1', AgencyFacts>;

/** An agency as it is from now on. */
export interface AgencyFacts {
  readonly code: string;
  readonly level: AgencyLevel;
  readonly provinceCode: string;
  readonly origin: AgencyOrigin;
  readonly name: string;
  readonly parentCode: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string | null;
  readonly decision: Publication['decision'] | null;
}

/** From a local date on an agency is called so and stands under that one; said again for that date it replaces what was said. */
export type AgencyChanged = DomainEvent<
  'agencies.agency-changed.v1',
  {
    readonly code: string;
    readonly name: string;
    readonly parentCode: string | null;
    readonly validFrom: string;
    readonly decision: Publication['decision'];
  }
>;

/** An agency is no more from a local date on. Whoever above knows what may not be left without it listens within and refuses. */
export type AgencyEnded = DomainEvent<
  'agencies.agency-ended.v1',
  {
    readonly code: string;
    readonly validTo: string;
    readonly decision: Publication['decision'];
    /** Who takes its running dossiers over; absent in entries from before somebody was named. */
    readonly successors?: readonly SuccessorFacts[];
  }
>;

/** Who takes over: the dossiers of these sectors; those of all others where there are none. */
export interface SuccessorFacts {
  readonly successorCode: string;
  readonly sectorCodes: readonly string[];
}

/** An agency that had not begun is not going to be; its code can be entered anew. */
export type AgencyWithdrawn = DomainEvent<
  'agencies.agency-withdrawn.v1',
  { readonly code: string; readonly validFrom: string; readonly reason: string }
>;

/** What was said of an agency from a local date on, before that date came, is not going to be; the term before it goes on. */
export type AgencyTermWithdrawn = DomainEvent<
  'agencies.agency-term-withdrawn.v1',
  { readonly code: string; readonly validFrom: string; readonly reason: string }
>;

/** An agency that was to end on a local date, which has not come, goes on. */
export type AgencyEndingWithdrawn = DomainEvent<
  'agencies.agency-ending-withdrawn.v1',
  { readonly code: string; readonly validTo: string; readonly reason: string }
>;

/** It was decided which duties one person may hold together in an agency, from a local date on; on its stream. */
export type DutyRuleSet = DomainEvent<
  'agencies.duty-rule-set.v1',
  {
    readonly agencyCode: string;
    readonly validFrom: string;
    readonly appraiserMayDecide: boolean;
    readonly receiverMayResolve: boolean;
    readonly decision: string;
  }
>;

/** Somebody with an account at an identity provider serves in the administration; on the officer's stream, as all that follows. */
export type OfficerEnrolled = DomainEvent<
  'agencies.officer-enrolled.v1',
  { readonly issuer: string },
  { readonly subject: string; readonly name: string }
>;

/** How an officer stood who was there before officers had streams, with all posts. */
export type OfficerAdopted = DomainEvent<
  'agencies.officer-adopted.v1',
  { readonly issuer: string; readonly posts: readonly PostFacts[] },
  { readonly subject: string; readonly name: string }
>;

/** An officer is called otherwise. */
export type OfficerRenamed = DomainEvent<'agencies.officer-renamed.v1', Readonly<Record<never, never>>, { readonly name: string }>;

/** A post as it is from now on; dates are local, `validTo` the first on which it is not held any more. */
export interface PostFacts extends Limits {
  readonly postId: string;
  readonly agencyCode: string;
  readonly unit: string | null;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** An officer was given a post. */
export type PostGiven = DomainEvent<'agencies.post-given.v1', PostFacts>;

/** A post reaches differently far, or ends on another day. */
export type PostChanged = DomainEvent<'agencies.post-changed.v1', PostFacts>;

/** A post ends on a local date, the first on which it is not held any more. */
export type PostEnded = DomainEvent<
  'agencies.post-ended.v1',
  { readonly postId: string; readonly agencyCode: string; readonly validTo: string }
>;

/** An officer is away from an agency, with which posts, and who stands in (null: nobody); local dates, `validTo` the day of return. */
export type AbsenceArranged = DomainEvent<
  'agencies.absence-arranged.v1',
  {
    readonly absenceId: string;
    readonly agencyCode: string;
    readonly postIds: readonly string[];
    readonly substituteId: string | null;
    readonly validFrom: string;
    readonly validTo: string;
  },
  { readonly reason: string }
>;

/** An absence ends earlier than arranged; where it had not begun, on the day on which it would have. */
export type AbsenceEnded = DomainEvent<
  'agencies.absence-ended.v1',
  { readonly absenceId: string; readonly agencyCode: string; readonly validTo: string }
>;

/** A version of a working calendar, whole; the decision is null for what came with the product. */
export interface CalendarVersionFacts {
  readonly versionNo: number;
  /** Local date. */
  readonly effectiveFrom: string;
  readonly origin: CalendarOrigin;
  readonly decision: Publication['decision'] | null;
  readonly content: CalendarContent;
  /** What becomes of deadlines that run; not said by entries of before, when all were moved. */
  readonly runningDeadlines?: RunningDeadlines;
}

/** A version of a working calendar was published; on the calendar's stream. `agencyCode` is null for the national one. */
export type CalendarVersionPublished = DomainEvent<
  'agencies.calendar-version-published.v1',
  CalendarVersionFacts & { readonly code: string; readonly agencyCode: string | null }
>;

/** How a calendar stood that was there before calendars had streams. */
export type CalendarAdopted = DomainEvent<
  'agencies.calendar-adopted.v1',
  { readonly code: string; readonly agencyCode: string | null; readonly versions: readonly CalendarVersionFacts[] }
>;

/** The agency of a calendar never was: versions below `sinceVersion` count no more, and there are none above until one is opened anew. */
export type CalendarClosed = DomainEvent<
  'agencies.calendar-closed.v1',
  { readonly code: string; readonly agencyCode: string | null; readonly sinceVersion: number }
>;
