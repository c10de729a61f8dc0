import { Injectable } from '@nestjs/common';
import { covered, coverageValues, matterOf, type Coverage } from '../../../platform/auth/covered.js';
import { Database } from '../../../platform/database/database.js';
import { POOLS, WAITS_IN_POOL, type TaskPool } from './task-pools.js';

/** Most tasks of a worklist that are counted; beyond it a count says "at least". */
export const TASK_COUNT_BOUND = 10_000;

/** How many open tasks a worklist has, counted up to `TASK_COUNT_BOUND`. */
export interface TaskCount {
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
}

/** The counts of an officer's worklists. */
export interface TaskCounts {
  readonly mine: TaskCount;
  readonly unit: TaskCount;
  readonly agency: TaskCount;
}

/** Whose worklists are counted; `now` is ISO 8601. */
export interface CountedFor {
  /** The officer, and those for whom he stands in. */
  readonly hands: readonly string[];
  readonly agencies: readonly string[];
  readonly coverage: Coverage;
  readonly pools: readonly TaskPool[];
  readonly now: string;
}

const tasksOf = (where: string): string =>
  `select t.dossier_id, t.id, t.due_at from workflow.task t where t.closed_at is null and ${where} limit ${TASK_COUNT_BOUND}`;
const SEEN = covered(matterOf('t'), 5);

const counted = (tasks: string): string => `(
  select jsonb_build_object('open', count(*), 'overdue', count(*) filter (where b.due_at < $1::timestamptz),
    'dueSoon', count(*) filter (where b.due_at >= $1::timestamptz and w.stage <> 'waiting'))
  from (${tasks}) b
  left join workflow.deadline_watch w on w.dossier_id = b.dossier_id and w.target_key = b.id::text)`;

const COUNTS = `select ${counted(tasksOf(`t.assignee_id = any($2::uuid[]) and ${SEEN}`))} as mine,
  ${counted(`select t.* from ${POOLS(4)} cross join lateral (${tasksOf(WAITS_IN_POOL)}) t limit ${TASK_COUNT_BOUND}`)} as unit,
  ${counted(tasksOf(`t.agency_code = any($3::text[]) and ${SEEN}`))} as agency`;

/** Counts worklists: one statement, on the indexes of open tasks. */
@Injectable()
export class TaskCounter {
  constructor(private readonly database: Database) {}

  /** The counts of the worklists `mine`, `unit` and `agency`. */
  async count({ hands, agencies, coverage, pools, now }: CountedFor): Promise<TaskCounts> {
    const [row] = await this.database.read<TaskCounts & Record<string, unknown>>(COUNTS, [
      now,
      hands,
      agencies,
      JSON.stringify(pools),
      ...coverageValues(coverage),
    ]);
    return row!;
  }
}
