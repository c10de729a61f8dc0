import { Injectable, type OnModuleInit } from '@nestjs/common';
import { keptRows, type KeptRows } from '../../../platform/retention/kept-rows.js';
import { Retention } from '../../../platform/retention/retention.js';

/** Notices of deadlines of cases that have ended. */
export const KEPT_DEADLINE_NOTICES: KeptRows = keptRows({
  subject: 'workflow.deadline-notices',
  role: 'application',
  table: 'workflow.deadline_notice',
  key: ['dossier_id', 'target_key', 'kind', 'due_at'],
  instant: 'notified_at',
  // While a case is open, its notices keep the same notice from being given again.
  only: 'exists (select from workflow.work_case c where c.dossier_id = r.dossier_id and c.closed_at is not null)',
});

/** Registers with the retention job what the module keeps for a time. */
@Injectable()
export class KeptDeadlineNotices implements OnModuleInit {
  constructor(private readonly retention: Retention) {}

  onModuleInit(): void {
    this.retention.add(KEPT_DEADLINE_NOTICES);
  }
}
