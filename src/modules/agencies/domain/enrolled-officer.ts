import { EventSource } from '../../../shared/domain-event.js';
import type { Limits } from '../../../shared/grant.js';
import {
  AGENCY_EVENTS,
  type AbsenceArranged,
  type AbsenceEnded,
  type OfficerAdopted,
  type OfficerEnrolled,
  type OfficerRenamed,
  type PostChanged,
  type PostEnded,
  type PostFacts,
  type PostGiven,
} from '../agencies.events.js';
import { refuseOverlap, type Absence } from './absence.js';
import { absenceEndOutside, absenceOver } from './absence.errors.js';
import { postEndInPast, postNotFound, postOver, postUnchanged } from './officer.errors.js';
import type { Post } from './officer.js';
import { checkEnd, checkPeriod } from './post-rules.js';

/** A post as a row of its officer. */
export interface HeldPost extends Post {
  readonly officerId: string;
}

/** What can be said anew of a post that is held: how far it reaches, and until when; what is left out stays. */
export type PostChanges = Partial<Limits> & { readonly validTo?: string | null };

/** An officer with all posts, past and to come. Its id is its stream's and the actor's. */
export class EnrolledOfficer extends EventSource {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  name: string;
  posts: readonly HeldPost[] = [];
  absences: readonly Absence[] = [];

  /** Somebody who had no entry until now; without a post there are no rights. */
  static enrol(who: Pick<EnrolledOfficer, 'id' | 'issuer' | 'subject' | 'name'>): EnrolledOfficer {
    const officer = Object.assign(new EnrolledOfficer(), who);
    const { issuer, subject, name } = officer;
    officer.record({ type: AGENCY_EVENTS.officerEnrolled, facts: { issuer }, personal: { subject, name } } satisfies OfficerEnrolled);
    return officer;
  }

  /** Says in the journal how the officer stands when the stream begins later. */
  adopt(): void {
    const { issuer, subject, name } = this;
    this.record({
      type: AGENCY_EVENTS.officerAdopted,
      facts: { issuer, posts: this.posts.map(factsOf) },
      personal: { subject, name },
    } satisfies OfficerAdopted);
  }

  /**
   * Takes in what reference data says: the name, and its posts as they are there; others stay, and a post that ended stays ended.
   *
   * @returns whether anything was other than that
   */
  enter(name: string, stated: readonly Post[]): boolean {
    const isNew = (post: Post): boolean => {
      const held = this.posts.find(({ id }) => id === post.id);
      return held === undefined || (held.validTo === null && !isSameFact(held, post));
    };
    const changed = stated.filter(isNew);
    if (name !== this.name) this.rename(name);
    else if (changed.length === 0) return false;
    for (const post of changed) this.set(post);
    return true;
  }

  rename(name: string): void {
    this.name = name;
    this.record({ type: AGENCY_EVENTS.officerRenamed, facts: {}, personal: { name } } satisfies OfficerRenamed);
  }

  /** @throws DomainError as `checkPeriod` */
  give(post: Post, today: string): void {
    checkPeriod(post, this.posts, today);
    this.set(post);
  }

  /** Takes a post in as it is, given or changed, whatever its days are: from the reference data. */
  set(post: Post): void {
    const held: HeldPost = { ...post, officerId: this.id };
    const type = this.posts.some(({ id }) => id === post.id) ? AGENCY_EVENTS.postChanged : AGENCY_EVENTS.postGiven;
    this.posts = [...this.posts.filter(({ id }) => id !== post.id), held];
    this.record({ type, facts: factsOf(post) } satisfies PostGiven | PostChanged);
  }

  /**
   * The post as it would be; it is changed by `set`.
   *
   * @param today local date
   * @throws DomainError POST_NOT_FOUND, POST_OVER, POST_UNCHANGED, and as `checkEnd`
   */
  changed(postId: string, changes: PostChanges, today: string): HeldPost {
    const post = this.held(postId, today);
    const said = Object.entries(changes).filter(([, value]) => value !== undefined);
    const changed: HeldPost = { ...post, ...Object.fromEntries(said) };
    if (isSameFact(changed, post)) throw postUnchanged();
    if (changed.validTo !== post.validTo) checkEnd(changed, this.posts, today);
    return changed;
  }

  /**
   * Ends a post; one that has not begun yet is never held.
   *
   * @param validTo local date, the first on which it is not held any more
   * @throws DomainError POST_NOT_FOUND, POST_OVER, POST_END_IN_PAST
   */
  end(postId: string, validTo: string, today: string): void {
    const post = this.held(postId, today);
    const endsOn = validTo < post.validFrom ? post.validFrom : validTo;
    if (post.validTo !== null && post.validTo <= endsOn) throw postOver(post.validTo);
    if (validTo < today) throw postEndInPast(today);
    this.posts = this.posts.map((each) => (each.id === postId ? { ...each, validTo: endsOn } : each));
    const facts = { postId, agencyCode: post.agencyCode, validTo: endsOn };
    this.record({ type: AGENCY_EVENTS.postEnded, facts } satisfies PostEnded);
  }

  /** Is away from an agency. @throws DomainError ABSENCE_OVERLAPS */
  beAway(absence: Absence): void {
    refuseOverlap(absence, this.absences);
    this.absences = [...this.absences, absence];
    const { id: absenceId, agencyCode, postIds, substituteId, validFrom, validTo, reason } = absence;
    const facts = { absenceId, agencyCode, postIds, substituteId, validFrom, validTo };
    this.record({ type: AGENCY_EVENTS.absenceArranged, facts, personal: { reason } } satisfies AbsenceArranged);
  }

  /**
   * Is back earlier; what has not begun yet is called off.
   *
   * @throws DomainError ABSENCE_OVER, ABSENCE_END_OUTSIDE
   */
  beBack({ id: absenceId, agencyCode, validFrom, validTo: before }: Absence, day: string, today: string): void {
    if (before <= today) throw absenceOver(before);
    if (day < today || day >= before) throw absenceEndOutside(today, before);
    const validTo = day < validFrom ? validFrom : day;
    this.absences = this.absences.map((each) => (each.id === absenceId ? { ...each, validTo } : each));
    this.record({ type: AGENCY_EVENTS.absenceEnded, facts: { absenceId, agencyCode, validTo } } satisfies AbsenceEnded);
  }

  /** A post that is held today or will be. @throws DomainError POST_NOT_FOUND, POST_OVER */
  private held(postId: string, today: string): HeldPost {
    const post = this.posts.find(({ id }) => id === postId);
    if (!post) throw postNotFound();
    if (post.validTo !== null && post.validTo <= today) throw postOver(post.validTo);
    return post;
  }
}

function isSameFact(a: Post, b: Post): boolean {
  return JSON.stringify(factsOf(a)) === JSON.stringify(factsOf(b));
}

/** What the journal says of a post, its lists in one order. */
function factsOf(post: Post): PostFacts {
  const { id: postId, agencyCode, unit, title, roles, sectorCodes, procedureCodes, confidentialities, validFrom, validTo } = post;
  const limits = {
    sectorCodes: sectorCodes && sectorCodes.toSorted(),
    procedureCodes: procedureCodes && procedureCodes.toSorted(),
    confidentialities: confidentialities.toSorted(),
  };
  return { postId, agencyCode, unit, title, roles: roles.toSorted(), ...limits, validFrom, validTo };
}
