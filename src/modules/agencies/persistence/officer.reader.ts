import { Injectable } from '@nestjs/common';
import type { Role } from '../../../shared/actor.js';
import type { MatterTraits } from '../../../shared/grant.js';
import { Clock, localDate } from '../../../shared/clock.js';
import type { DraftHands, NamedHands } from '../../../shared/draft-hands.js';
import { isId } from '../../../shared/id.js';
import { PAGE_SIZE, type Page } from '../../../shared/page.js';
import { Database } from '../../../platform/database/database.js';
import { Keyset } from '../../../platform/database/keyset.js';
import { ShortMemory, type Remembered } from '../../../platform/database/short-memory.js';
import type { AccountedOfficer, Officer, Post } from '../domain/officer.js';

export { LimitNames, type LimitsNamed } from './limit-names.js';
export type { Officer, Post };

/** An officer as lists show one: the name, and title and unit of the post held longest; null without a post today. */
export interface ShownOfficer {
  readonly name: string;
  readonly title: string | null;
  readonly unit: string | null;
}

/** A question who holds which role. */
export interface RolesAsked {
  /** Local date `YYYY-MM-DD`. */
  readonly on: string;
  /** What the posts have to be for; null for anything. */
  readonly matter: MatterTraits | null;
}

/** Which officers of some agencies are listed. */
interface AskedOfficers {
  /** A text that the name or the account has. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number;
}

/** Most officers that one question answers; an agency has far fewer with one role. */
const MOST_OFFICERS = 500;

const BY_ID = new Keyset('officers', ['id']);

const OFFICER_WITH_POSTS = `
  select o.id, o.name,
         jsonb_agg(jsonb_build_object('id', p.id, 'agencyCode', p.agency_code, 'unit', p.unit, 'title', p.title, 'roles',
         p.roles, 'sectorCodes', p.sector_codes, 'procedureCodes', p.procedure_codes, 'confidentialities',
         p.confidentialities, 'validFrom', p.valid_from, 'validTo', p.valid_to)
                   order by p.valid_from, p.id) as posts
  from agencies.post p join agencies.officer o on o.id = p.officer_id
  where p.valid_from <= $1::date and (p.valid_to is null or p.valid_to > $1::date)`;

/** Asks about officers and the posts that they hold today (local date of the Clock). */
@Injectable()
export class OfficerReader {
  readonly #shown = new ShortMemory<ShownOfficer>((ids) => this.lookUp(ids));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Officers who hold a role in the agency itself today, with the posts that carry it; where a matter is given, only posts that it is
   * within. At most 500.
   */
  withRole(agencyCode: string, role: Role, matter?: MatterTraits): Promise<readonly Officer[]> {
    return this.database.read<Officer>(
      `${OFFICER_WITH_POSTS} and p.agency_code = $2 and $3 = any(p.roles) and ($4::text is null or ($4 = any(p.confidentialities)
         and (p.sector_codes is null or $5 = any(p.sector_codes)) and (p.procedure_codes is null or $6 = any(p.procedure_codes))))
       group by o.id, o.name order by o.name collate "vi-x-icu", o.id limit ${MOST_OFFICERS}`,
      [this.today(), agencyCode, role, matter?.confidentiality ?? null, matter?.sectorCode ?? null, matter?.procedureCode ?? null],
    );
  }

  /** Who is away from an agency today: the local date of return by officer. */
  async awayFrom(agencyCode: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.read<{ id: string; backOn: string }>(
      `select officer_id as id, max(valid_to)::text as "backOn" from agencies.officer_absence
       where agency_code = $1 and valid_from <= $2::date and valid_to > $2::date group by officer_id limit 10000`,
      [agencyCode, this.today()],
    );
    return new Map(rows.map(({ id, backOn }) => [id, backOn]));
  }

  /** Who holds one of these roles in one of these agencies today: ids by agency and role, at most 500 of each, in one statement. */
  async holdersOf(agencyCodes: readonly string[], roles: readonly Role[]): Promise<(agencyCode: string, role: Role) => readonly string[]> {
    const found = new Map<string, readonly string[]>();
    const asked = [...new Set(agencyCodes)];
    if (asked.length > 0) {
      const rows = await this.database.read<{ agencyCode: string; role: string; ids: readonly string[] }>(
        `select p.agency_code as "agencyCode", r.role, (array_agg(distinct p.officer_id))[1:${MOST_OFFICERS}] as ids
         from agencies.post p cross join unnest(p.roles) r(role)
         where p.agency_code = any($2::text[]) and r.role = any($3::text[]) and p.valid_from <= $1::date
           and (p.valid_to is null or p.valid_to > $1::date) group by p.agency_code, r.role`,
        [this.today(), asked, roles],
      );
      for (const { agencyCode, role, ids } of rows) found.set(`${role} ${agencyCode}`, ids);
    }
    return (agencyCode, role) => found.get(`${role} ${agencyCode}`) ?? [];
  }

