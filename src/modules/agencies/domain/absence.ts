import { CONFIDENTIALITIES, type Confidentiality } from '../../../shared/grant.js';
import { absenceOutsidePost, absenceOverlaps, absenceReversed, absenceTooEarly } from './absence.errors.js';
import { substituteAway, substituteIsGiver, substituteNotCleared, substituteOfOtherAgency } from './absence.errors.js';
import { overlap, type Post } from './officer.js';

/**
 * An officer is away from an agency from a local date until another, the first on which he is back (nghỉ, vắng mặt); whoever stands in does
 * what his posts there do, on his behalf, within what he is cleared for himself. Dates that are equal say that it was called off before it
 * began.
 */
export interface Absence {
  readonly id: string;
  readonly officerId: string;
  readonly agencyCode: string;
  /** The posts there that he had on these days when it was arranged: what is given to him later is handed on to nobody. */
  readonly postIds: readonly string[];
  /** Null: nobody stands in. */
  readonly substituteId: string | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly reason: string;
  /** Who arranged it: the officer, or a head. */
  readonly arrangedBy: string;
}

/** What is said of an absence that is to be. */
export type AbsenceWish = Pick<Absence, 'agencyCode' | 'substituteId' | 'validFrom' | 'validTo' | 'reason'>;

/** From a local date until another. */
type Days = Pick<Absence, 'validFrom' | 'validTo'>;

/** Somebody with what is known of posts and absences. */
interface Served {
  readonly id: string;
  readonly posts: readonly Post[];
  readonly absences: readonly Absence[];
}

/** Whether days make an absence. @param today local date @throws DomainError ABSENCE_ENDS_BEFORE_IT_BEGINS, ABSENCE_IN_PAST (422) */
export function checkDays({ validFrom, validTo }: Days, today: string): void {
  if (validTo <= validFrom) throw absenceReversed();
  if (validFrom < today) throw absenceTooEarly(today);
}

/** @param others absences of the same officer @throws DomainError ABSENCE_OVERLAPS (409) */
export function refuseOverlap(absence: Absence, others: readonly Absence[]): void {
  const same = others.find((each) => each.agencyCode === absence.agencyCode && overlap(each, absence));
  if (same) throw absenceOverlaps(same.id);
}

/**
 * The posts at an agency that somebody has on any of the days.
 *
 * @throws DomainError ABSENCE_OUTSIDE_POST (422) where none is on all of them
 */
export function postsOn(posts: readonly Post[], agencyCode: string, days: Days): readonly Post[] {
  const there = posts.filter((post) => post.agencyCode === agencyCode && overlap(post, days));
  if (!there.some((post) => isHeld(post, days))) throw absenceOutsidePost();
  return there;
}

/**
 * Whether somebody may stand in: he serves at that agency on all the days and is not away from it himself. Rights that somebody has by
 * standing in for others are not handed on.
 *
 * @param givers the person who arranges it and everybody on whose behalf; none where the officer himself does
 * @throws DomainError SUBSTITUTE_IS_GIVER, SUBSTITUTE_OF_OTHER_AGENCY (422), SUBSTITUTE_AWAY (409)
 */
export function checkSubstitute(
  substitute: Served | undefined,
  days: Days,
  { agencyCode, officerId }: { readonly agencyCode: string; readonly officerId: string },
  givers: readonly string[],
): void {
  if (substitute && (substitute.id === officerId || givers.includes(substitute.id))) throw substituteIsGiver();
  if (!substitute?.posts.some((post) => post.agencyCode === agencyCode && isHeld(post, days))) throw substituteOfOtherAgency(agencyCode);
  if (substitute.absences.some((each) => each.agencyCode === agencyCode && overlap(each, days))) throw substituteAway();
}

/**
 * What an officer's posts are cleared for and whoever stands in is not: clearance is personal, and such dossiers are left to the head.
 *
 * @param posts those of the officer that are handed on
 * @throws DomainError SUBSTITUTE_NOT_CLEARED (409) where a post would bring the substitute nothing at all
 */
export function notClearedFor(posts: readonly Post[], substitute: Served, agencyCode: string, days: Days): readonly Confidentiality[] {
  const own = substitute.posts.filter((post) => post.agencyCode === agencyCode && isHeld(post, days));
  const cleared = new Set(own.flatMap(({ confidentialities }) => confidentialities));
  const isUseless = posts.every(({ confidentialities }) => !confidentialities.some((each) => cleared.has(each)));
  if (isUseless) throw substituteNotCleared();
  const asked = new Set(posts.flatMap(({ confidentialities }) => confidentialities));
  return CONFIDENTIALITIES.filter((each) => asked.has(each) && !cleared.has(each));
}

function isHeld({ validFrom, validTo }: Post, days: Days): boolean {
  return validFrom <= days.validFrom && (validTo === null || days.validTo <= validTo);
}
