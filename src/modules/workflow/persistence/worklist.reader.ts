import { Injectable } from '@nestjs/common';
import type { Role } from '../../../shared/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { CaseState } from '../domain/case-state.js';

/** Which tasks: the officer's own, those waiting for the officer's roles in the unit's pool, or all of the agency. */
export const WORKLISTS = ['mine', 'unit', 'agency'] as const;
export type Worklist = (typeof WORKLISTS)[number];

/** How an open task stands against its deadline. */
export const TASK_TIMINGS = ['in-time', 'due-soon', 'overdue', 'no-deadline'] as const;
export type TaskTiming = (typeof TASK_TIMINGS)[number];

/** What a worklist is asked for, with the rights of the one who asks. */
export interface WorklistQuery {
  readonly which: Worklist;
  readonly actorId: string;
  /** Agency codes that the officer may act for. */
  readonly scope: readonly string[];
  readonly roles: readonly Role[];
  readonly state?: 'open' | 'claimed' | undefined;
  /** Only tasks due before this instant (ISO 8601). */
  readonly dueBefore?: string | undefined;
  /** Present instant (ISO 8601). */
  readonly now: string;
  readonly limit: number;
  /** Where the page before ended: due instant and task id. */
  readonly after?: { readonly dueAt: string | null; readonly taskId: string } | undefined;
}

/** A row of a worklist; instants are ISO 8601 with the offset of Viet Nam. */
export interface WorklistRow {
  readonly dossierId: string;
  readonly dossierCode: string | null;
  readonly taskId: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly stepCode: string;
  readonly stepName: string;
  readonly unit: string;
  readonly role: Role;
  readonly agencyCode: string;
  readonly state: 'open' | 'claimed';
  readonly caseState: CaseState;
  readonly assigneeId: string | null;
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly dossierDueAt: string | null;
  readonly timing: TaskTiming;
}

/** SQL of an instant as the views show it: ISO 8601 with the offset of Viet Nam, to the second. */
export const local = (column: string, name: string): string => `to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"') as "${name}"`;

const DUE = `coalesce(t.due_at, 'infinity'::timestamptz)`;

/** What all worklists share: open, filtered, after the cursor, in the order of their deadlines. $1 to $5 and $6 are the same in all. */
const PART = `t.closed_at is null and ($1::text is null or t.state = $1) and ($2::timestamptz is null or t.due_at < $2)
  and ($4::uuid is null or (${DUE}, t.id) > (coalesce($3::timestamptz, 'infinity'), $4)) order by ${DUE}, t.id limit $5::int4`;

/**
 * One index range per agency (and role), each in order and bounded, so that a list costs the same however much work there is; what else is
 * shown is joined to the page alone.
 */
const SOURCES: Readonly<Record<Worklist, string>> = {
  mine: `(select t.* from workflow.task t where t.assignee_id = $7::uuid and ${PART}) t`,
  unit: `unnest($7::text[]) a cross join unnest($8::text[]) r cross join lateral
    (select t.* from workflow.task t where t.agency_code = a and t.role = r and t.assignee_id is null and ${PART}) t`,
  agency: `unnest($7::text[]) a cross join lateral (select t.* from workflow.task t where t.agency_code = a and ${PART}) t`,
};

const statement = (which: Worklist): string => `
  select t.dossier_id as "dossierId", c.dossier_code as "dossierCode", t.id as "taskId", c.procedure_code as "procedureCode", c.procedure_name as "procedureName",
    t.step_code as "stepCode", t.step_name as "stepName", t.unit, t.role, t.agency_code as "agencyCode", t.state, c.state as "caseState", t.assignee_id as "assigneeId",
    ${local('t.opened_at', 'openedAt')}, ${local('t.due_at', 'dueAt')}, ${local('c.due_at', 'dossierDueAt')},
    case when t.due_at is null then 'no-deadline' when t.due_at < $6::timestamptz then 'overdue' when w.stage <> 'waiting' then 'due-soon' else 'in-time' end as timing
  from (select t.* from ${SOURCES[which]} order by ${DUE}, t.id limit $5::int4) t
  join workflow.work_case c on c.dossier_id = t.dossier_id
  left join workflow.deadline_watch w on w.dossier_id = t.dossier_id and w.target_key = t.id::text
  order by ${DUE}, t.id`;

/** Worklists of officers: one statement, keyset pages, rights in the indexed condition. */
@Injectable()
export class WorklistReader {
  constructor(private readonly database: Database) {}

  /** Rows in the order of their deadlines, tasks without one last; at most `limit`. */
  list({ which, actorId, scope, roles, state, dueBefore, now, limit, after }: WorklistQuery): Promise<WorklistRow[]> {
    const shared = [state ?? null, dueBefore ?? null, after?.dueAt ?? null, after?.taskId ?? null, limit, now];
    const rights = { mine: [actorId], unit: [scope, roles], agency: [scope] }[which];
    return this.database.read<WorklistRow>(statement(which), [...shared, ...rights]);
  }
}
