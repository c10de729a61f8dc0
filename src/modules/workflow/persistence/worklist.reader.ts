import { Injectable } from '@nestjs/common';
import { covered, coverageValues, matterOf, type Coverage } from '../../../platform/auth/covered.js';
import type { Role } from '../../../shared/actor.js';
import { exactInstant, localInstant } from '../../../platform/database/instant-texts.js';
import { Database } from '../../../platform/database/database.js';
import { POOLS, WAITS_IN_POOL, type TaskPool } from './task-pools.js';
import type { CaseState } from '../domain/case-state.js';

/**
 * Which tasks: the officer's own and those of officers for whom he stands in, those in the pools that his posts may take from, all of the
 * agency, or those of agencies below it too (to look at).
 */
export const WORKLISTS = ['mine', 'unit', 'agency', 'below'] as const;
export type Worklist = (typeof WORKLISTS)[number];

/** How an open task stands against its deadline. */
export const TASK_TIMINGS = ['in-time', 'due-soon', 'overdue', 'no-deadline'] as const;
export type TaskTiming = (typeof TASK_TIMINGS)[number];

/** What a worklist is asked for, with the rights of the one who asks. */
export interface WorklistQuery {
  readonly which: Worklist;
  /** The officer, and those for whom he stands in. */
  readonly hands: readonly string[];
  /** Agencies that the officer acts for. */
  readonly agencies: readonly string[];
  /** How far the officer may look. */
  readonly coverage: Coverage;
  /** What the officer may take tasks out of. */
  readonly pools: readonly TaskPool[];
  readonly state?: 'open' | 'claimed' | undefined;
  /** Only tasks due before this instant (ISO 8601). */
  readonly dueBefore?: string | undefined;
  /** Only tasks whose due instant has passed. */
  readonly overdue?: boolean | undefined;
  readonly procedureCode?: string | undefined;
  readonly dossierId?: string | undefined;
  /** Part of the dossier code, in any case. */
  readonly code?: string | undefined;
  /** Only tasks that this officer has. */
  readonly assigneeId?: string | undefined;
  /** Only tasks of this agency. */
  readonly agencyCode?: string | undefined;
  /** Present instant (ISO 8601). */
  readonly now: string;
  readonly limit: number;
  /** Where the page before ended: due instant and task id. */
  readonly after?: readonly [dueAt: string | null, taskId: string] | undefined;
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

/** A row with what it is sorted by. */
export type PlacedTaskRow = WorklistRow & { readonly sortedAt: string | null };

const DUE = `coalesce(t.due_at, 'infinity'::timestamptz)`;

/** Filters by columns of the dossier alone. */
const OF_DOSSIER = `($7::text is null or t.procedure_code = $7)
  and ($8::text is null or exists (select from workflow.work_case k where k.dossier_id = t.dossier_id
  and position(upper($8) in k.dossier_code) > 0))`;

/** What all worklists share: open, filtered, after the cursor, by deadline. $1 to $10 are the same in all. */
const PART = `t.closed_at is null and ($1::text is null or t.state = $1) and ($2::timestamptz is null or t.due_at < $2) and ${OF_DOSSIER}
  and ($9::uuid is null or t.assignee_id = $9) and ($10::text is null or t.agency_code = $10)
  and ($4::uuid is null or (${DUE}, t.id) > (coalesce($3::timestamptz, 'infinity'), $4)) order by ${DUE}, t.id limit $5::int4`;

/**
 * One index range per agency (or pool), each in order, within rights and bounded, so that a list costs the same however much work there is;
 * what else is shown is joined to the page alone.
 */
const SEEN = covered(matterOf('t'), 11);
const OF_AGENCIES = `unnest($14::text[]) a cross join lateral
  (select t.* from workflow.task t where t.agency_code = a and ${SEEN} and ${PART}) t`;
const SOURCES: Readonly<Record<Worklist, string>> = {
  mine: `unnest($14::uuid[]) h cross join lateral (select t.* from workflow.task t where t.assignee_id = h and ${SEEN} and ${PART}) t`,
  unit: `${POOLS(11)} cross join lateral (select t.* from workflow.task t where ${WAITS_IN_POOL} and ${PART}) t`,
  agency: OF_AGENCIES,
  below: OF_AGENCIES,
};

/** The tasks of one dossier are few: they are found by it, and the worklist only says which of them are shown. */
const OF_ONE_AGENCY = `t.agency_code = any($14::text[]) and ${SEEN} and t.dossier_id = $15::uuid`;
const OF_ONE_DOSSIER: Readonly<Record<Worklist, string>> = {
  mine: `t.assignee_id = any($14::uuid[]) and ${SEEN} and t.dossier_id = $15::uuid`,
  unit: `exists (select from ${POOLS(11)} where ${WAITS_IN_POOL}) and t.dossier_id = $12::uuid`,
  agency: OF_ONE_AGENCY,
  below: OF_ONE_AGENCY,
};

function sourceOf(which: Worklist, ofDossier: boolean): string {
  return ofDossier ? `(select t.* from workflow.task t where ${OF_ONE_DOSSIER[which]} and ${PART}) t` : SOURCES[which];
}

const statement = (which: Worklist, ofDossier: boolean): string => `
  select t.dossier_id as "dossierId", c.dossier_code as "dossierCode", t.id as "taskId",
    c.procedure_code as "procedureCode", c.procedure_name as "procedureName", t.step_code as "stepCode",
    t.step_name as "stepName", t.unit, t.role, t.agency_code as "agencyCode", t.state, c.state as "caseState",
    t.assignee_id as "assigneeId", ${localInstant('t.opened_at', 'openedAt')},
    ${localInstant('t.due_at', 'dueAt')}, ${localInstant('c.due_at', 'dossierDueAt')},
    case when t.due_at is null then 'no-deadline' when t.due_at < $6::timestamptz then 'overdue' when w.stage <> 'waiting' then 'due-soon'
    else 'in-time' end as timing, ${exactInstant(DUE)} as "sortedAt"
  from (select t.* from ${sourceOf(which, ofDossier)} order by ${DUE}, t.id limit $5::int4) t
  join workflow.work_case c on c.dossier_id = t.dossier_id
  left join workflow.deadline_watch w on w.dossier_id = t.dossier_id and w.target_key = t.id::text
  order by ${DUE}, t.id`;

/** Worklists of officers: one statement, keyset pages, rights in the indexed condition. */
@Injectable()
export class WorklistReader {
  constructor(private readonly database: Database) {}

  /** Rows in the order of their deadlines, tasks without one last; at most `limit`. */
  list(query: WorklistQuery): Promise<PlacedTaskRow[]> {
    const { which, hands, agencies, coverage, pools, state, dueBefore, overdue, now, limit, after } = query;
    const { procedureCode, dossierId, code, assigneeId, agencyCode } = query;
    const before = overdue === true && (dueBefore === undefined || new Date(now) < new Date(dueBefore)) ? now : dueBefore;
    const shared = [
      state ?? null,
      before ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
      now,
      procedureCode ?? null,
      code ?? null,
      assigneeId ?? null,
      agencyCode ?? null,
    ];
    const seen = coverageValues(coverage);
    const named = (codes: readonly string[]): readonly string[] =>
      agencyCode === undefined ? codes : codes.filter((each) => each === agencyCode);
    const rights = {
      mine: [...seen, hands],
      unit: [JSON.stringify(pools)],
      agency: [...seen, named(agencies)],
      below: [...seen, named(coverage.scope)],
    }[which];
    const values = [...shared, ...rights, ...(dossierId === undefined ? [] : [dossierId])];
    return this.database.read<PlacedTaskRow>(statement(which, dossierId !== undefined), values);
  }
}
