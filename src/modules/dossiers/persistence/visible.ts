import type { Actor } from '../../../shared/actor.js';
import { readingPersons } from '../../../shared/masking.js';
import { covered, coverageOf, coverageValues, matterOf, type Coverage } from '../../../platform/auth/covered.js';
import { personKey } from '../../../platform/auth/person-key.js';

/** By what dossiers are seen, as the readers' SQL takes it. */
export interface Sight extends Coverage {
  /** Key of the person that the token vouches for; never matches when there is none. */
  readonly person: string;
  /** Present instant, for grants that end. */
  readonly at: string;
}

/** A viewer: by what dossiers are seen, and by what of it their personal data is shown. */
export interface Viewer extends Sight {
  /** The rights by which personal data is shown; null where that is whatever is seen: to persons, and by posts that all show it. */
  readonly persons: Coverage | null;
  /** Id of the partner system that looks, which is shown whole what it took in itself; null for everybody else. */
  readonly systemId: string | null;
}

/** How many parameters `viewerValues` fills. */
export const VIEWER_PARAMETERS = 5;

/** The viewer that an actor is. */
export function viewerOf(actor: Actor, at: Date): Viewer {
  return {
    ...coverageOf(actor),
    person: actor.identityNumber ? personKey(actor.identityNumber) : '',
    at: at.toISOString(),
    persons: personsOf(actor),
    systemId: actor.kind === 'partner' ? actor.id : null,
  };
}

/** Applicants see by who they are and not by grants, and nothing but their own. */
function personsOf(actor: Actor): Coverage | null {
  const readers = readingPersons(actor);
  return readers === actor || actor.kind === 'citizen' || actor.kind === 'business' ? null : coverageOf(readers);
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

/**
 * Whether personal data of a dossier is shown to a viewer who sees it: by the very grants by which it is seen, and to a system that took it
 * in. A condition in SQL with the values of its parameters, of which there are none for most viewers.
 *
 * @param first position of the first of its parameters
 */
export function personalTo(dossier: string, viewer: Viewer, first: number): readonly [condition: string, values: readonly unknown[]] {
  const { persons, systemId } = viewer;
  if (persons === null) return ['true', []];
  const isOwn = `coalesce(${dossier}.received_by = $${first + VIEWER_PARAMETERS}::uuid, false)`;
  return [`(${visibleTo(dossier, first)} or ${isOwn})`, [...viewerValues({ ...viewer, ...persons }), systemId]];
}

/** The values for `visibleTo`, in its order. */
export function viewerValues(viewer: Sight): unknown[] {
  return [...coverageValues(viewer), viewer.person, viewer.at];
}

function accessOf(dossier: string, first: number, persons = `= 'person'`): string {
  return `from dossiers.access_grant g where g.dossier_id = ${dossier}.id and (g.until is null or g.until > $${first + 4}::timestamptz)
    and ((g.grantee_kind = 'agency' and ${covered(matterOf(dossier, 'g.grantee_key'), first)})
    or (g.grantee_kind ${persons} and g.grantee_key = $${first + 3}::text))`;
}
