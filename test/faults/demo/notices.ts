import type { Client } from 'pg';
import type { Findings } from './deliveries.js';

/** What applicants are told, besides the submission of what is handed in online. */
const TOLD = [
  'dossiers.accepted.v1',
  'dossiers.not-accepted.v1',
  'dossiers.supplement-requested.v1',
  'dossiers.supplement-answered.v1',
  'dossiers.payment-requested.v1',
  'dossiers.request-cancelled.v1',
  'dossiers.extended.v1',
  'dossiers.concluded.v1',
  'dossiers.result-returned.v1',
  'dossiers.withdrawn.v1',
  'dossiers.stopped.v1',
];

/**
 * Applicants are told each thing exactly once, recounted from the journal; officers are told of deadlines and assignments; nobody is told
 * what did not happen.
 */
export async function noticeFindings(database: Client): Promise<{ readonly notices: number; readonly findings: Findings }> {
  const keys = async (text: string, values: readonly unknown[] = []): Promise<string[]> =>
    (await database.query<{ key: string }>(text, [...values])).rows.map(({ key }) => key);
  const wanted = await keys(
    `select e.stream_id || ' ' || e.seq || ' sms ' || (p.payload->'applicant'->>'phone') as key from journal.entry e
     join journal.personal_part p on p.stream_id = e.stream_id and p.seq = 1
     where (e.type = any($1) or (e.type = 'dossiers.submitted.v1'
     and e.facts->>'channel' = 'online')) and p.payload->'applicant'->>'phone' is not null`,
    [TOLD],
  );
  const told = await keys(
    `select stream_id || ' ' || seq || ' ' || channel || ' ' || recipient as key from notices.notice where audience = 'applicant'`,
  );
  const assigned = await keys(
    `select stream_id || ' ' || seq || ' ' || (facts->>'assigneeId') as key from journal.entry where type = 'workflow.task-assigned.v1'`,
  );
  const deadlines = await keys(`select stream_id || ' ' || seq as key from journal.entry where type = 'workflow.deadline-told.v1'`);
  const officers = await keys(`select stream_id || ' ' || seq || ' ' || recipient as key from notices.notice where audience = 'officer'`);
  const warned = new Set(officers.map((key) => key.split(' ').slice(0, 2).join(' ')));
  const happened = new Set([...deadlines, ...assigned.map((key) => key.split(' ').slice(0, 2).join(' '))]);
  const findings = [
    ...missing(wanted, told).map((key) => `the applicant was never told ${key}`),
    ...missing(told, wanted).map((key) => `an applicant was told ${key}, which did not happen`),
    ...missing(assigned, officers).map((key) => `the officer was never told of task ${key}`),
    ...missing(deadlines, [...warned]).map((key) => `nobody was told of deadline ${key}`),
    ...missing([...warned], [...happened]).map((key) => `officers were told ${key}, which did not happen`),
    ...(new Set([...told, ...officers]).size === told.length + officers.length ? [] : ['somebody was told something twice']),
  ];
  return { notices: told.length + officers.length, findings };
}

function missing(wanted: readonly string[], there: readonly string[]): string[] {
  const known = new Set(there);
  return wanted.filter((key) => !known.has(key));
}
