import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { isSeedLoaded, noteSeed } from '../../../platform/database/seed-state.js';
import { Clock } from '../../../shared/clock.js';
import { AgencyReference } from '../persistence/agency-reference.js';
import { SEED_SETS, officerSet, type SeedSet } from './seed-sets.js';
import { readSeedFiles } from './seed-files.js';
import { SeedWriters } from './seed-writers.js';
import { Adoptions } from './adoptions.js';

/** Told after every step: how many rows of how many are written. */
export type SeedProgress = (done: number, total: number) => void;

/** Rows written by the name of the set; a set that was loaded before is left out. */
export type SeedReport = Readonly<Record<string, number>>;

/**
 * Loads the reference data of agencies: administrative units, agencies, one-stop units, calendars and, for a sandbox, officers. Safe to
 * run again and on two replicas at once: what is loaded already, by the hash of its files, is left alone. What is from before it
 * had a stream is adopted first.
 */
@Injectable()
export class AgenciesSeed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reference: AgencyReference,
    private readonly writers: SeedWriters,
    private readonly adoptions: Adoptions,
  ) {}

  /** @param sandboxIssuer issuer of the sandbox's tokens; without it no officers are loaded */
  async execute(progress: SeedProgress = () => undefined, sandboxIssuer?: string): Promise<SeedReport> {
    await this.adoptions.execute();
    const sets = [...SEED_SETS, ...(sandboxIssuer === undefined ? [] : [officerSet(sandboxIssuer)])];
    const pending = [];
    for (const set of sets) {
      const files = await readSeedFiles(set.files);
      if (!(await isSeedLoaded(this.database, set.name, files.hash))) pending.push({ set, hash: files.hash, steps: set.steps(files) });
    }
    const total = pending.reduce((sum, { steps }) => sum + steps.reduce((rows, step) => rows + step.rows, 0), 0);
    const report: Record<string, number> = {};
    let done = 0;
    for (const { set, hash, steps } of pending) {
      const before = done;
      for (const step of steps) {
        await step.run(this.writers);
        progress((done += step.rows), total);
      }
      report[set.name] = done - before;
      await this.noteLoaded(set, hash, done - before);
    }
    await this.reference.refresh();
    return report;
  }

  private async noteLoaded({ name }: SeedSet, sourceHash: string, rows: number): Promise<void> {
    await this.database.batch((client) => noteSeed(client, { name, sourceHash, report: { rows }, at: this.clock.now() }));
  }
}
