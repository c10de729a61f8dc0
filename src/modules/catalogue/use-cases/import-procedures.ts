import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../shared/clock.js';
import { ImportTally, type ImportSummary } from '../domain/import/import-report.js';
import { ProcedureFile } from '../domain/import/procedure-file.js';
import type { ImportOutcome } from '../domain/import/read-procedure-row.js';
import { withPublishingFindings } from '../domain/import/waiting-change.js';
import { ImportRunWriter, type WrittenRows } from '../persistence/import-run-writer.js';
import { PublishedVersions } from '../persistence/published-versions.js';
import { AdoptProcedures } from './adopt-procedures.js';
import type { ProceduresSource } from './procedures-source.js';
import { PublishImported } from './publish-imported.js';

/** Called after every batch with the number of lines read and the number of all. */
export type ImportProgress = (done: number, total: number) => void;

/** The end of an import. */
export interface ImportResult {
  readonly runId: string;
  readonly summary: ImportSummary;
  readonly written: WrittenRows;
}

/** What an import carries from batch to batch. */
interface Run {
  readonly id: string;
  readonly tally: ImportTally;
  written: WrittenRows;
}

/** Rows of one transaction; their JSON text is some 3 MB. */
const BATCH = 500;

/**
 * Reads a procedures file into the catalogue: a procedure that is new is published, one that says something else than before gets a
 * further version from today on, and an unchanged one is left alone. A procedure that the file lacks is not changed. Safe to run
 * again and on two replicas at once; what was written before a failure stays.
 */
@Injectable()
export class ImportProcedures {
  constructor(
    private readonly database: Database,
    private readonly runs: ImportRunWriter,
    private readonly published: PublishedVersions,
    private readonly adopt: AdoptProcedures,
    private readonly publish: PublishImported,
    private readonly clock: Clock,
  ) {}

  /** @param collectedOn local date `YYYY-MM-DD` on which the file was taken from its source */
  async execute(source: ProceduresSource, collectedOn: string, progress: ImportProgress = () => undefined): Promise<ImportResult> {
    const [hash, total] = await Promise.all([source.hash(), source.countLines()]);
    const file = new ProcedureFile(collectedOn);
    const name = source.path.split(/[\\/]/).at(-1) ?? source.path;
    const run: Run = {
      id: await this.runs.begin(name, hash, collectedOn, this.clock.now()),
      tally: new ImportTally(),
      written: { added: 0, changed: 0, unchanged: 0 },
    };
    await this.adopt.execute();
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
    const whole = { line: 0, code: null, findings: file.wholeFileFindings(known) };
    run.tally.addFindings(whole.findings, 'file');
    await this.database.batch((client) => this.runs.addFindings(client, run.id, [whole]));
    const summary = run.tally.summary();
    await this.runs.finish(run.id, summary, run.written, this.clock.now());
    await this.published.refresh();
    progress(done, total);
    return { runId: run.id, summary, written: run.written };
  }

  private async write(run: Run, batch: readonly ImportOutcome[]): Promise<void> {
    const { scheduled, underLocalTerms, ...written } = await this.publish.execute(batch.filter((outcome) => outcome.kind === 'imported'));
    const outcomes = withPublishingFindings(batch, { scheduled, underLocalTerms });
    for (const outcome of outcomes) run.tally.add(outcome);
    await this.database.batch((client) => this.runs.addFindings(client, run.id, outcomes));
    run.written = {
      added: run.written.added + written.added,
      changed: run.written.changed + written.changed,
      unchanged: run.written.unchanged + written.unchanged + scheduled.length,
    };
  }
}
