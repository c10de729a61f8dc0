import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { projectRoot } from '../../../platform/config/project-root.js';
import { Database } from '../../../platform/database/database.js';
import { isSeedLoaded, noteSeed } from '../../../platform/database/seed-state.js';
import { Clock } from '../../../shared/clock.js';
import { READING_RULES } from '../domain/import/reading-rules.js';
import { SearchWordsSeed } from './search-words-seed.js';
import { AdoptProcedures } from '../use-cases/adopt-procedures.js';
import { ImportProcedures, type ImportProgress, type ImportResult } from '../use-cases/import-procedures.js';
import { ProceduresSource } from '../use-cases/procedures-source.js';

/** The procedures that come with the product. */
export const SHIPPED_PROCEDURES = join(projectRoot, 'src', 'seed', 'catalogue', 'procedures.jsonl.gz');
/** The day on which they were taken from the national portal; its README names the source. */
export const SHIPPED_COLLECTED_ON = '2026-07-18';

const NAME = 'catalogue.procedures';

/**
 * Loads the procedures that come with the product, once for each state of their file and of the rules that read it. A later state gives
 * each procedure that it changes a further version; dossiers stay on theirs. Procedures of before they had streams are adopted first.
 */
@Injectable()
export class CatalogueSeed {
  constructor(
    private readonly database: Database,
    private readonly importProcedures: ImportProcedures,
    private readonly adoptProcedures: AdoptProcedures,
    private readonly searchWords: SearchWordsSeed,
    private readonly clock: Clock,
  ) {}

  /** @returns what the import did, or undefined when this very file was loaded by these very rules before */
  async execute(progress?: ImportProgress): Promise<ImportResult | undefined> {
    await this.searchWords.execute();
    await this.adoptProcedures.execute();
    const source = new ProceduresSource(SHIPPED_PROCEDURES);
    const hash = `${await source.hash()}+rules-${READING_RULES}`;
    if (await isSeedLoaded(this.database, NAME, hash)) return undefined;
    const result = await this.importProcedures.execute(source, SHIPPED_COLLECTED_ON, progress);
    const { read, imported, refused } = result.summary;
    await this.database.batch((client) =>
      noteSeed(client, { name: NAME, sourceHash: hash, report: { read, imported, refused, ...result.written }, at: this.clock.now() }),
    );
    return result;
  }
}
