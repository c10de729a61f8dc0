import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { ReplayableFollower } from '../../../platform/journal/follower-replay.js';
import type { FollowedEntry } from '../../../platform/journal/follower.js';
import { DOSSIER_EVENTS } from '../../dossiers/index.js';
import { nextFact, type DossierFact, type TellingEntry } from '../domain/dossier-fact.js';

const NEWEST = `
  select dossier_id as "dossierId", seq, at, status, procedure_code as "procedureCode", procedure_version_id as "procedureVersionId", receiving_agency_code as "receivingAgencyCode",
    resolving_agency_code as "resolvingAgencyCode", channel, code, clock, due_at as "dueAt", original_due_at as "originalDueAt", came_at as "cameAt", received_at as "receivedAt",
    closed_at as "closedAt", outcome, timing, supplement_rounds as "supplementRounds"
  from reporting.dossier_fact where dossier_id = $1::uuid order by seq desc limit 1`;

const ADD = `
  insert into reporting.dossier_fact (dossier_id, seq, at, until, status, procedure_code, procedure_version_id, receiving_agency_code, resolving_agency_code, channel, code, clock,
    due_at, original_due_at, came_at, received_at, closed_at, outcome, timing, supplement_rounds)
  select x."dossierId", x.seq, x.at, coalesce(x.until, 'infinity'), x.status, x."procedureCode", x."procedureVersionId", x."receivingAgencyCode", x."resolvingAgencyCode", x.channel, x.code,
    x.clock, x."dueAt", x."originalDueAt", x."cameAt", x."receivedAt", x."closedAt", x.outcome, x.timing, x."supplementRounds"
  from jsonb_to_recordset($1::jsonb) as x("dossierId" uuid, seq int4, at timestamptz, until timestamptz, status text, "procedureCode" text, "procedureVersionId" uuid,
    "receivingAgencyCode" text, "resolvingAgencyCode" text, channel text, code text, clock text, "dueAt" timestamptz, "originalDueAt" timestamptz, "cameAt" timestamptz,
    "receivedAt" timestamptz, "closedAt" timestamptz, outcome text, timing text, "supplementRounds" int4)`;

/** Keeps the history of each dossier, from what the journal tells and from nothing else. */
@Injectable()
export class FactFollower implements ReplayableFollower {
  readonly name = 'reporting.facts';
  readonly types: readonly string[] = Object.values(DOSSIER_EVENTS);

  async apply(client: PoolClient, entries: readonly FollowedEntry[]): Promise<void> {
    const streamId = entries[0]?.streamId;
    const { rows } = await client.query<DossierFact>(NEWEST, [streamId]);
    const facts: DossierFact[] = [];
    for (const entry of entries) facts.push(nextFact(facts.at(-1) ?? rows[0], entry as unknown as TellingEntry));
    const history = facts.map((fact, index) => ({ ...fact, until: facts[index + 1]?.at ?? null }));
    await client.query(`update reporting.dossier_fact set until = $3::timestamptz where dossier_id = $1::uuid and seq = $2::int4`, [streamId, rows[0]?.seq ?? 0, facts[0]?.at.toISOString()]);
    await client.query(ADD, [JSON.stringify(history)]);
  }

  async forget(client: PoolClient, after: string, upTo: string | null): Promise<void> {
    await client.query('delete from reporting.dossier_fact where dossier_id > $1::uuid and ($2::uuid is null or dossier_id <= $2::uuid)', [after, upTo]);
  }
}
