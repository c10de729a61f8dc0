import type { WalkedEntry } from '../../../platform/journal/walk-journal.js';

/** What the recount looks at; dates are local, `YYYY-MM-DD`. */
export interface Recounted {
  readonly agencyCodes: readonly string[];
  readonly from: string;
  readonly to: string;
  /** Instant (ISO 8601) at which one looks; without it the end of the period. */
  readonly asOf?: string | undefined;
}

/** Counts of the cells of a row, those that are not 0. */
export type Recount = Record<string, number>;

interface Entry {
  readonly at: Date;
  readonly facts: Readonly<Record<string, string | null | undefined>>;
}

/** Types of the entries that are counted begin with this. */
export const COUNTED_TYPES = 'dossiers.';

const ENDS = ['completed', 'result-returned', 'withdrawn', 'stopped', 'not-accepted'];
const LOCAL_DATE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
const dateOf = (at: Date | string): string => LOCAL_DATE.format(new Date(at));

/**
 * II.06a counted slowly from the entries of the journal alone, one dossier after the other, sharing no code with the reports: for
 * proving them. Answers for each question rows by agency and procedure version, `agency|version`.
 *
 * @param streams the entries of the dossiers, as `walkJournal` brings them
 */
export async function recountJournal<const Questions extends readonly Recounted[]>(
  streams: AsyncIterable<readonly WalkedEntry[]>,
  questions: Questions,
): Promise<{ [Each in keyof Questions]: Map<string, Recount> }> {
  const answers = questions.map((asked) => ({ asked, rows: new Map<string, Recount>() }));
  for await (const stream of streams) {
    const telling = (stream as unknown as readonly Entry[]).filter(({ facts }) => facts['to'] !== undefined);
    for (const { asked, rows } of answers) count(telling, asked, rows);
  }
  return answers.map(({ rows }) => rows) as { [Each in keyof Questions]: Map<string, Recount> };
}

function count(stream: readonly Entry[], asked: Recounted, rows: Map<string, Recount>): void {
  const known = stream.filter(({ at }) => isSeen(at, asked));
  const last = known.at(-1)?.facts;
  if (!last || !asked.agencyCodes.includes(last['resolvingAgencyCode']!)) return;
  const key = `${last['resolvingAgencyCode']}|${known.map(({ facts }) => facts['procedureVersionId']).find(Boolean)}`;
  for (const place of placesOf(known, asked) ?? []) {
    const row = rows.get(key) ?? {};
    rows.set(key, Object.assign(row, { [place]: (row[place] ?? 0) + 1 }));
  }
}

function isSeen(at: Date, { to, asOf }: Recounted): boolean {
  return dateOf(at) <= to && (asOf === undefined || at.getTime() <= Date.parse(asOf));
}

/** The two cells and their totals; undefined for a dossier that ended before the period. */
function placesOf(known: readonly Entry[], asked: Recounted): string[] | undefined {
  const end = known.find(({ facts }) => ENDS.includes(facts['to']!));
  if (end && dateOf(end.at) < asked.from) return undefined;
  const came = known[0]!;
  const origin =
    dateOf(came.at) < asked.from ? 'carried-over' : came.facts['channel'] === 'online' ? 'received-online' : 'received-direct-or-post';
  const place = placeOf(known, asked);
  const total = place.startsWith('resolved-') ? 'resolved-total' : place.startsWith('in-progress-') ? 'in-progress-total' : 'others-total';
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
  const { dueAt, originalDueAt: due = dueAt } = known.findLast(({ facts }) => 'dueAt' in facts)!.facts;
  const seenOn = asOf === undefined || dateOf(asOf) > to ? to : dateOf(asOf);
  return due && dateOf(due) < seenOn ? 'in-progress-overdue' : 'in-progress-in-time';
}
