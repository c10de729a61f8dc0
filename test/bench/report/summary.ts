import type { HttpWorkload } from '../load/load-plan.js';
import type { MeasuredWindow } from '../load/load-process.js';
import type { PgbenchOutcome } from '../reference/pgbench.js';

/** Windows of one round, right after each other. */
export interface Round {
  readonly ours: MeasuredWindow;
  readonly pgbench: (PgbenchOutcome & { readonly postgresMicros: number }) | undefined;
  readonly ceiling: MeasuredWindow;
}

/** What is said of a workload: medians of the rounds; ratios are taken within a round before their median is. */
export interface WorkloadSummary {
  readonly workload: HttpWorkload;
  readonly ours: number;
  readonly pgbench: number | undefined;
  readonly ceiling: number;
  readonly ofPgbench: number | undefined;
  readonly ofCeiling: number;
  readonly p50: number;
  readonly p95: number;
  readonly p95OfCeiling: number;
  readonly p99: number;
  readonly serverMicros: number;
  readonly postgresMicros: number;
  readonly ceilingServerMicros: number;
  readonly ceilingPostgresMicros: number;
  readonly pgbenchPostgresMicros: number | undefined;
  readonly statements: number;
  readonly errors: number;
  readonly rounds: readonly Round[];
}

const rateOf = ({ requests, seconds }: MeasuredWindow): number => (seconds > 0 ? requests / seconds : 0);

/** Puts the rounds of a workload together. */
export function summarise(workload: HttpWorkload, rounds: readonly Round[], statements: number): WorkloadSummary {
  const of = (pick: (round: Round) => number): number => median(rounds.map(pick));
  const hasPgbench = rounds.every(({ pgbench }) => pgbench !== undefined);
  return {
    workload,
    ours: of(({ ours }) => rateOf(ours)),
    pgbench: hasPgbench ? of(({ pgbench }) => pgbench!.tps) : undefined,
    ceiling: of(({ ceiling }) => rateOf(ceiling)),
    ofPgbench: hasPgbench ? of(({ ours, pgbench }) => rateOf(ours) / pgbench!.tps) : undefined,
    ofCeiling: of(({ ours, ceiling }) => rateOf(ours) / rateOf(ceiling)),
    p50: of(({ ours }) => ours.p50),
    p95: of(({ ours }) => ours.p95),
    p95OfCeiling: of(({ ours, ceiling }) => ours.p95 / ceiling.p95),
    p99: of(({ ours }) => ours.p99),
    serverMicros: of(({ ours }) => ours.serverMicros),
    postgresMicros: of(({ ours }) => ours.postgresMicros),
    ceilingServerMicros: of(({ ceiling }) => ceiling.serverMicros),
    ceilingPostgresMicros: of(({ ceiling }) => ceiling.postgresMicros),
    pgbenchPostgresMicros: hasPgbench ? of(({ pgbench }) => pgbench!.postgresMicros) : undefined,
    statements,
    errors: rounds.reduce((sum, { ours, ceiling, pgbench }) => sum + errorsOf(ours) + errorsOf(ceiling) + (pgbench?.failed ?? 0), 0),
    rounds,
  };
}

/** Answers that are not 2xx. */
export function errorsOf({ statuses }: MeasuredWindow): number {
  return Object.entries(statuses).reduce((sum, [status, count]) => sum + (status.startsWith('2') ? 0 : count), 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
