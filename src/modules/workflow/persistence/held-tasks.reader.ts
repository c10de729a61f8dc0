import { Injectable } from '@nestjs/common';
import { covered, coverageValues, matterOf, type Coverage } from '../../../platform/auth/covered.js';
import { Database } from '../../../platform/database/database.js';

/** An open task that an officer has. */
export interface HeldTask {
  readonly dossierId: string;
  readonly taskId: string;
  readonly dossierCode: string | null;
  readonly stepName: string;
}

/** Which open tasks officers have. */
@Injectable()
export class HeldTasksReader {
  constructor(private readonly database: Database) {}

  /** Those of agencies and within what their reader may look into, by their deadlines, so many at most. */
  of(officerId: string, agencyCodes: readonly string[], coverage: Coverage, limit: number): Promise<HeldTask[]> {
    return this.database.read<HeldTask & Record<string, unknown>>(
      `select t.dossier_id as "dossierId", t.id as "taskId", c.dossier_code as "dossierCode", t.step_name as "stepName"
       from workflow.task t join workflow.work_case c on c.dossier_id = t.dossier_id
       where t.assignee_id = $1::uuid and t.closed_at is null and t.agency_code = any($2::text[]) and ${covered(matterOf('t'), 4)}
       order by coalesce(t.due_at, 'infinity'::timestamptz), t.id limit $3::int4`,
      [officerId, agencyCodes, limit, ...coverageValues(coverage)],
    );
  }
}
