import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { ReplayableFollower } from '../../../platform/journal/follower-replay.js';
import type { FollowedEntry } from '../../../platform/journal/follower.js';
import { DOSSIER_EVENTS } from '../../dossiers/index.js';
import { nextFact, type DossierFact, type FactEntry } from '../domain/dossier-fact.js';

const NEWEST = `
  select distinct on (dossier_id) dossier_id as "dossierId", seq, at, status, procedure_code as "procedureCode",
    procedure_version_id as "procedureVersionId", sector_code as "sectorCode", confidentiality,
    receiving_agency_code as "receivingAgencyCode", resolving_agency_code as "resolvingAgencyCode", channel, code, clock,
    due_at as "dueAt", original_due_at as "originalDueAt", came_at as "cameAt", received_at as "receivedAt",
    closed_at as "closedAt", outcome, timing, supplement_rounds as "supplementRounds"
  from reporting.dossier_fact where dossier_id = any($1::uuid[]) order by dossier_id, seq desc`;

const END = `
  update reporting.dossier_fact f set until = x.until from jsonb_to_recordset($1::jsonb) as x("dossierId" uuid, seq int4, until timestamptz)
  where f.dossier_id = x."dossierId" and f.seq = x.seq`;

const ADD = `
  insert into reporting.dossier_fact (dossier_id, seq, at, until, status, procedure_code, procedure_version_id,
    sector_code, confidentiality, receiving_agency_code, resolving_agency_code, channel, code, clock, due_at, original_due_at,
    came_at, received_at, closed_at, outcome, timing, supplement_rounds)
  select x."dossierId", x.seq, x.at, coalesce(x.until, 'infinity'), x.status, x."procedureCode",
    x."procedureVersionId", x."sectorCode", x.confidentiality, x."receivingAgencyCode", x."resolvingAgencyCode", x.channel,
    x.code, x.clock, x."dueAt", x."originalDueAt", x."cameAt", x."receivedAt", x."closedAt", x.outcome, x.timing, x."supplementRounds"
  from jsonb_to_recordset($1::jsonb) as x("dossierId" uuid, seq int4, at timestamptz, until timestamptz, status text,
    "procedureCode" text, "procedureVersionId" uuid, "sectorCode" text, confidentiality text,
    "receivingAgencyCode" text, "resolvingAgencyCode" text, channel text, code text, clock text, "dueAt" timestamptz,
    "originalDueAt" timestamptz, "cameAt" timestamptz, "receivedAt" timestamptz, "closedAt" timestamptz, outcome text,
    timing text, "supplementRounds" int4)`;

/** Keeps the history of each dossier, from journal entries alone. */
@Injectable()
export class FactFollower implements ReplayableFollower {
  readonly name = 'reporting.facts';
  readonly types: readonly string[] = Object.values(DOSSIER_EVENTS);

  async apply(client: PoolClient, streams: readonly (readonly FollowedEntry[])[]): Promise<void> {
    const { rows } = await client.query<DossierFact>(NEWEST, [streams.map(([first]) => first?.streamId)]);
    const newest = new Map(rows.map((fact) => [fact.dossierId, fact]));
    const histories = streams.map((entries) => {
      const facts: DossierFact[] = [];
      for (const entry of entries) facts.push(nextFact(facts.at(-1) ?? newest.get(entry.streamId), entry as unknown as FactEntry));
      return facts.map((fact, index) => ({ ...fact, until: facts[index + 1]?.at ?? null }));
    });
    const ended = histories.flatMap(([first]) => {
      const before = first && newest.get(first.dossierId);
      return before ? [{ dossierId: before.dossierId, seq: before.seq, until: first.at }] : [];
    });
    if (ended.length > 0) await client.query(END, [JSON.stringify(ended)]);
    await client.query(ADD, [JSON.stringify(histories.flat())]);
  }

  async forget(client: PoolClient, after: string, upTo: string | null): Promise<void> {
    await client.query('delete from reporting.dossier_fact where dossier_id > $1::uuid and ($2::uuid is null or dossier_id <= $2::uuid)', [
      after,
      upTo,
    ]);
  }
}
