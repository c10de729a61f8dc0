import { setTimeout as pause } from 'node:timers/promises';
import { FEE_QUESTION } from './fees.js';
import type { Month } from './month.js';
import type { AskedRecount } from './recount.js';
import type { Answer, ServerClient } from './server-client.js';
import { at } from './working-days.js';

const CELLS = [
  'received-total',
  'received-online',
  'received-direct-or-post',
  'carried-over',
  'resolved-total',
  'resolved-early',
  'resolved-on-time',
  'resolved-late',
  'resolved-without-deadline',
  'in-progress-total',
  'in-progress-in-time',
  'in-progress-overdue',
  'in-progress-without-deadline',
  'others-total',
] as const;
const HEADS = [
  '(3) nhận',
  '(4) trực tuyến',
  '(5) trực tiếp',
  '(6) kỳ trước',
  '(7) đã GQ',
  '(8) trước',
  '(9) đúng',
  '(10) quá',
  'không hạn',
  '(11) đang GQ',
  '(12) trong',
  '(13) quá',
  'không hạn',
  'khác',
] as const;
const PROVINCE = 'H21';
/** Where in the month it is looked at once more, at noon. */
const EARLIER = [0.25, 0.5, 0.75] as const;
const SETTLE_MS = 1_500;
const MOST_ROUNDS = 40;

/** The table II.06a of the province for a month, as of its end. */
export interface MonthTable {
  /** What a recount is asked, to hold the table against: its instant, then three earlier ones. */
  readonly asked: AskedRecount;
  /** Where it was asked for. */
  readonly query: string;
  readonly head: string;
  readonly rows: readonly ReportRow[];
}

/** Asks for the table once everything that happened is in it. */
export async function takeTable({ town, from, to, days }: Month): Promise<MonthTable> {
  const controller = await town.staff.officer(PROVINCE, 'procedure-controller');
  const { now } = await town.server.get('/v1/sandbox/clock');
  const query = `/v1/officer/reports/ii06a?agencyCode=${PROVINCE}&from=${from}&to=${to}&asOf=${encodeURIComponent(now as string)}`;
  const report = await caughtUp(controller, query, town.stories.size);
  const noons = EARLIER.map((share) => at(days[Math.floor(days.length * share)]!, '12:00').toISOString());
  const { form, agencyName, asOf } = report as Readonly<Record<string, string>>;
  const head = `${form}, ${agencyName}, ${from} – ${to}, chốt lúc | as of ${asOf}`;
  return { asked: { agencyCode: PROVINCE, from, to, asOf: [now as string, ...noons] }, query, head, rows: rowsOf(report) };
}

/** Prints what happened and the table. */
export function printSummary({ town }: Month, { head, rows }: MonthTable): void {
  console.log('\nĐã diễn ra | What happened:');
  for (const [what, count] of [...town.tally].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`  ${String(count).padStart(5)}  ${what}`);
  console.log(`\n${head}`);
  console.log(line('', HEADS));
  for (const { kind, agencyName, closes, cells } of rows) {
    if (kind !== 'agency' && kind !== 'total') continue;
    console.log(
      line(
        kind === 'total' ? 'Tổng số' : agencyName.replace('Ủy ban nhân dân', 'UBND').replace(' tỉnh Gia Lai', ''),
        CELLS.map((cell) => String(cells[cell] ?? 0)),
      ) + (closes ? '' : '  (!)'),
    );
  }
}

/** The report once its follower has caught up: all dossiers are in it, and it is the same twice with a pause between. */
async function caughtUp(controller: ServerClient, query: string, dossiers: number): Promise<Answer> {
  let before = '';
  for (let round = 0; ; round += 1) {
    const report = await controller.get(query);
    const text = JSON.stringify(report['rows']);
    const received = rowsOf(report).at(-1)?.cells['received-total'];
    if ((text === before && (received ?? 0) >= dossiers) || round === MOST_ROUNDS) return report;
    before = text;
    await pause(SETTLE_MS);
  }
}

/** A row of the table as the server answers it. */
export interface ReportRow {
  readonly kind: string;
  readonly agencyCode: string | null;
  readonly agencyName: string;
  readonly sectorCode: string | null;
  readonly closes: boolean;
  readonly cells: Readonly<Record<string, number>>;
}

const rowsOf = (report: Answer): readonly ReportRow[] => report['rows'] as ReportRow[];

function line(first: string, cells: readonly string[]): string {
  return [first.slice(0, 34).padEnd(34), ...cells.map((cell, index) => cell.padStart(HEADS[index]!.length))].join('  ');
}

/** Prints what of it to open, and where. */
export function printAddresses(
  {
    town: {
      server: { base },
    },
    from,
    to,
  }: Month,
  { query }: MonthTable,
): void {
  const curl = (path: string): string => `  curl -s -H "authorization: Bearer $TOKEN" '${base}${path}'`;
  console.log(
    [
      '\nMở xem | To open:',
      `  ${base}/docs`,
      `  ${base}/v1/sandbox/outbox   (thư, tin nhắn đã báo | notices that people would have received)`,
      `  TOKEN=$(curl -s ${base}/v1/sandbox/tokens -H 'content-type: application/json' -d '{"persona":"procedure-controller"}' ` +
        `| sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
      `  curl -s ${base}${FEE_QUESTION.path} -H 'content-type: application/json' -d '${JSON.stringify(FEE_QUESTION.body)}'` +
        '   (phí, từng dòng có giải thích | a fee, line by line)',
      curl(query),
      curl(query.replace('/ii06a?', '/ii06a/dossiers?').concat('&cell=resolved-late')),
      curl(query.replace('/ii06a?', '/on-time?')),
      curl(`/v1/officer/satisfaction?from=${from}&to=${to}`),
      '',
    ].join('\n'),
  );
}
