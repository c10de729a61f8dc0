import type { Actor } from '../../../shared/actor.js';
import { personKey } from '../../../platform/auth/person-key.js';

/** Who looks, as the readers' SQL wants it. */
export interface Viewer {
  /** Agency codes that the caller may look for. */
  readonly scope: readonly string[];
  /** Key of the person that the token vouches for; never matches when there is none. */
  readonly person: string;
  /** Present instant, for permissions that end. */
  readonly at: string;
}

/** The viewer that an actor is. */
export function viewerOf(actor: Actor, at: Date): Viewer {
  return { scope: actor.agencyScope, person: actor.identityNumber ? personKey(actor.identityNumber) : '', at: at.toISOString() };
}

/**
 * The one rule of who sees a dossier, for detail, lists, search, counts and reports alike: somebody was admitted as
 * its reader and still is. Takes its three values at the given parameter positions.
 *
 * @param dossier SQL of the dossier's id, such as `d.id`
 * @param first position of the first of the three parameters
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
 * Who may know that a dossier exists: whoever sees it, and who handed it in online for somebody, whose authorisation nobody confirmed. What
 * such a submitter is shown of it is little, so this stands only where that little is made.
 */
export function knownTo(dossier: string, first: number): string {
  return `exists (select 1 ${accessOf(dossier, first, `in ('person', 'submitter')`)})`;
}

function accessOf(dossier: string, first: number, persons = `= 'person'`): string {
  return `from dossiers.dossier_reader r where r.dossier_id = ${dossier} and (r.until is null or r.until > $${first + 2}::timestamptz)
    and ((r.reader_kind = 'agency' and r.reader_key = any($${first}::text[]))
    or (r.reader_kind ${persons} and r.reader_key = $${first + 1}::text))`;
}

/** The three values for `visibleTo`, in its order. */
export function viewerValues(viewer: Viewer): unknown[] {
  return [viewer.scope, viewer.person, viewer.at];
}
