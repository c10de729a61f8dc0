import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { isId, storedId } from '../../../shared/id.js';
import { absenceNotFound } from '../domain/absence.errors.js';
import { checkHead, isNear } from '../domain/absence-heads.js';
import { AbsenceReader } from '../persistence/absence.reader.js';
import { AgencyReader } from '../persistence/agency.reader.js';
import { OfficerRepository } from '../persistence/officer.repository.js';
import type { AbsenceOutcome } from './officer-outcome.js';

/** An officer is back earlier, or an absence is called off: by the officer, or by a head. */
@Injectable()
export class EndAbsence {
  constructor(
    private readonly transactions: Transactions,
    private readonly officers: OfficerRepository,
    private readonly absences: AbsenceReader,
    private readonly agencies: AgencyReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @param day local date of return; today where none is named
   * @throws DomainError ABSENCE_NOT_FOUND outside of the caller's agencies too, and as `checkHead` and `EnrolledOfficer.beBack`
   */
  async execute(absenceId: string, day: string | undefined, actor: Actor): Promise<AbsenceOutcome> {
    const id = storedId(absenceId);
    const officerId = isId(id) ? await this.absences.officerOf(id) : undefined;
    if (officerId === undefined) throw absenceNotFound();
    const { absenceId: changed } = await this.transactions.runTogether(new Map(), async () => {
      const [today, bodyOf] = [localDate(this.clock.now()), await this.agencies.bodies()];
      const officer = await this.officers.find(officerId);
      const absence = officer?.absences.find((each) => each.id === id);
      const isOwn = officerId === actor.id;
      const posts = officer?.posts.filter((post) => absence?.postIds.includes(post.id)) ?? [];
      if (!officer || !absence || (!isOwn && !isNear(actor, posts, bodyOf))) throw absenceNotFound();
      this.transactions.current.actOnBehalfOf(isOwn ? null : checkHead(actor.grants, posts, bodyOf).onBehalfOf, officerId);
      officer.beBack(absence, day ?? today, today);
      await this.officers.save(officer);
      return { absenceId: id };
    });
    return { id: changed, notCleared: [] };
  }
}
