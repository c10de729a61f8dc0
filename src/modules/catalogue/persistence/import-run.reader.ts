import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Keyset } from '../../../platform/database/keyset.js';
import { isId } from '../../../shared/id.js';
import type { Page } from '../../../shared/page.js';
import type { ChangeKind } from '../domain/import/procedure-change.js';
import type { Severity } from '../domain/import/findings.js';
import type { ImportCounts } from './import-run-writer.js';

/** An import; one without an end was aborted or still runs. */
export interface ImportRunRow {
  readonly id: string;
  readonly source: string;
  readonly sourceHash: string;
  /** Local date on which the file was taken from its source. */
  readonly collectedOn: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly counts: ImportCounts | null;
}

/** One finding of an import. */
export interface ImportFindingRow {
  /** Line of the file from 1; 0 is the file as a whole. */
  readonly line: number;
  /** From 1 within the line. */
  readonly position: number;
  readonly procedureCode: string | null;
  readonly field: string;
  readonly code: string;
  readonly severity: Severity;
  readonly raw: string | null;
}

/** What findings are narrowed by. */
export interface FindingFilter {
  readonly severity?: Severity;
  readonly code?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** One value that an import changed, or a procedure that is new or missing. */
export interface ImportChangeRow {
  /** From 1 within the run. */
  readonly position: number;
  readonly procedureCode: string;
  readonly kind: ChangeKind;
  /** Of a changed value; null for a procedure that is new or missing. */
  readonly path: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changes are narrowed by. */
export interface ChangeFilter {
  readonly kind?: ChangeKind;
  readonly procedureCode?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** Stands for the id of the newest import. */
const LATEST = 'latest';
const RUNS = new Keyset('import-runs', ['id']);
const CHANGES = new Keyset('import-changes', ['int']);
const FINDINGS = new Keyset('import-findings', ['int', 'int']);

/** Imports and what they found. */
@Injectable()
export class ImportRunReader {
  constructor(private readonly database: Database) {}

  /** Imports, the newest first. @throws DomainError as `Keyset.open` */
  async list(cursor: string | undefined, limit: number): Promise<Page<ImportRunRow>> {
    return RUNS.page(
      { cursor, limit },
      ({ rows, after }) =>
        this.database.read<ImportRunRow>(
          `select id, source, source_hash as "sourceHash", collected_on::text as "collectedOn", started_at as "startedAt",
             finished_at as "finishedAt", counts
           from catalogue.import_run where $1::uuid is null or id < $1::uuid order by id desc limit $2::int4`,
          [after?.[0] ?? null, rows],
        ),
      ({ id }) => [id],
    );
  }

  /**
   * Findings of an import in the order of the file; undefined for an unknown import.
   * @param run id of the import, or `latest`
   * @throws DomainError as `Keyset.open`
   */
  async findings(run: string, filter: FindingFilter): Promise<Page<ImportFindingRow> | undefined> {
    const runId = await this.knownRun(run);
    if (runId === undefined) return undefined;
    const { severity, code } = filter;
    return FINDINGS.page(
      { ...filter, runId },
      ({ rows, after: [line, position] = [null, null] }) =>
        this.database.read<ImportFindingRow>(
          `select line, position, procedure_code as "procedureCode", field, code, severity, raw from catalogue.import_finding
           where run_id = $1::uuid and ($2::text is null or severity = $2) and ($3::text is null or code = $3)
           and ($4::int8 is null or (line, position) > ($4::int8, $5::int8))
           order by line, position limit $6::int4`,
          [runId, severity ?? null, code ?? null, line, position, rows],
        ),
      (finding) => [finding.line, finding.position],
    );
  }

  /**
   * What an import changed, in the order of the file; undefined for an unknown import.
   * @param run id of the import, or `latest`
   * @throws DomainError as `Keyset.open`
   */
  async changes(run: string, filter: ChangeFilter): Promise<Page<ImportChangeRow> | undefined> {
    const runId = await this.knownRun(run);
    if (runId === undefined) return undefined;
    const { kind, procedureCode } = filter;
    return CHANGES.page(
      { ...filter, runId },
      ({ rows, after: [position] = [0] }) =>
        this.database.read<ImportChangeRow & Record<string, unknown>>(
          `select position, procedure_code as "procedureCode", kind, path, said_before as "before", said_after as "after"
           from catalogue.import_change where run_id = $1::uuid and position > $2::int4
             and ($3::text is null or kind = $3) and ($4::text is null or procedure_code = $4) order by position limit $5::int4`,
          [runId, position, kind ?? null, procedureCode ?? null, rows],
        ),
      ({ position }) => [position],
    );
  }

  private async knownRun(run: string): Promise<string | undefined> {
    const runId = run === LATEST ? await this.latest() : run;
    if (runId === undefined || !isId(runId)) return undefined;
    const known = await this.database.read('select from catalogue.import_run where id = $1::uuid', [runId]);
    return known.length === 0 ? undefined : runId;
  }

  private async latest(): Promise<string | undefined> {
    const [newest] = await this.database.read<{ id: string }>('select id from catalogue.import_run order by id desc limit 1');
    return newest?.id;
  }
}
