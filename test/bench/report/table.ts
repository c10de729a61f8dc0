import type { DeadlineBench } from '../deadlines.bench.js';
import { BARS, DEADLINE_BARS } from './bars.js';
import type { WorkloadSummary } from './summary.js';

const HEAD = [
  '',
  'req/s',
  'pgbench',
  'bare',
  'of pgbench',
  'bar',
  'of bare',
  'bar',
  'p50 ms',
  'p95 ms',
  'x bare',
  'bar',
  'p99 ms',
  'node µs',
  'pg µs',
  'bare node/pg',
  'pgbench pg',
  'stmts',
  'errors',
];

/** The one table, with the bars beside the ratios and `!` after one that misses its bar. `x bare`: our p95 by that of the bare server. */
export function table(summaries: readonly WorkloadSummary[]): string {
  const rows = [HEAD, ...summaries.map(row)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  return rows
    .map((cells) => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  '))
    .join('\n');
}

function row(each: WorkloadSummary): string[] {
  const bars = BARS[each.workload];
  const whole = (value: number | undefined): string => (value === undefined ? '-' : value.toFixed(0));
  const ratio = (value: number | undefined, bar: number | undefined): string =>
    value === undefined ? '-' : value.toFixed(2) + (bar !== undefined && value < bar ? '!' : ' ');
  return [
    each.workload,
    whole(each.ours),
    whole(each.pgbench),
    whole(each.ceiling),
    ratio(each.ofPgbench, bars.pgbench),
    bars.pgbench?.toFixed(2) ?? '-',
    ratio(each.ofCeiling, bars.ceiling),
    bars.ceiling?.toFixed(2) ?? '-',
    each.p50.toFixed(1),
    each.p95.toFixed(1),
    each.p95OfCeiling.toFixed(2) + (bars.p95 !== undefined && each.p95OfCeiling > bars.p95 ? '!' : ' '),
    bars.p95?.toFixed(0) ?? '-',
    each.p99.toFixed(1),
    whole(each.serverMicros),
    whole(each.postgresMicros),
    `${whole(each.ceilingServerMicros)}/${whole(each.ceilingPostgresMicros)}`,
    whole(each.pgbenchPostgresMicros),
    String(each.statements),
    String(each.errors),
  ];
}

/** The line of the deadline clock. */
export function deadlineLine({ withoutExplanation, withExplanation }: DeadlineBench): string {
  const said = (value: number, bar: number): string =>
    `${value.toLocaleString('en')} (bar ${bar.toLocaleString('en')})${value < bar ? '!' : ''}`;
  return (
    `W11  deadlines per second of processor time: ${said(withoutExplanation, DEADLINE_BARS.withoutExplanation)}; ` +
    `explained, with two suspensions: ${said(withExplanation, DEADLINE_BARS.withExplanation)}`
  );
}
