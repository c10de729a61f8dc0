import { Injectable } from '@nestjs/common';
import type { ProcedureChange } from '../domain/import/procedure-change.js';
import type { ImportOutcome } from '../domain/import/read-procedure-row.js';
import { withPublishingFindings } from '../domain/import/waiting-change.js';
import type { WrittenRows } from '../persistence/import-run-writer.js';
import { PublishImported } from './publish-imported.js';
import { TakeOverCatalogue } from './take-over-catalogue.js';

/** What became of some rows of a file. */
export interface TakenIn {
  /** The rows with what was found when they were to be published. */
  readonly outcomes: readonly ImportOutcome[];
  readonly changes: readonly ProcedureChange[];
  readonly procedures: WrittenRows;
  /** Forms, fee schedules, local terms and dated rows. */
  readonly besides: WrittenRows;
}

/** Takes in rows of a file, whatever each is about. */
@Injectable()
export class TakeInRows {
  constructor(
    private readonly publish: PublishImported,
    private readonly takeOver: TakeOverCatalogue,
  ) {}

  /** @param rows at most 500, each about something else @param dry only say what would become of them */
  async execute(rows: readonly ImportOutcome[], dry: boolean): Promise<TakenIn> {
    const imported = rows.filter((row) => row.kind === 'imported');
    const { waiting, underLocalTerms, changes, added, changed, unchanged } = await this.publish.execute(imported, dry);
    const { kept, ...taken } = await this.takeOver.execute(
      rows.filter((row) => row.kind === 'stated'),
      dry,
    );
    return {
      outcomes: withPublishingFindings(rows, { waiting, underLocalTerms, kept }),
      changes,
      procedures: { added, changed, unchanged: unchanged + waiting.size },
      besides: { ...taken, unchanged: taken.unchanged + kept.size },
    };
  }
}
