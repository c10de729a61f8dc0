import { Client } from 'pg';

const FLOOD = `
  with copied as (
    insert into notices.partner_event (dossier_id, id, position, seq, type, receiving_agency_code, resolving_agency_code,
    at, procedure_code, dossier_code, facts)
    select gen_random_uuid(), gen_random_uuid(), e.position + n, e.seq, e.type, e.receiving_agency_code, e.resolving_agency_code,
    e.at, e.procedure_code, e.dossier_code, e.facts
    from (select * from notices.partner_event where type = $2 order by position desc limit 1) e cross
    join generate_series(1, $3::int4) n returning dossier_id, id),
  jobs as (
    insert into platform.outside_job (id, kind, lane, payload, state, created_at)
    select id, 'notices.webhook', $1 || ':' || dossier_id, jsonb_build_object('webhookId', $1::text, 'dossierId', dossier_id,
    'eventId', id), 'waiting', now() from copied returning lane)
  insert into platform.outside_lane (lane, target, pending, next_try_at) select lane, $1, 1, now() from jobs`;

/** Copies the newest event of a type into lanes of a subscriber, as if that many dossiers had moved. */
export async function floodLanes(ownerUrl: string, webhookId: string, type: string, lanes: number): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(FLOOD, [webhookId, type, lanes]);
  } finally {
    await client.end();
  }
}
