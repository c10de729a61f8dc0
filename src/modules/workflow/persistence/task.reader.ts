import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import { isId } from '../../../shared/id.js';
import { covered, coverageOf, coverageValues, matterOf } from '../../../platform/auth/covered.js';
import { localInstant } from '../../../platform/database/instant-texts.js';
import { Database } from '../../../platform/database/database.js';
import type { CaseState } from '../domain/case-state.js';
import type { StepAgency } from '../domain/process-definition.js';
import type { Task } from '../domain/task.js';
import type { WorklistRow } from './worklist.reader.js';

/** A step that the dossier has been through, or is in. */
export interface TaskVisit {
  readonly taskId: string;
  readonly stepCode: string;
  readonly stepName: string;
  readonly agencyCode: string;
  readonly state: Task['state'];
  readonly officerId: string | null;
  /** Ids of everybody who stood behind its end. */
  readonly hands: readonly string[];
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly closedAt: string | null;
  /** Decision by which one person did what two do elsewhere. */
  readonly combinedBy: string | null;
}

/** A task with its case, as the detail shows it. */
export type TaskDetail = Omit<WorklistRow, 'timing' | 'state'> &
  Pick<Task, 'state' | 'note' | 'outcome' | 'sectorCode' | 'confidentiality'> & {
    readonly version: number;
    readonly definitionId: string;
    readonly receivedBy: readonly string[];
    /** Which agencies the steps of the process are done by. */
    readonly agencies: Readonly<Record<StepAgency, string>>;
    readonly caseState: CaseState;
    readonly visits: readonly TaskVisit[];
  };

/**
 * Whether what came after the task is the viewer's to see: its turn lasts, or the viewer's agencies are parties of the dossier. Another
 * agency keeps what it did and saw then; for it the case is closed.
 */
const MAY_SEE_ON = `(t.closed_at is null or ${covered(matterOf('c', 'c.receiving_agency_code'), 3)}
  or ${covered(matterOf('c', 'c.resolving_agency_code'), 3)})`;

const DETAIL = `
  select t.dossier_id as "dossierId", c.dossier_code as "dossierCode", t.id as "taskId",
    c.procedure_code as "procedureCode", c.procedure_name as "procedureName", t.step_code as "stepCode",
    t.step_name as "stepName", t.unit, t.role, t.agency_code as "agencyCode", t.sector_code as "sectorCode", t.confidentiality, t.state,
    case when ${MAY_SEE_ON} then c.state else 'closed' end as "caseState",
    t.assignee_id as "assigneeId", ${localInstant('t.opened_at', 'openedAt')},
    ${localInstant('t.due_at', 'dueAt')}, ${localInstant(`case when ${MAY_SEE_ON} then c.due_at end`, 'dossierDueAt')}, t.note, t.outcome,
    jsonb_build_object('receiving', c.receiving_agency_code, 'resolving', c.resolving_agency_code, 'province',
    c.province_agency_code) as agencies,
    case when ${MAY_SEE_ON} then journal.version_of(t.dossier_id) else 0 end as version,
    c.definition_id as "definitionId", array_remove(array[c.received_by, c.received_for], null) as "receivedBy",
    (select jsonb_agg(v order by v.ordinal) from (
       select ordinal, id as "taskId", step_code as "stepCode", step_name as "stepName", agency_code as "agencyCode",
         state, coalesce(closed_by, assignee_id) as "officerId", array_remove(array[closed_by, closed_for], null) as hands,
         combined_by as "combinedBy", ${localInstant('opened_at', 'openedAt')},
         ${localInstant('due_at', 'dueAt')}, ${localInstant('closed_at', 'closedAt')}
       from workflow.task where dossier_id = t.dossier_id and (ordinal <= t.ordinal or ${MAY_SEE_ON})) v) as visits
  from workflow.task t join workflow.work_case c on c.dossier_id = t.dossier_id
  where t.dossier_id = $1::uuid and t.id = $2::uuid and ${covered(matterOf('t'), 3)}`;

/** Reads one task, under the rule of `maySee`. */
@Injectable()
export class TaskReader {
  constructor(private readonly database: Database) {}

  /** The task, or undefined when there is none that the officer may see. */
  async detail(dossierId: string, taskId: string, actor: Actor): Promise<TaskDetail | undefined> {
    if (!isId(dossierId) || !isId(taskId)) return undefined;
    const [row] = await this.database.read<TaskDetail>(DETAIL, [dossierId, taskId, ...coverageValues(coverageOf(actor))]);
    return row;
  }
}
