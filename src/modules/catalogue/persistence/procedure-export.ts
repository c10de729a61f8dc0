import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { EXPORT_FORMAT, type ProcedureHistory } from '../domain/import/procedure-history.js';
import { stands } from './in-force.js';

/** Procedures of one statement: some 1 MB of text. */
const BATCH = 100;

/** Reads the whole catalogue for a file, a batch at a time. */
@Injectable()
export class ProcedureExport {
  constructor(private readonly database: Database) {}

  /** Everything that was published, as JSON Lines in the order of codes: what is read at first may be older than what is read last. */
  async *lines(): AsyncGenerator<string> {
    for await (const history of this.histories()) yield `${JSON.stringify(history)}\n`;
  }

  /** The same, one procedure after the other. */
  async *histories(): AsyncGenerator<ProcedureHistory> {
    let last = '';
    for (;;) {
      const batch = await this.after(last);
      yield* batch;
      if (batch.length < BATCH) return;
      last = batch.at(-1)!.code;
    }
  }

  private async after(code: string): Promise<readonly ProcedureHistory[]> {
    const rows = await this.database.read<Omit<ProcedureHistory, 'format' | 'kind'> & Record<string, unknown>>(
      `select p.code,
         (select json_agg(json_build_object('versionNo', v.version_no, 'effectiveFrom', v.effective_from,
            'effectiveFromSource', v.effective_from_source, 'withdrawn', w.reason, 'content', v.content) order by v.version_no)
          from catalogue.procedure_version v left join catalogue.withdrawal w on w.id = v.id where v.procedure_code = p.code) as versions,
         coalesce((select json_agg(json_build_object('effectiveFrom', r.effective_on, 'decisionNumber', r.decision,
            'decisionIssuer', r.decision_issuer, 'decidedOn', r.decided_on) order by r.effective_on)
          from catalogue.procedure_repeal r where r.procedure_code = p.code and ${stands('r')}), '[]') as repeals
       from catalogue.procedure p
       where p.code collate "C" > $1 and exists (select from catalogue.procedure_version v where v.procedure_code = p.code)
       order by p.code collate "C" limit $2::int4`,
      [code, BATCH],
    );
    return rows.map(({ code: of, versions, repeals }) => ({ format: EXPORT_FORMAT, kind: 'procedure', code: of, versions, repeals }));
  }
}
