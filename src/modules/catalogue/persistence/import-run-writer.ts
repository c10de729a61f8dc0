import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../shared/id.js';
import type { Finding } from '../domain/import/findings.js';
import type { ChangeKind, ProcedureChange } from '../domain/import/procedure-change.js';
import type { ImportSummary } from '../domain/import/import-report.js';

/** What became of imported rows: procedures that are new, that got a further version, and that stay as they are. */
export interface WrittenRows {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Sums of an import as they are kept. */
export interface ImportCounts extends WrittenRows {
  readonly read: number;
  readonly imported: number;
  readonly refused: number;
  /** Of forms, fee schedules, local terms and dated rows; absent where the import was before there were such lines. */
  readonly besides?: WrittenRows;
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly count: number; readonly rows: number }[];
}

/** What was found on one line; line 0 is the file as a whole. */
export interface LineFindings {
  readonly line: number;
  readonly code: string | null;
  readonly findings: readonly Finding[];
}

/** A row of what an import changed. */
interface ChangedValue {
  readonly code: string;
  readonly kind: ChangeKind;
  readonly path: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** Notes that an import began, what it found, and how it ended. */
@Injectable()
export class ImportRunWriter {
  constructor(private readonly database: Database) {}

  /** Notes the beginning and returns the id of the run. */
  async begin(source: string, sourceHash: string, collectedOn: string, at: Date): Promise<string> {
    const id = newId();
    await this.database.write(
      `insert into catalogue.import_run (id, source, source_hash, collected_on, started_at)
        values ($1::uuid, $2::text, $3::text, $4::date, $5::timestamptz)`,
      [id, source, sourceHash, collectedOn, at.toISOString()],
    );
    return id;
  }

  /** Adds findings within the caller's transaction. */
  async addFindings(client: PoolClient, runId: string, lines: readonly LineFindings[]): Promise<void> {
    const records = lines.flatMap(({ line, code, findings }) =>
      findings.map((finding, index) => ({
        line,
        position: index + 1,
        procedure_code: code,
        field: finding.field,
        code: finding.code,
        severity: finding.severity,
        raw: finding.value ?? null,
      })),
    );
    if (records.length === 0) return;
    await client.query(
      `insert into catalogue.import_finding (run_id, line, position, procedure_code, field, code, severity, raw)
       select $1::uuid, line, position, procedure_code, field, code, severity, raw
       from jsonb_to_recordset($2::jsonb) as r (line int4, position int4, procedure_code text, field text, code text, severity text,
       raw text)`,
      [runId, JSON.stringify(records)],
    );
  }

  /**
   * Adds what became of procedures within the caller's transaction, a row for each value that changed.
   *
   * @param kept how many rows the run has already
   * @returns how many were added
   */
  async addChanges(client: PoolClient, runId: string, changes: readonly ProcedureChange[], kept: number): Promise<number> {
    const rows = changes.flatMap(({ code, kind, differences }): readonly ChangedValue[] =>
      kind === 'changed'
        ? differences.map(({ path, before, after }) => ({ code, kind, path, before: textOf(before), after: textOf(after) }))
        : [{ code, kind, path: null, before: null, after: null }],
    );
    if (rows.length === 0) return 0;
    await client.query(
      `insert into catalogue.import_change (run_id, position, procedure_code, kind, path, said_before, said_after)
       select $1::uuid, position, code, kind, path, before, after
       from jsonb_to_recordset($2::jsonb) as r (position int4, code text, kind text, path text, before text, after text)`,
      [runId, JSON.stringify(rows.map((row, index) => ({ ...row, position: kept + index + 1 })))],
    );
    return rows.length;
  }

  /** Notes the end with the sums. */
  async finish(runId: string, summary: ImportSummary, written: WrittenRows & Pick<ImportCounts, 'besides'>, at: Date): Promise<void> {
    const { read, imported, refused } = summary;
    const findings = summary.counts.map(({ code, severity, count, rows }) => ({ code, severity, count, rows }));
    const counts: ImportCounts = { read, imported, refused, ...written, findings };
    await this.database.write('update catalogue.import_run set finished_at = $2::timestamptz, counts = $3::jsonb where id = $1::uuid', [
      runId,
      at.toISOString(),
      JSON.stringify(counts),
    ]);
  }
}

/** A value as text; null where nothing was said. */
function textOf(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}
