import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { newId, storedId } from '../../../shared/id.js';
import { agencyUnknown } from '../domain/agency.errors.js';
import { daysHeld, refuseFurther, refuseOwn } from '../domain/giving-posts.js';
import { officerNotFound } from '../domain/officer.errors.js';
import type { Post } from '../domain/officer.js';
import { checkAgency } from '../domain/post-rules.js';
import { AgencyReader } from '../persistence/agency.reader.js';
import { OfficerRepository } from '../persistence/officer.repository.js';
import type { PostOutcome } from './officer-outcome.js';

/** An administrator gives an officer a post in one of the administrator's agencies; whoever else the officer serves. */
@Injectable()
export class GivePost {
  constructor(
    private readonly transactions: Transactions,
    private readonly officers: OfficerRepository,
    private readonly agencies: AgencyReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError OFFICER_NOT_FOUND, POST_OF_ONESELF, AGENCY_UNKNOWN, POST_AGENCY_NOT_IN_FORCE, POST_OUTLIVES_AGENCY, and as
   *   `refuseFurther` and `EnrolledOfficer.give`
   */
  async execute(officerId: string, expected: Version, request: Omit<Post, 'id'>, actor: Actor): Promise<PostOutcome> {
    const id = storedId(officerId);
    const agency = await this.agencies.find(request.agencyCode);
    const lineage = await this.agencies.lineage();
    return this.transactions.run(expected, async () => {
      const officer = await this.officers.find(id);
      if (!officer) throw officerNotFound();
      refuseOwn(actor, id);
      if (!agency) throw agencyUnknown('agencyCode', request.agencyCode);
      const post = { ...request, roles: [...new Set(request.roles)], id: newId() };
      const today = localDate(this.clock.now());
      this.transactions.current.actByOneOf(refuseFurther(actor, post, lineage, daysHeld(post, lineage, today)));
      checkAgency(post, agency, post.validFrom);
      officer.give(post, today);
      await this.officers.save(officer);
      return { id, postId: post.id, version: 0 };
    });
  }
}
