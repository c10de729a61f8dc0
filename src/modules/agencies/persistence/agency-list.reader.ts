import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Clock, localDate } from '../../../shared/clock.js';
import type { Page } from '../../../shared/page.js';
import type { Agency, AgencyLevel } from '../domain/agency.js';
import type { OneStopUnit } from '../domain/one-stop-unit.js';
import { AgencyReference } from './agency-reference.js';
import { byName, nameOf, type PageByName } from './name-order.js';

const AGENCIES = byName('agencies');
const ONE_STOP_UNITS = byName('one-stop-units');

/** What a list of agencies is narrowed by. */
export interface AgencyFilter {
  /** Local date on which they are in force; today when none is named. */
  readonly on?: string;
  readonly level?: AgencyLevel;
  readonly parentCode?: string;
  /** Words of the name or their beginnings, in any order, with or without diacritics. */
  readonly q?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** Which agencies an agency took over from, and which took over from it. */
export interface Succession {
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
}

/** Lists for the public: agencies by name, their succession, their one-stop units. */
@Injectable()
export class AgencyListReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reference: AgencyReference,
  ) {}

  /**
   * Agencies in force on a date, in Vietnamese order of their names. A list without a date goes on after midnight, each page with what is
   * in force when it is read.
   *
   * @throws DomainError as `Keyset.open`
   */
  list(filter: AgencyFilter): Promise<Page<Agency>> {
    return AGENCIES.page({ ...filter }, (page) => this.agencies({ ...filter, on: filter.on ?? localDate(this.clock.now()) }, page), nameOf);
  }

  /** Where an agency came from and what became of it. */
  async successionOf(code: string): Promise<Succession> {
    const rows = await this.database.read<{ agency: string; predecessor: string }>(
      `select agency_code as agency, predecessor_code as predecessor from agencies.agency_predecessor where agency_code = $1
       union select agency_code, predecessor_code from agencies.agency_predecessor where predecessor_code = $1
       union select successor_code, agency_code from agencies.agency_successor
         where (agency_code = $1 or successor_code = $1) and valid_from <= $2::date order by 1, 2`,
      [code, localDate(this.clock.now())],
    );
    return {
      predecessors: rows.filter(({ agency }) => agency === code).map(({ predecessor }) => predecessor),
      successors: rows.filter(({ predecessor }) => predecessor === code).map(({ agency }) => agency),
    };
  }

  /**
   * One-stop units, of one agency or of all, in Vietnamese order of their names; those of an agency that is over are of whom has its place,
   * and not there where nobody has.
   *
   * @throws DomainError as `Keyset.open`
   */
  oneStopUnits(agencyCode: string | undefined, cursor: string | undefined, limit: number): Promise<Page<OneStopUnit>> {
    return ONE_STOP_UNITS.page({ agencyCode, cursor, limit }, (page) => this.units(agencyCode, page), nameOf);
  }

  private agencies(
    { on, level, parentCode, q }: AgencyFilter & { readonly on: string },
    { after, rows }: PageByName,
  ): Promise<readonly Agency[]> {
    const [name, code] = after ?? [null, null];
    return this.database.read<Agency>(
      `select a.code, t.name, a.level, t.parent_code as "parentCode", a.province_code as "provinceCode",
        a.valid_from::text as "validFrom", a.valid_to::text as "validTo"
       from agencies.agency_term t join agencies.agency a on a.id = t.agency_id
       where t.valid_from <= $1::date and not exists (select from agencies.agency_term n
           where n.agency_id = t.agency_id and n.valid_from > t.valid_from and n.valid_from <= $1::date)
         and a.valid_from <= $1::date and (a.valid_to is null or a.valid_to > $1::date)
         and ($2::text is null or a.level = $2) and ($3::text is null or t.parent_code = $3)
         and not exists (select from regexp_split_to_table(platform.search_text($4), '[^a-z0-9]+') w
           where position(' ' || w in ' ' || regexp_replace(t.plain_name, '[^a-z0-9]+', ' ', 'g')) = 0)
         and ($5::text is null or (t.name collate "vi-x-icu", t.agency_code) > ($5 collate "vi-x-icu", $6::text))
       order by t.name collate "vi-x-icu", t.agency_code limit $7::int`,
      [on, level ?? null, parentCode ?? null, q ?? null, name, code, rows],
    );
  }

  private async units(agencyCode: string | undefined, { after, rows }: PageByName): Promise<readonly OneStopUnit[]> {
    const [name, code] = after ?? [null, null];
    const { takeovers } = await this.reference.current();
    const { over } = takeovers;
    return this.database.read<OneStopUnit>(
      `select u.code, case when o.code is null then u.agency_code else o.heir end as "agencyCode", u.name, u.kind
       from agencies.one_stop_unit u left join unnest($5::text[], $6::text[]) o(code, heir) on o.code = u.agency_code
       where (o.code is null or o.heir is not null)
         and ($1::text is null or case when o.code is null then u.agency_code else o.heir end = $1)
         and ($2::text is null or (u.name collate "vi-x-icu", u.code) > ($2 collate "vi-x-icu", $3::text))
       order by u.name collate "vi-x-icu", u.code limit $4::int`,
      [agencyCode ?? null, name, code, rows, over, over.map((each) => takeovers.heirOf(each) ?? null)],
    );
  }
}
