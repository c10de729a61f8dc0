import type { Client } from 'pg';
import type { Findings } from './deliveries.js';

/** What the demo counts, and the entries that each of it writes. */
const WRITTEN: readonly (readonly [what: RegExp, types: readonly string[], where?: string])[] = [
  [/^handed in online$/, ['dossiers.submitted.v1'], `facts->>'channel' = 'online'`],
  [/^handed in direct$/, ['dossiers.submitted.v1'], `facts->>'channel' = 'direct'`],
  [/^handed in post$/, ['dossiers.submitted.v1'], `facts->>'channel' = 'post'`],
  [/^accepted$/, ['dossiers.accepted.v1'], `facts->>'channel' = 'online'`],
  [/^not accepted$/, ['dossiers.not-accepted.v1']],
  [/^supplement asked/, ['dossiers.supplement-requested.v1']],
  [/^supplement brought$/, ['dossiers.supplement-answered.v1']],
  [/^deadline extended/, ['dossiers.extended.v1']],
  [/^withdrawn$/, ['dossiers.withdrawn.v1']],
  [/^stopped$/, ['dossiers.stopped.v1']],
  [/^concluded$/, ['dossiers.concluded.v1']],
  [/^result returned$/, ['dossiers.result-returned.v1']],
  [/^fee paid$/, ['payments.charge-settled.v1']],
  [/^steps$/, ['workflow.task-forwarded.v1', 'workflow.task-decided.v1']],
  [/^consultation asked$/, ['routing.consultation-asked.v1']],
  [/^consultation answered/, ['routing.consultation-answered.v1']],
  [/^applicant /, ['feedback.given.v1']],
];

/** What the demo was told has happened is exactly what the journal says. */
export async function tallyFindings(database: Client, tally: ReadonlyMap<string, number>): Promise<Findings> {
  const found: string[] = [];
  for (const [what, types, where = 'true'] of WRITTEN) {
    const told = [...tally].reduce((sum, [name, count]) => sum + (what.test(name) ? count : 0), 0);
    const { rows } = await database.query<{ n: number }>(
      `select count(*)::int4 as n from journal.entry where type = any($1) and ${where}`,
      [types],
    );
    if (rows[0]?.n !== told) found.push(`the demo counted ${told} times ${what.source}, the journal has ${rows[0]?.n}`);
  }
  return found;
}
