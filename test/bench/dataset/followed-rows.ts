import { Client } from 'pg';

/** Followers of the house, by the names of their cursors. */
const FOLLOWERS = ['archive.records', 'notices.outbox', 'notices.consents', 'notices.events', 'reporting.facts'];

const CONTACTS = `
  insert into notices.contact (dossier_id, dossier_code, procedure_name, receiving_agency_code, resolving_agency_code,
    applicant_name, phone, email, submitted_at, received_by, received_at, due_at, completed_at, returned_at, holders)
  select id, code, procedure_name, receiving_agency_code, resolving_agency_code, applicant_name, applicant_phone,
    applicant_email, submitted_at, received_by, received_at, due_at, completed_at, returned_at, '{}' from dossiers.dossier
    on conflict do nothing`;

/** How each dossier stands now; what it was before is not told, and no report of the bench asks. */
const FACTS = `
  insert into reporting.dossier_fact (dossier_id, seq, at, until, status, procedure_code, procedure_version_id,
    sector_code, confidentiality, receiving_agency_code, resolving_agency_code, channel, code, clock, due_at, original_due_at,
    came_at, received_at, closed_at, outcome, supplement_rounds)
  select id, s.seq, coalesce(closed_at, received_at, submitted_at), 'infinity', status, procedure_code,
  procedure_version_id, sector_code, confidentiality, receiving_agency_code, resolving_agency_code, channel, code,
    case when due_at is null then 'no-deadline' else 'running' end, due_at, original_due_at, submitted_at, received_at,
    closed_at, outcome, 0
  from dossiers.dossier join journal.stream s on s.stream_id = id on conflict do nothing`;

const CURSORS = `
  insert into journal.follower (name, epoch, xid) select name, (select max(epoch) from journal.entry), (select max(xid) from journal.entry)
  from unnest($1::text[]) as name on conflict (name) do nothing`;

/** Followers that have not come to the last entry yet. */
const BEHIND = `
  select count(*)::int4 as n from journal.follower f, (select epoch, xid from journal.entry order by epoch desc, xid desc limit 1) last
  where (f.epoch, f.xid) < (last.epoch, last.xid)`;

/**
 * The followers of the journal begin behind the loaded history, with what they keep of each dossier as it stands: what is measured is the
 * work of the run and not catching up on two years.
 */
export async function followHistory(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const statement of [CONTACTS, FACTS]) await client.query(statement);
    await client.query(CURSORS, [FOLLOWERS]);
    await client.query('vacuum (analyze) notices.contact, reporting.dossier_fact');
  } finally {
    await client.end();
  }
}

/** Whether every follower has come to the last entry. */
export async function haveFollowed(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ n: number }>(BEHIND);
  return rows[0]?.n === 0;
}
