import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Keyset } from '../../../platform/database/keyset.js';
import type { Role } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import type { Page } from '../../../shared/page.js';
import type { Led } from '../domain/absence-heads.js';
import type { Absence, AbsenceWish } from '../domain/absence.js';

const ARRANGED = new Keyset('absences', ['id']);

/** An absence with the names of both. */
export interface ShownAbsence extends Omit<Absence, 'postIds' | 'reason' | 'arrangedBy'> {
  readonly officerName: string;
  readonly substituteName: string | null;
  /** Null for whoever is neither the officer nor a head who leads him. */
  readonly reason: string | null;
}

/** A post that somebody performs today on behalf of whoever holds it. */
export interface StandIn {
  readonly officerId: string;
  readonly officerName: string;
  readonly agencyCode: string;
  readonly unit: string | null;
  readonly title: string;
  readonly roles: readonly Role[];
  /** Local date on which the officer is back. */
  readonly validTo: string;
}

/** Whether an absence is one that is told to a head: as `Led` says. */
const LED = `(a.agency_code = any($2::text[]) or a.agency_code = any($3::text[]) and exists (
  select from agencies.post h where h.id = any(a.post_ids) and 'agency-head' = any(h.roles)))`;

const SHOWN = `
  select a.id, a.officer_id as "officerId", o.name as "officerName", a.agency_code as "agencyCode", a.substitute_id as "substituteId",
    s.name as "substituteName", a.valid_from::text as "validFrom", a.valid_to::text as "validTo",
    case when a.officer_id = $1::uuid or ${LED} then a.reason end as reason
  from agencies.officer_absence a join agencies.officer o on o.id = a.officer_id
  left join agencies.officer s on s.id = a.substitute_id`;

/** Who is away from which agency, and who stands in. */
@Injectable()
export class AbsenceReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The officer of an absence; undefined for one that there is not. */
  async officerOf(absenceId: string): Promise<string | undefined> {
    const [row] = await this.database.read<{ officerId: string }>(
      'select officer_id as "officerId" from agencies.officer_absence where id = $1::uuid',
      [absenceId],
    );
    return row?.officerId;
  }

  /** The first absence from an agency, on any of the days, in which somebody stands in; undefined where he does in none. */
  async standingIn(substituteId: string, { agencyCode, validFrom, validTo }: AbsenceWish): Promise<string | undefined> {
    const [row] = await this.database.read<{ id: string }>(
      `select id from agencies.officer_absence where substitute_id = $1::uuid and agency_code = $2
         and valid_from < $4::date and valid_to > greatest($3::date, valid_from) order by valid_from, id limit 1`,
      [substituteId, agencyCode, validFrom, validTo],
    );
    return row?.id;
  }

  /**
   * Absences of today and later that an officer has part in, and those of whom he leads, in the order in which they were arranged.
   *
   * @throws DomainError as `Keyset.open`
   */
  list(actorId: string, led: Led, page: { readonly cursor?: string; readonly limit: number }): Promise<Page<ShownAbsence>> {
    return ARRANGED.page(
      { ...page, ...led },
      ({ after, rows }) =>
        this.database.read<ShownAbsence & Record<string, unknown>>(
          `${SHOWN} where (a.officer_id = $1::uuid or a.substitute_id = $1::uuid or ${LED})
             and a.valid_to > greatest($4::date, a.valid_from)
             and ($5::uuid is null or a.id > $5::uuid) order by a.id limit $6::int4`,
          [actorId, led.agencies, led.below, this.today(), after?.[0] ?? null, rows],
        ),
      ({ id }) => [id],
    );
  }

  /** The posts that somebody performs today for others, as authentication grants them: while he serves at the agency himself. */
  standInsOf(substituteId: string): Promise<readonly StandIn[]> {
    return this.database.read<StandIn & Record<string, unknown>>(
      `select a.officer_id as "officerId", o.name as "officerName", p.agency_code as "agencyCode", p.unit, p.title, p.roles,
         a.valid_to::text as "validTo"
       from agencies.officer_absence a join agencies.officer o on o.id = a.officer_id join agencies.post p on p.id = any(a.post_ids)
       where a.substitute_id = $1::uuid and a.valid_from <= $2::date and a.valid_to > $2::date
         and p.valid_from <= $2::date and (p.valid_to is null or p.valid_to > $2::date) and exists (
           select from agencies.post own where own.officer_id = a.substitute_id and own.agency_code = a.agency_code
             and own.confidentialities && p.confidentialities
             and own.valid_from <= $2::date and (own.valid_to is null or own.valid_to > $2::date)) order by a.valid_from, a.id limit 100`,
      [substituteId, this.today()],
    );
  }

  private today(): string {
    return localDate(this.clock.now());
  }
}
