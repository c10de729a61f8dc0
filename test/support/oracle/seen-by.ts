import type { Client } from 'pg';
import type { Role } from '../../../src/shared/role.js';
import type { Asker } from './world.js';

/** A line of the view: a thing that somebody may see, by which post, in which roles of it, and why. */
export interface Seen {
  readonly shows: string;
  readonly dossierId: string;
  readonly thingId: string;
  readonly postId: string | null;
  readonly postAgencyCode: string | null;
  readonly agencyCode: string | null;
  readonly roles: readonly Role[];
  readonly reason: string;
}

/** A post that somebody holds at the moment, or the agency of a registered system, with the agencies that stand below it. */
export interface HeldPost {
  readonly id: string;
  readonly agencyCode: string;
  readonly roles: readonly Role[];
  readonly reach: readonly string[];
  /** Id of the officer who holds it, where somebody stands in. */
  readonly principal: string | null;
  /** Whether its holder is shown whose dossiers are. */
  readonly knowsPersons: boolean;
  /** Whether it is for all sectors and procedures; else it is about nothing as a whole. */
  readonly isWhole: boolean;
}

/** The moment at which everything is asked. */
export interface Moment {
  readonly at: string;
  /** Local date. */
  readonly on: string;
}

const KNOWING = `array['desk-officer', 'case-officer', 'unit-head', 'agency-head', 'registry-clerk', 'archivist']`;

const POSTS = `
  with recursive below as (
    select code as top, code from agencies.agency
    union
    select b.top, t.agency_code from below b join (
      select distinct on (e.agency_code) e.agency_code, e.parent_code
      from agencies.agency_term e join agencies.agency a on a.code = e.agency_code
      where e.valid_from <= greatest($2::date, a.valid_from) order by e.agency_code, e.valid_from desc) t on t.parent_code = b.code)
  select p.id, p.agency_code as "agencyCode", p.roles, array_agg(b.code) as reach, p.principal::text,
    p.is_whole as "isWhole", p.knows_persons as "knowsPersons"
  from (
    select id, officer_id, agency_code, roles, null::uuid as principal,
      sector_codes is null and procedure_codes is null as is_whole, roles && ${KNOWING} as knows_persons
    from agencies.post
    where valid_from <= $2::date and coalesce(valid_to, 'infinity') > $2::date
    union all
    select distinct p.id, n.substitute_id, p.agency_code, p.roles, n.officer_id, p.sector_codes is null and p.procedure_codes is null,
      p.roles && ${KNOWING}
    from agencies.officer_absence n join agencies.post p on p.id = any(n.post_ids)
    join agencies.post own on own.officer_id = n.substitute_id and own.agency_code = n.agency_code
      and own.confidentialities && p.confidentialities
    where n.valid_from <= $2::date and n.valid_to > $2::date and p.valid_from <= $2::date and coalesce(p.valid_to, 'infinity') > $2::date
      and own.valid_from <= $2::date and coalesce(own.valid_to, 'infinity') > $2::date
    union all select id, id, agency_code, array['partner-system'], null, true, 'person.read' = any(scopes)
    from partners.partner_system where disabled_at is null) p
  join agencies.agency a on a.code = p.agency_code join below b on b.top = p.agency_code
  where p.officer_id::text = $1 and coalesce(a.valid_to, 'infinity') > $2::date
  group by p.id, p.agency_code, p.roles, p.principal, p.is_whole, p.knows_persons`;

/** What the view says, kept for the time of a test. */
export class SeenBy {
  private constructor(
    private readonly owner: Client,
    readonly moment: Moment,
  ) {}

  /** Asks the view once about everybody. */
  static async open(owner: Client, moment: Moment, askers: readonly Asker[]): Promise<SeenBy> {
    await owner.query('create schema if not exists oracle');
    await owner.query('drop table if exists oracle.seen');
    await owner.query(
      `create table oracle.seen as select * from reporting.dossier_viewer where viewer = any($1::text[])
         and since <= $2::timestamptz and (until is null or until > $2::timestamptz)`,
      [askers.map(({ viewer }) => viewer), moment.at],
    );
    await owner.query('create index on oracle.seen (viewer)');
    return new SeenBy(owner, moment);
  }

  /** All lines about one of them. */
  async linesOf({ viewer }: Asker): Promise<readonly Seen[]> {
    const { rows } = await this.owner.query<Seen>(
      `select shows, dossier_id as "dossierId", thing_id as "thingId", post_id as "postId",
         post_agency_code as "postAgencyCode", agency_code as "agencyCode", roles, reason
       from oracle.seen where viewer = $1`,
      [viewer],
    );
    return rows;
  }

  /** The posts that one of them holds. */
  async postsOf({ viewer }: Asker): Promise<readonly HeldPost[]> {
    return (await this.owner.query<HeldPost>(POSTS, [viewer, this.moment.on])).rows;
  }
}
