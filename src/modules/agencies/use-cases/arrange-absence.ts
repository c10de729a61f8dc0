import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { everyHandOf } from '../../../shared/acting.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { newId, storedId } from '../../../shared/id.js';
import { checkHead, isNear } from '../domain/absence-heads.js';
import { checkDays, checkSubstitute, notClearedFor, postsOn, type AbsenceWish } from '../domain/absence.js';
import { officerStandsIn } from '../domain/absence.errors.js';
import { officerNotFound } from '../domain/officer.errors.js';
import { AbsenceReader } from '../persistence/absence.reader.js';
import { AgencyReader } from '../persistence/agency.reader.js';
import { OfficerRepository } from '../persistence/officer.repository.js';
import type { AbsenceOutcome } from './officer-outcome.js';

/**
 * An officer, or a head of the agency, says that the officer is away and who stands in: with what the posts of whoever is away bring there,
 * within the own clearance of the substitute, on his behalf.
 */
@Injectable()
export class ArrangeAbsence {
  constructor(
    private readonly transactions: Transactions,
    private readonly officers: OfficerRepository,
    private readonly absences: AbsenceReader,
    private readonly agencies: AgencyReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @param officerId who is away; the caller where nobody is named
   * @throws DomainError OFFICER_NOT_FOUND outside of the caller's agencies too, and as `checkDays`, `postsOn`, `checkHead`,
   *   `checkSubstitute`, `notClearedFor` and `EnrolledOfficer.beAway`, and OFFICER_STANDS_IN (409): somebody else has to stand in there
   *   first
   */
  async execute(officerId: string | undefined, wish: AbsenceWish, actor: Actor): Promise<AbsenceOutcome> {
    const id = officerId === undefined ? actor.id : storedId(officerId);
    const substituteId = wish.substituteId === null ? null : storedId(wish.substituteId);
    const { agencyCode } = wish;
    const { absenceId: changed, notCleared } = await this.transactions.runTogether(new Map(), async () => {
      await this.officers.hold();
      const [today, bodyOf] = [localDate(this.clock.now()), await this.agencies.bodies()];
      const found = await this.officers.findAll(substituteId === null ? [id] : [id, substituteId]);
      const [officer, isOwn] = [found.get(id), id === actor.id];
      const there = (officer?.posts ?? []).filter((post) => post.agencyCode === agencyCode);
      if (!officer || (!isOwn && !isNear(actor, there, bodyOf))) throw officerNotFound();
      checkDays(wish, today);
      const posts = postsOn(officer.posts, agencyCode, wish);
      this.transactions.current.actOnBehalfOf(isOwn ? null : checkHead(actor.grants, posts, bodyOf).onBehalfOf, id);
      const givers = isOwn ? [] : everyHandOf(actor);
      if (substituteId !== null) checkSubstitute(found.get(substituteId), wish, { agencyCode, officerId: id }, givers);
      const postIds = posts.map((post) => post.id);
      const standsInFor = substituteId === null ? undefined : found.get(substituteId);
      const notCleared = standsInFor ? notClearedFor(posts, standsInFor, agencyCode, wish) : [];
      const absence = { ...wish, id: newId(), officerId: id, postIds, substituteId, arrangedBy: actor.id };
      officer.beAway(absence);
      const standsIn = await this.absences.standingIn(id, wish);
      if (standsIn !== undefined) throw officerStandsIn(standsIn);
      await this.officers.save(officer);
      return { absenceId: absence.id, notCleared };
    });
    return { id: changed, notCleared };
  }
}
