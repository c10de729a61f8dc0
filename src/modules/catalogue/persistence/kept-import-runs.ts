import { Injectable, type OnModuleInit } from '@nestjs/common';
import { keptRows, type KeptRows } from '../../../platform/retention/kept-rows.js';
import { Retention } from '../../../platform/retention/retention.js';

/** A run may have tens of thousands of findings. */
const RUNS_AT_ONCE = 20;

/** Import runs with their findings. */
export const KEPT_IMPORT_RUNS: KeptRows = keptRows({
  subject: 'catalogue.import-runs',
  role: 'application',
  atOnce: RUNS_AT_ONCE,
  table: 'catalogue.import_run',
  key: ['id'],
  instant: 'started_at',
  // The last run of a source says where the catalogue stands, and stays whatever its age.
  only: 'exists (select from catalogue.import_run n where n.source = r.source and n.id > r.id)',
  with: [
    { table: 'catalogue.import_finding', key: ['run_id'] },
    { table: 'catalogue.import_change', key: ['run_id'] },
  ],
});

/** Registers with the retention job what the module keeps for a time. */
@Injectable()
export class KeptImportRuns implements OnModuleInit {
  constructor(private readonly retention: Retention) {}

  onModuleInit(): void {
    this.retention.add(KEPT_IMPORT_RUNS);
  }
}
