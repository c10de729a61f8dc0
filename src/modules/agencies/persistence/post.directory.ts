import { Injectable } from '@nestjs/common';
import { ActorDirectory, type Post } from '../../../platform/auth/actor-directory.js';
import { Database } from '../../../platform/database/database.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { inForce } from '../domain/agency.js';
import { AgencyReference } from './agency-reference.js';

/** What a substitute is cleared for by posts of his own at the agency; nothing where he serves there no more. */
const CLEARED = `select unnest(own.confidentialities) from agencies.post own where own.officer_id = o.id and own.agency_code = a.agency_code
  and own.valid_from <= $3::date and (own.valid_to is null or own.valid_to > $3::date)`;

/** What authentication asks: the posts that somebody holds today and the agencies that a post reaches. */
@Injectable()
export class PostDirectory extends ActorDirectory {
  constructor(
    private readonly database: Database,
    private readonly reference: AgencyReference,
    private readonly clock: Clock,
  ) {
    super();
  }

  /**
   * Posts held today, the one held longest first; then those of officers who are away, where somebody who serves at the same agency himself
   * stands in: as far as the own posts there are cleared for what these are. A post of which nothing is left by that is not handed on.
   */
  override postsOf(issuer: string, subject: string): Promise<readonly Post[]> {
    return this.database.read<Post>(
      `select p.id, p.agency_code as "agencyCode", p.roles, p.sector_codes as "sectorCodes", p.procedure_codes as "procedureCodes",
         s.confidentialities, o.name, s.on_behalf_of as "onBehalfOf"
       from agencies.officer o cross join lateral (
         select own.id, null::uuid as on_behalf_of, own.confidentialities from agencies.post own where own.officer_id = o.id
         union all
         select q.id, a.officer_id, array(select unnest(q.confidentialities) intersect ${CLEARED} order by 1)
         from agencies.officer_absence a join agencies.post q on q.id = any(a.post_ids)
         where a.substitute_id = o.id and a.valid_from <= $3::date and a.valid_to > $3::date) s
       join agencies.post p on p.id = s.id
       where s.confidentialities <> '{}' and o.issuer = $1 and o.subject = $2
         and p.valid_from <= $3::date and (p.valid_to is null or p.valid_to > $3::date)
       order by s.on_behalf_of is not null, p.valid_from, p.id`,
      [issuer, subject, localDate(this.clock.now())],
    );
  }

  /** The agency and everything below it; undefined unless the agency is in force today. */
  override async scopeOf(agencyCode: string): Promise<readonly string[] | undefined> {
    const { tree } = await this.reference.current();
    const agency = tree.find(agencyCode);
    return agency && inForce(agency, localDate(this.clock.now())) ? tree.scopeOf(agencyCode) : undefined;
  }

  /** Of agencies and posts, with the local date: with a new day posts begin and end. */
  override async revision(): Promise<string> {
    return `${await this.reference.revision()} ${localDate(this.clock.now())}`;
  }
}