  /**
   * Which roles are held, by agency, on the day of each question, in one statement: a row for each agency that has officers then. Where a
   * matter is given, only posts that it is within count.
   */
  async rolesByAgency(asked: readonly RolesAsked[]): Promise<readonly ReadonlyMap<string, readonly Role[]>[]> {
    const rows = await this.database.read<{ place: number; agencyCode: string; roles: Role[] }>(
      `select a.place::int, p.agency_code as "agencyCode", array_agg(distinct r.role) as roles
       from unnest($1::date[], $2::text[], $3::text[], $4::text[]) with ordinality a(day, confidentiality, sector, procedure, place)
       join agencies.post p on p.valid_from <= a.day and (p.valid_to is null or p.valid_to > a.day)
         and (a.confidentiality is null or (a.confidentiality = any(p.confidentialities)
           and (p.sector_codes is null or a.sector = any(p.sector_codes))
           and (p.procedure_codes is null or a.procedure = any(p.procedure_codes))))
       cross join unnest(p.roles) r(role)
       group by a.place, p.agency_code`,
      [
        asked.map(({ on }) => on),
        asked.map(({ matter }) => matter?.confidentiality ?? null),
        asked.map(({ matter }) => matter?.sectorCode ?? null),
        asked.map(({ matter }) => matter?.procedureCode ?? null),
      ],
    );
    const held = asked.map(() => new Map<string, readonly Role[]>());
    for (const { place, agencyCode, roles } of rows) held[place - 1]!.set(agencyCode, roles);
    return held;
  }

  /** An officer with the posts held today; undefined for somebody unknown or without a post. */
  async find(id: string): Promise<Officer | undefined> {
    if (!isId(id)) return undefined;
    const [officer] = await this.database.read<Officer>(`${OFFICER_WITH_POSTS} and o.id = $2::uuid group by o.id, o.name`, [
      this.today(),
      id,
    ]);
    return officer;
  }

  /**
   * What officers are called and their main post today, by id; null for one who is not known. From memory where it was looked up a short
   * while ago, else in one statement.
   */
  shown(ids: readonly (string | null)[]): Promise<Remembered<ShownOfficer>> {
    return this.#shown.of(ids);
  }

  /** Drafts with what those are called who wrote them and found them right. */
  async withHands<Draft extends DraftHands>(drafts: readonly Draft[]): Promise<NamedHands<Draft>[]> {
    const officer = await this.shown(drafts.flatMap(({ draftedBy, checkedBy }) => [draftedBy, checkedBy]));
    return drafts.map((draft) => ({
      ...draft,
      draftedByName: officer(draft.draftedBy)?.name ?? null,
      checkedByName: officer(draft.checkedBy)?.name ?? null,
    }));
  }

  private async lookUp(ids: readonly string[]): Promise<readonly (readonly [string, ShownOfficer])[]> {
    const rows = await this.database.read<ShownOfficer & { readonly id: string }>(
      `select o.id, o.name, p.title, p.unit from agencies.officer o left join lateral (
         select title, unit from agencies.post where officer_id = o.id and valid_from <= $1::date
         and (valid_to is null or valid_to > $1::date) order by valid_from, id limit 1) p on true
       where o.id = any($2::uuid[])`,
      [this.today(), ids],
    );
    return rows.map(({ id, name, title, unit }) => [id, { name, title, unit }]);
  }

  /** Names by id, of those who are known, whether they hold a post or not. */
  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.read<{ id: string; name: string }>(
      'select id, name from agencies.officer where id = any($1::uuid[])',
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /**
   * Officers with a post today in any of the agencies, also only those whose name, with or without diacritics, or account has a text, in a
   * fixed order. @throws DomainError as `Keyset.open` */
  list(agencyCodes: readonly string[], { q, cursor, limit = PAGE_SIZE.default }: AskedOfficers): Promise<Page<Officer>> {
    return BY_ID.page(
      { agencyCodes, q, cursor, limit },
      ({ after, rows }) =>
        this.database.read<Officer>(
          `${OFFICER_WITH_POSTS} and p.agency_code = any($2::text[]) and ($3::uuid is null or o.id > $3::uuid)
            and ($5::text is null or position(platform.search_text($5) in platform.search_text(o.name)) > 0
              or position(lower($5) in lower(o.subject)) > 0)
           group by o.id, o.name order by o.id limit $4::int`,
          [this.today(), agencyCodes, after?.[0] ?? null, rows, q ?? null],
        ),
      ({ id }) => [id],
    );
  }

  /** The same, with the accounts by which they sign in: for administrators. @throws DomainError as `Keyset.open` */
  async accounted(agencyCodes: readonly string[], asked: AskedOfficers): Promise<Page<AccountedOfficer>> {
    const page = await this.list(agencyCodes, asked);
    const rows = await this.database.read<Pick<AccountedOfficer, 'id' | 'accountIssuer' | 'accountSubject'>>(
      'select id, issuer as "accountIssuer", subject as "accountSubject" from agencies.officer where id = any($1::uuid[])',
      [page.items.map(({ id }) => id)],
    );
    const accounts = new Map(rows.map((row) => [row.id, row]));
    return { ...page, items: page.items.map((officer) => ({ ...officer, ...accounts.get(officer.id)! })) };
  }

  private today(): string {
    return localDate(this.clock.now());
  }
}
