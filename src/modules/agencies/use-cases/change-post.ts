import { Injectable } from '@nestjs/common';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { agencyUnknown } from '../domain/agency.errors.js';
import type { PostChanges } from '../domain/enrolled-officer.js';
import { daysHeld, refuseFurther } from '../domain/giving-posts.js';
import { checkAgency } from '../domain/post-rules.js';
import { AgencyReader } from '../persistence/agency.reader.js';
import type { PostOutcome } from './officer-outcome.js';
import { PostCommand, type PostPlace } from './post-command.js';

/** An administrator says anew how far a post of one of the administrator's agencies reaches, and until when. */
@Injectable()
export class ChangePost {
  constructor(
    private readonly posts: PostCommand,
    private readonly agencies: AgencyReader,
  ) {}

  /**
   * @throws DomainError AGENCY_UNKNOWN, and as `PostCommand.run`, `refuseFurther` for the post as it is and as it would be on all its days,
   *   `checkAgency` and `EnrolledOfficer.changed`
   */
  async execute(place: PostPlace, expected: Version, changes: PostChanges, actor: Actor): Promise<PostOutcome> {
    const lineage = await this.agencies.lineage();
    return this.posts.run(place, expected, actor, async (officer, post, today) => {
      const now = refuseFurther(actor, post, lineage, [today]);
      const changed = officer.changed(post.id, changes, today);
      const then = refuseFurther(actor, changed, lineage, daysHeld(changed, lineage, today));
      const agency = await this.agencies.find(post.agencyCode);
      if (!agency) throw agencyUnknown('agencyCode', post.agencyCode);
      checkAgency(changed, agency, changed.validFrom < today ? today : changed.validFrom);
      officer.set(changed);
      const both = then.filter((grant) => now.includes(grant));
      return both.length > 0 ? both : then;
    });
  }
}
