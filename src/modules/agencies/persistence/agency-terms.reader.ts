import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Role } from '../../../shared/actor.js';
import type { Publication } from '../../../shared/publication.js';
import type { Agency } from '../domain/agency.js';
import type { AgencySuccessor, AgencyTerm } from '../domain/registered-agency.js';

/** An agency as it is on a day, with everything that it was and is going to be. */
export interface WholeAgency extends Agency {
  readonly terms: readonly Omit<AgencyTerm, 'agencyId' | 'agencyCode'>[];
  readonly endDecision: Publication['decision'] | null;
  /** Who takes its running dossiers over when it ends. */
  readonly successors: readonly Pick<AgencySuccessor, 'successorCode' | 'sectorCodes'>[];
  /** Version of its stream. */
  readonly version: number;
}

const MOST_PARTS_NAMED = 20;

/** Asks the tables about agencies as they were, are and are going to be, and about what hangs on them. */
@Injectable()
export class AgencyTermsReader {
  constructor(private readonly database: Database) {}

  /** An agency with all its terms, as it is on a local date; undefined for an unknown code. */
  async find(code: string, on: string): Promise<WholeAgency | undefined> {
    const [agency] = await this.database.read<WholeAgency>(
      `select a.code, t.name, a.level, t.parent_code as "parentCode", a.province_code as "provinceCode",
         a.valid_from::text as "validFrom", a.valid_to::text as "validTo", a.end_decision as "endDecision",
         journal.version_of(a.id) as version,
         (select coalesce(jsonb_agg(jsonb_build_object('successorCode', s.successor_code, 'sectorCodes', s.sector_codes)
           order by s.position), '[]') from agencies.agency_successor s where s.agency_id = a.id) as successors,
         (select jsonb_agg(jsonb_build_object('validFrom', e.valid_from, 'name', e.name, 'parentCode', e.parent_code,
           'decision', e.decision) order by e.valid_from) from agencies.agency_term e where e.agency_id = a.id) as terms
       from agencies.agency a, ${TERM_OF_AGENCY} where a.code = $2`,
      [on, code],
    );
    return agency;
  }

  /** Codes of agencies that stand under one on a local date or later; of many the first ones, to be named in a refusal. */
  async partsOf(code: string, from: string): Promise<readonly string[]> {
    const rows = await this.database.read<{ code: string }>(
      `select distinct a.code from agencies.agency_term t join agencies.agency a on a.id = t.agency_id
       where t.parent_code = $1 and (a.valid_to is null or a.valid_to > greatest($2::date, a.valid_from))
         and not exists (select from agencies.agency_term n where n.agency_id = t.agency_id and n.valid_from > t.valid_from
           and n.valid_from <= $2::date) order by a.code limit $3::int4`,
      [code, from, MOST_PARTS_NAMED],
    );
    return rows.map((row) => row.code);
  }

  /** Codes of agencies that end in favour of one; of many the first ones, to be named in a refusal. */
  async endingsTowards(code: string): Promise<readonly string[]> {
    const rows = await this.database.read<{ code: string }>(
      'select agency_code as code from agencies.agency_successor where successor_code = $1 order by 1 limit $2::int4',
      [code, MOST_PARTS_NAMED],
    );
    return rows.map((row) => row.code);
  }

  /** How many posts are given in an agency that has not begun, whether or not it is going to. */
  async postsToBeIn(code: string): Promise<number> {
    const [row] = await this.database.read<{ posts: number }>(
      `select count(*)::int4 as posts from agencies.post where agency_code = $1 and (valid_to is null or valid_to > valid_from)`,
      [code],
    );
    return row!.posts;
  }

  /** Codes of agencies in which any of these officers holds a post on a local date or later; of those roles where some are named. */
  async agenciesOf(officerIds: readonly string[], from: string, roles: readonly Role[] | null = null): Promise<readonly string[]> {
    const rows = await this.database.read<{ code: string }>(
      `select distinct agency_code as code from agencies.post
       where officer_id = any($1::uuid[]) and (valid_to is null or valid_to > $2::date)
         and ($3::text[] is null or roles && $3::text[])`,
      [officerIds, from, roles],
    );
    return rows.map(({ code }) => code);
  }
}

/** SQL of the term `t` of an agency `a` on the local date `$1`: the last one that has begun, before all of them the first. */
export const TERM_OF_AGENCY = `lateral (select e.name, e.plain_name, e.parent_code from agencies.agency_term e
  where e.agency_id = a.id and e.valid_from <= greatest($1::date, a.valid_from) order by e.valid_from desc limit 1) t`;
