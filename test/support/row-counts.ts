import { Client } from 'pg';
import type { House } from './house.js';

/** Everything that a refused request must leave alone. */
const TABLES = [
  'dossiers.dossier',
  'dossiers.component',
  'dossiers.form_answer',
  'dossiers.dossier_file',
  'dossiers.supplement_request',
  'dossiers.suspension',
  'dossiers.extension',
  'dossiers.correction',
  'dossiers.code_registry',
  'dossiers.access_grant',
  'workflow.work_case',
  'workflow.task',
  'workflow.deadline_watch',
  'journal.stream',
  'journal.entry',
  'journal.personal_part',
  'platform.stored_file',
  'platform.idempotency_key',
] as const;

/** How many rows there are, and where counters, versions and the clock of codes stand; equal twice means that nothing happened between. */
export async function stateOf(house: House): Promise<Record<string, string>> {
  const client = new Client({ connectionString: house.clone.ownerUrl });
  await client.connect();
  try {
    const counts = TABLES.map((table) => `select '${table}' as what, count(*)::text as value from ${table}`);
    const marks = [
      `select 'codes drawn', coalesce(sum(last), 0)::text from dossiers.code_counter`,
      `select 'versions', coalesce(sum(seq), 0)::text from journal.stream`,
      `select 'statuses', coalesce(string_agg(id || status, ',' order by id), '') from dossiers.dossier`,
      `select 'tasks', coalesce(string_agg(id || state || coalesce(assignee_id::text, ''), ',' order by id), '') from workflow.task`,
    ];
    const { rows } = await client.query<{ what: string; value: string }>([...counts, ...marks].join(' union all '));
    return Object.fromEntries(rows.map(({ what, value }) => [what, value]));
  } finally {
    await client.end();
  }
}

/** Runs one statement as the owner of the tables: for what the product itself never does. */
export async function asOwner(house: House, text: string, values: unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: house.clone.ownerUrl });
  await client.connect();
  try {
    await client.query(text, values);
  } finally {
    await client.end();
  }
}
