import type { Actor } from '../../../shared/actor.js';
import { covered, coverageOf, coverageValues, matterOf, type Coverage } from '../../../platform/auth/covered.js';
import { personKey } from '../../../platform/auth/person-key.js';

/** The viewer as the readers' SQL takes it. */
export interface Viewer extends Coverage {
  /** Key of the person that the token vouches for; never matches when there is none. */
  readonly person: string;
  /** Present instant, for grants that end. */
  readonly at: string;
}

/** How many parameters `viewerValues` fills. */
export const VIEWER_PARAMETERS = 5;

/** The viewer that an actor is. */
export function viewerOf(actor: Actor, at: Date): Viewer {
  return { ...coverageOf(actor), person: actor.identityNumber ? personKey(actor.identityNumber) : '', at: at.toISOString() };
}

/**
 * The one rule of who sees a dossier, for detail, lists, search, counts and reports alike: `maySee` of `domain/access-grant.ts` as SQL.
 * Takes its values at the given parameter positions.
 *
 * @param dossier name of the row of `dossiers.dossier`, such as `d`
 * @param first position of the first of its parameters
 */
export function visibleTo(dossier: string, first: number): string {
  return `exists (select 1 ${accessOf(dossier, first)})`;
}

/**
 * The same rule, asked of each row by itself: a plan that is kept for all callers would else gather everything that the viewer may see,
 * which for a department is most of the table, before it reads a page of fifty. A scalar query is never made a join.
 */
export function visibleRowByRow(dossier: string, first: number): string {
  return `(select true ${accessOf(dossier, first)} limit 1)`;
}

/**
 * Who may see the standing of a dossier: whoever sees it, and an online submitter without confirmed authorisation. What
 * such a submitter is shown of it is little, so this stands only where that little is made.
 */
export function knownTo(dossier: string, first: number): string {
  return `exists (select 1 ${accessOf(dossier, first, `in ('person', 'submitter')`)})`;
}

/** The dossiers that a person sees or knows of, found by the person's grants; for the person's own list, which asks the rule of each. */
export function ofPerson(dossier: string, first: number): string {
  return `${dossier}.id in (select g.dossier_id from dossiers.access_grant g
    where g.grantee_kind in ('person', 'submitter') and g.grantee_key = $${first + 3}::text)`;
}

/** The values for `visibleTo`, in its order. */
export function viewerValues(viewer: Viewer): unknown[] {
  return [...coverageValues(viewer), viewer.person, viewer.at];
}

function accessOf(dossier: string, first: number, persons = `= 'person'`): string {
  return `from dossiers.access_grant g where g.dossier_id = ${dossier}.id and (g.until is null or g.until > $${first + 4}::timestamptz)
    and ((g.grantee_kind = 'agency' and ${covered(matterOf(dossier, 'g.grantee_key'), first)})
    or (g.grantee_kind ${persons} and g.grantee_key = $${first + 3}::text))`;
}
