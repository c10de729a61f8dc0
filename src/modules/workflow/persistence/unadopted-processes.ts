import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { PublishedVersion } from '../process.events.js';

/** A process that was there before processes had streams. */
export interface UnadoptedProcess {
  readonly code: string;
  readonly versions: readonly PublishedVersion[];
}

/** Finds processes whose versions stand in their table and that have no stream yet. */
@Injectable()
export class UnadoptedProcesses {
  constructor(private readonly database: Database) {}

  /** At most so many of them, in the order of their codes. */
  next(limit: number): Promise<UnadoptedProcess[]> {
    return this.database.read<{ code: string; versions: PublishedVersion[] }>(
      `select d.code, json_agg(json_build_object('definitionId', d.id, 'version', d.version, 'effectiveFrom', d.effective_from,
         'origin', d.origin, 'content', d.content) order by d.version) as versions
       from workflow.process_definition d
       where not exists (select from workflow.work_process p where p.id = d.process_id)
       group by d.code order by d.code limit $1::int`,
      [limit],
    );
  }
}
