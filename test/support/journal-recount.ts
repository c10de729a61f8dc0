import type { Database } from '../../src/platform/database/database.js';

/** What the recount looks at; dates are local, `YYYY-MM-DD`. */
export interface Recounted {
  readonly agencyCodes: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly asOf?: string;
}

/** Counts of the cells of a row, those that are not 0. */
export type Recount = Record<string, number>;

interface Entry {
  readonly id: string;
  readonly at: Date;
  readonly facts: Record<string, string | null | undefined>;
}

const ENDS = ['completed', 'result-returned', 'withdrawn', 'stopped', 'not-accepted'];
const LOCAL_DATE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
const dateOf = (at: Date | string): string => LOCAL_DATE.format(new Date(at));

/**
 * II.06a counted slowly from the entries of the journal alone, one dossier after the other, sharing no code with the reports. Rows by
 * agency and procedure version, `agency|version`.
 */
export async function recountJournal(database: Database, asked: Recounted): Promise<Map<string, Recount>> {
  const entries = await database.read<Entry & Record<string, unknown>>(
    `select stream_id as id, at, facts from journal.entry where type like 'dossiers.%' and facts ? 'to' order by stream_id, seq`,
  );
  const streams = new Map<string, Entry[]>();
  for (const entry of entries) streams.set(entry.id, [...(streams.get(entry.id) ?? []), entry]);
  const rows = new Map<string, Recount>();
  for (const stream of streams.values()) {
    const known = stream.filter(({ at }) => isSeen(at, asked));
    const last = known.at(-1)?.facts;
    if (!last || !asked.agencyCodes.includes(last['resolvingAgencyCode']!)) continue;
    const places = placesOf(known, asked);
    if (!places) continue;
    const key = `${last['resolvingAgencyCode']}|${known.map(({ facts }) => facts['procedureVersionId']).find(Boolean)}`;
    const row = rows.get(key) ?? {};
    for (const place of places) row[place] = (row[place] ?? 0) + 1;
    rows.set(key, row);
  }
  return rows;
}

function isSeen(at: Date, { to, asOf }: Recounted): boolean {
  return dateOf(at) <= to && (asOf === undefined || at.getTime() <= Date.parse(asOf));
}

/** The two cells and their totals; undefined for a dossier that ended before the period. */
function placesOf(known: readonly Entry[], asked: Recounted): string[] | undefined {
  const end = known.find(({ facts }) => ENDS.includes(facts['to']!));
  if (end && dateOf(end.at) < asked.from) return undefined;
  const came = known[0]!;
  const origin = dateOf(came.at) < asked.from ? 'carried-over' : came.facts['channel'] === 'online' ? 'received-online' : 'received-direct-or-post';
  const place = placeOf(known, asked);
  const total = /^resolved-(?!without)/.test(place) ? 'resolved-total' : /^in-progress-(?!without)/.test(place) ? 'in-progress-total' : 'others-total';
  return ['received-total', origin, total, place];
}

function placeOf(known: readonly Entry[], { to, asOf }: Recounted): string {
  const status = known.at(-1)!.facts['to']!;
  if (status === 'submitted') return 'awaiting-reception';
  if (status === 'completed' || status === 'result-returned') {
    const { concludedAt, originalDueAt } = known.find(({ facts }) => facts['concludedAt'])!.facts;
    if (!originalDueAt) return 'resolved-without-deadline';
    const [ended, due] = [dateOf(concludedAt!), dateOf(originalDueAt)];
    return ended < due ? 'resolved-early' : ended === due ? 'resolved-on-time' : 'resolved-late';
  }
  if (status !== 'received' && status !== 'in-progress') return status;
  if (!known.some(({ facts }) => facts['dueAt'])) return 'in-progress-without-deadline';
  const { dueAt, originalDueAt = dueAt } = known.findLast(({ facts }) => 'dueAt' in facts)!.facts;
  const due = originalDueAt;
  const seenOn = asOf === undefined || dateOf(asOf) > to ? to : dateOf(asOf);
  return due && dateOf(due) < seenOn ? 'in-progress-overdue' : 'in-progress-in-time';
}
