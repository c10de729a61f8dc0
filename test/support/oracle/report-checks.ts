import type { Asking } from './asking.js';
import { groupBy } from '../../../src/modules/reporting/domain/group-by.js';
import type { DossierFacts } from './facts.js';

/** Reports over a period in which all dossiers came, and over one before which some were closed. */
const PERIODS = ['2026-11-01', '2026-11-25'];
const RESOLVED = ['completed', 'result-returned'];
const IN_PROGRESS = ['received', 'in-progress'];

/** What reports count and list, counted again of what the view lets the asker see. */
export async function reports(asking: Asking): Promise<void> {
  for (const from of PERIODS) {
    const period = { from, to: asking.moment.on, asOf: asking.moment.at };
    for (const [agencyCode, scope] of agencies(asking)) await report(asking, { ...period, agencyCode }, scope);
  }
}

/** Each agency of the posts with all below it; and one below, and one that may be out of reach. */
function agencies(asking: Asking): ReadonlyMap<string, ReadonlySet<string>> {
  const posts = asking.opening('GET /v1/officer/reports/ii06a');
  const tops = new Map(posts.map(({ agencyCode, reach }) => [agencyCode, new Set(reach)]));
  return new Map([...tops, ['G01', tops.get('G01') ?? new Set()]]);
}

async function report(asking: Asking, asked: Readonly<Record<string, string>>, scope: ReadonlySet<string>): Promise<void> {
  const route = 'GET /v1/officer/reports/ii06a';
  const begins = new Date(`${asked['from']}T00:00:00+07:00`);
  const dossiers = [...new Set(asking.seen('figure', route).map(({ dossierId }) => dossierId))]
    .map((id) => asking.facts.dossiers.get(id)!)
    .filter(({ resolving, closedAt }) => scope.has(resolving) && (closedAt === null || closedAt >= begins));
  const name = `${asked['agencyCode']} from ${asked['from']}`;
  const rows = ((await asking.get('/v1/officer/reports/ii06a', asked)).body['rows'] ?? []) as readonly ReportRow[];
  compareRow(
    asking,
    `${route} ${name}`,
    rows.find(({ kind }) => kind === 'total'),
    dossiers,
  );
  const agencyCodes = new Set([...dossiers.map(({ resolving }) => resolving), ...rows.flatMap(({ agencyCode }) => agencyCode ?? [])]);
  for (const code of agencyCodes) {
    const row = rows.find(({ kind, agencyCode }) => kind === 'agency' && agencyCode === code);
    compareRow(
      asking,
      `${route} ${name}, ${code}`,
      row,
      dossiers.filter(({ resolving }) => resolving === code),
    );
  }
  const items = await asking.pages((cursor) =>
    asking.get('/v1/officer/reports/ii06a/dossiers', { ...asked, cell: 'received-total', limit: 200, cursor }),
  );
  const listed = items.map(({ dossierId }) => dossierId as string);
  asking.compare(
    `${route}/dossiers ${name}`,
    listed,
    dossiers.map(({ id }) => id),
    asking.facts.dossiers.size,
  );
  const shares = ((await asking.get('/v1/officer/reports/on-time', asked)).body['rows'] ?? []) as readonly ShareRow[];
  const { resolved, withoutDeadline } = shares.find(({ agencyCode }) => agencyCode === null) ?? { resolved: 0, withoutDeadline: 0 };
  asking.compareNumber(`GET /v1/officer/reports/on-time ${name}`, resolved + withoutDeadline, among(dossiers, RESOLVED));
}

interface ReportRow {
  readonly kind: string;
  readonly agencyCode: string | null;
  readonly cells: Readonly<Record<string, number>>;
}
interface ShareRow {
  readonly agencyCode: string | null;
  readonly resolved: number;
  readonly withoutDeadline: number;
}

function compareRow(asking: Asking, route: string, row: ReportRow | undefined, dossiers: readonly DossierFacts[]): void {
  const [resolved, inProgress] = [among(dossiers, RESOLVED), among(dossiers, IN_PROGRESS)];
  const counted = {
    'received-total': dossiers.length,
    'resolved-total': resolved,
    'in-progress-total': inProgress,
    'others-total': dossiers.length - resolved - inProgress,
  };
  for (const [cell, expected] of Object.entries(counted)) asking.compareNumber(`${route}, ${cell}`, row?.cells[cell] ?? 0, expected);
}

function among(dossiers: readonly DossierFacts[], statuses: readonly string[]): number {
  return dossiers.filter(({ status }) => statuses.includes(status)).length;
}

/** Counts of answers, by agency. */
export async function satisfaction(asking: Asking): Promise<void> {
  const route = 'GET /v1/officer/satisfaction';
  const answers = asking.seen('answer', route);
  const expected = groupBy([...new Set(answers.map(({ dossierId }) => dossierId))], (id) => asking.facts.dossiers.get(id)!.resolving);
  const { body } = await asking.get('/v1/officer/satisfaction', { from: '2026-11-01', to: asking.moment.on });
  const shown = new Map(
    ((body['items'] ?? []) as { agencyCode: string; answers: number }[]).map((item) => [item.agencyCode, item.answers]),
  );
  for (const code of new Set([...expected.keys(), ...shown.keys()]))
    asking.compareNumber(`${route} ${code}`, shown.get(code) ?? 0, expected.get(code)?.length ?? 0);
}
