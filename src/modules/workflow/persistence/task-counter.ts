import { Injectable } from '@nestjs/common';
import { covered, coverageValues, matterOf, type Coverage } from '../../../platform/auth/covered.js';
import { Database } from '../../../platform/database/database.js';
import type { Role } from '../../../shared/actor.js';

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
  readonly actorId: string;
  readonly agencyCode: string | undefined;
  readonly coverage: Coverage;
  readonly roles: readonly Role[];
  readonly now: string;
}

const counted = (where: string): string => `(
  select jsonb_build_object('open', count(*), 'overdue', count(*) filter (where b.due_at < $1::timestamptz),
    'dueSoon', count(*) filter (where b.due_at >= $1::timestamptz and w.stage <> 'waiting'))
  from (select t.dossier_id, t.id, t.due_at from workflow.task t where t.closed_at is null and ${where}
  and ${covered(matterOf('t'), 5)} limit ${TASK_COUNT_BOUND}) b
  left join workflow.deadline_watch w on w.dossier_id = b.dossier_id and w.target_key = b.id::text)`;

const COUNTS = `select ${counted('t.assignee_id = $2::uuid')} as mine,
  ${counted('t.agency_code = $3::text and t.role = any($4::text[]) and t.assignee_id is null')} as unit,
  ${counted('t.agency_code = $3::text')} as agency`;

/** Counts worklists: one statement, on the indexes of open tasks. */
@Injectable()
export class TaskCounter {
  constructor(private readonly database: Database) {}

  /** The counts of the worklists `mine`, `unit` and `agency`. */
  async count({ actorId, agencyCode, coverage, roles, now }: CountedFor): Promise<TaskCounts> {
    const [row] = await this.database.read<TaskCounts & Record<string, unknown>>(COUNTS, [
      now,
      actorId,
      agencyCode ?? null,
      roles,
      ...coverageValues(coverage),
    ]);
    return row!;
  }
}
