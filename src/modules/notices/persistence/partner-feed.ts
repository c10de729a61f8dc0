import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { covered, coverageValues, matterOf, type Coverage } from '../../../platform/auth/covered.js';
import { Database } from '../../../platform/database/database.js';
import { partnerFactsOf } from '../../dossiers/index.js';
import type { PartnerEvent } from '../domain/partner-event.js';

const COLUMNS = `e.id, e.position::float8 as position, e.dossier_id as "dossierId", e.seq, e.type,
  e.receiving_agency_code as "receivingAgencyCode", e.resolving_agency_code as "resolvingAgencyCode", e.at,
  e.dossier_code as "dossierCode", e.facts, e.procedure_code as "procedureCode", e.sector_code as "sectorCode", e.confidentiality`;

/** One index range per agency, each in order and bounded, so that a page costs the same however long the feed is. */
const AFTER = `
  select ${COLUMNS} from (
    select r.dossier_id, r.id from unnest($1::text[]) a cross join lateral (
      select dossier_id, id, position from notices.partner_event e where e.receiving_agency_code = a
      and e.position > $2::int8 and ${covered(matterOf('e', 'a'), 4)}
      order by position limit $3::int4) r
    union
    select s.dossier_id, s.id from unnest($1::text[]) a cross join lateral (
      select dossier_id, id, position from notices.partner_event e where e.resolving_agency_code = a
      and e.position > $2::int8 and ${covered(matterOf('e', 'a'), 4)}
      order by position limit $3::int4) s
  ) seen join notices.partner_event e using (dossier_id, id) order by e.position limit $3::int4`;

/** The feed of partner systems. One follower writes it, in one transaction at a time, so a place is never given late. */
@Injectable()
export class PartnerFeed {
  constructor(private readonly database: Database) {}

  /**
   * Appends facts within the follower's transaction and gives them their places, in the order in which they are handed in, and the dossier
   * code from the fact on with which it was drawn.
   */
  async append(client: PoolClient, events: readonly Omit<PartnerEvent, 'position'>[]): Promise<PartnerEvent[]> {
    const { rows } = await client.query<PartnerEvent>(
      `insert into notices.partner_event as e (dossier_id, id, position, seq, type, receiving_agency_code, resolving_agency_code,
        at, procedure_code, sector_code, confidentiality, dossier_code, facts)
       select x."dossierId", x.id, coalesce((select max(position) from notices.partner_event),
         0) + row_number() over (order by x.ord), x.seq, x.type, x."receivingAgencyCode", x."resolvingAgencyCode",
         x.at, x."procedureCode", x."sectorCode", x.confidentiality, coalesce(x."dossierCode",
         max(x."dossierCode") over (partition by x."dossierId" order by x.ord),
           (select k.dossier_code from notices.partner_event k where k.dossier_id = x."dossierId"
           and k.dossier_code is not null limit 1)), x.facts
       from rows from (jsonb_to_recordset($1::jsonb) as ("dossierId" uuid, id uuid, seq int4, type text,
         "receivingAgencyCode" text, "resolvingAgencyCode" text, at timestamptz, "procedureCode" text, "sectorCode" text,
         confidentiality text, "dossierCode" text,
         facts jsonb)) with ordinality as x("dossierId", id, seq, type, "receivingAgencyCode", "resolvingAgencyCode", at,
         "procedureCode", "sectorCode", confidentiality, "dossierCode", facts, ord)
       on conflict (dossier_id, id) do nothing returning ${COLUMNS}`,
      [JSON.stringify(events)],
    );
    return rows.sort((a, b) => a.position - b.position);
  }

  /** Events behind a place that rights reach by their receiving or resolving agency, in the order of the feed. */
  async after(coverage: Coverage, position: number, limit: number): Promise<PartnerEvent[]> {
    return (
      await this.database.read<PartnerEvent & Record<string, unknown>>(AFTER, [
        coverage.scope,
        position,
        limit,
        ...coverageValues(coverage),
      ])
    ).map(shown);
  }

  /** One event. */
  async find(dossierId: string, id: string): Promise<PartnerEvent | undefined> {
    const rows = await this.database.read<PartnerEvent & Record<string, unknown>>(
      `select ${COLUMNS} from notices.partner_event e where e.dossier_id = $1::uuid and e.id = $2::uuid`,
      [dossierId, id],
    );
    return rows[0] && shown(rows[0]);
  }
}

/** The event with the facts that partners may see, also for older rows that hold more. */
function shown(event: PartnerEvent): PartnerEvent {
  return { ...event, facts: partnerFactsOf(event.type, event.facts) };
}
