import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { graphOf, type StoredProcess } from '../domain/graph-forms.js';
import type { StandingVersion } from '../domain/process-use.js';

/** More versions of the processes of one procedure than are ever published. */
const MOST_VERSIONS = 1000;

/** Reads what the processes of a procedure are for, in all their versions that stand. */
@Injectable()
export class ProcessUseReader {
  constructor(private readonly database: Database) {}

  /** Versions of every process of which any is for the procedure: a later one may be for another. */
  async standing(procedureCode: string): Promise<readonly StandingVersion[]> {
    const rows = await this.database.read<Omit<StandingVersion, 'content'> & { readonly content: StoredProcess }>(
      `select d.code, d.version, d.effective_from::text as "effectiveFrom", d.content from workflow.process_definition d
       where d.status = 'published' and not exists (select from workflow.process_withdrawal w where w.id = d.id)
         and d.code in (select o.code from workflow.process_definition o where o.status = 'published' and o.procedure_code = $1)
       order by d.code, d.version limit $2::int4`,
      [procedureCode, MOST_VERSIONS],
    );
    return rows.map((row) => ({ ...row, content: graphOf(row.content) }));
  }
}
