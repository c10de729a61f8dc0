import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { ImportTally, type ImportSummary } from '../domain/import/import-report.js';
import { ProcedureFile } from '../domain/import/procedure-file.js';
import { vanished, type ProcedureChange } from '../domain/import/procedure-change.js';
import type { ImportOutcome } from '../domain/import/read-procedure-row.js';
import { ImportRunWriter, type LineFindings, type WrittenRows } from '../persistence/import-run-writer.js';
import { PublishedVersions } from '../persistence/published-versions.js';
import { AdoptProcedures } from './adopt-procedures.js';
import type { ProceduresSource } from './procedures-source.js';
import { readExportedLine } from './read-exported-line.js';
import { TakeInRows } from './take-in-rows.js';

export { formatImportReport } from '../domain/import/import-report.js';
export { ProceduresSource } from './procedures-source.js';

/** Called after every batch with the number of lines read and the number of all. */
export type ImportProgress = (done: number, total: number) => void;

/** How a file is taken in. */
export interface ImportOptions {
  /** Only say what would become of the rows: nothing is written. */
  readonly dry?: boolean;
  /** The file is the whole catalogue: what it lacks is named. */
  readonly whole?: boolean;
}

/** The end of an import. */
export interface ImportResult {
  /** Null where nothing was to be written. */
  readonly runId: string | null;
  /** The first of them, `SHOWN_CHANGES` at most; all are kept with the run. */
  readonly changes: readonly ProcedureChange[];
  readonly vanished: number;
  readonly summary: ImportSummary;
  readonly written: WrittenRows;
  /** Forms, fee schedules, local terms and dated rows of an export of the whole catalogue. */
  readonly besides: WrittenRows;
}

/** What an import carries from batch to batch. */
interface Run {
  /** Null: nothing is written. */
  readonly id: string | null;
  readonly changes: ProcedureChange[];
  kept: number;
  readonly tally: ImportTally;
  written: WrittenRows;
  besides: WrittenRows;
}

const NOTHING: WrittenRows = { added: 0, changed: 0, unchanged: 0 };
/** Changes that are answered at once. */
const SHOWN_CHANGES = 200;
/** Rows of one transaction; their JSON text is some 3 MB. */
const BATCH = 500;

/**
 * Reads a procedures file into the catalogue: a procedure that is new is published, one that says something else than before gets a
 * further version from today on, and an unchanged one is left alone. A procedure that the file lacks is not changed. A file that is an
 * export brings forms, fee schedules, local terms and dated rows too, and what followed on what is known here as it stood. Safe to run
 * again and on two replicas at once; what was written before a failure stays.
 */
@Injectable()
export class ImportProcedures {
  constructor(
    private readonly database: Database,
    private readonly runs: ImportRunWriter,
    private readonly published: PublishedVersions,
    private readonly adopt: AdoptProcedures,
    private readonly rows: TakeInRows,
    private readonly clock: Clock,
  ) {}

  /** @param collectedOn local date `YYYY-MM-DD` on which the file was taken from its source */
  async execute(
    source: ProceduresSource,
    collectedOn: string,
    progress: ImportProgress = () => undefined,
    options: ImportOptions = {},
  ): Promise<ImportResult> {
    const { dry = false, whole = false } = options;
    const [hash, total] = await Promise.all([source.hash(), source.countLines()]);
    const file = new ProcedureFile(collectedOn, readExportedLine);
    const name = source.path.split(/[\\/]/).at(-1) ?? source.path;
    const run: Run = {
      id: dry ? null : await this.runs.begin(name, hash, collectedOn, this.clock.now()),
      changes: [],
      kept: 0,
      tally: new ImportTally(),
      written: NOTHING,
      besides: NOTHING,
    };
    if (!dry) await this.adopt.execute();
    let batch: ImportOutcome[] = [];
    let done = 0;
    for await (const line of source.lines()) {
      done += 1;
      const outcome = file.read(line);
      if (outcome) batch.push(outcome);
      if (batch.length < BATCH) continue;
      await this.write(run, batch);
      batch = [];
      progress(done, total);
    }
    await this.write(run, batch);
    const known = await this.published.knownAmong([...new Set(file.suffixedCodes().values())]);
    const ofFile = { line: 0, code: null, findings: file.wholeFileFindings(known) };
    run.tally.addFindings(ofFile.findings, 'file');
    const missing = whole ? await this.published.codesInForceBesides(file.codes(), localDate(this.clock.now())) : [];
    await this.keep(run, [ofFile], missing.map(vanished));
    const summary = run.tally.summary();
    const { written, besides } = run;
    if (run.id !== null) await this.runs.finish(run.id, summary, { ...written, besides }, this.clock.now());
    await this.published.refresh();
    progress(done, total);
    return { runId: run.id, changes: run.changes, vanished: missing.length, summary, written, besides };
  }

  private async write(run: Run, batch: readonly ImportOutcome[]): Promise<void> {
    const { outcomes, changes, procedures, besides } = await this.rows.execute(batch, run.id === null);
    for (const outcome of outcomes) run.tally.add(outcome);
    await this.keep(run, outcomes, changes);
    run.written = sumOf(run.written, procedures);
    run.besides = sumOf(run.besides, besides);
  }

  /** Keeps what was found and what became of rows with the run; some of it is shown at once. */
  private async keep(run: Run, lines: readonly LineFindings[], changes: readonly ProcedureChange[]): Promise<void> {
    run.changes.push(...changes.slice(0, Math.max(0, SHOWN_CHANGES - run.changes.length)));
    const { id, kept } = run;
    if (id === null) return;
    await this.database.batch(async (client) => {
      await this.runs.addFindings(client, id, lines);
      run.kept += await this.runs.addChanges(client, id, changes, kept);
    });
  }
}

function sumOf(one: WrittenRows, other: WrittenRows): WrittenRows {
  return { added: one.added + other.added, changed: one.changed + other.changed, unchanged: one.unchanged + other.unchanged };
}
