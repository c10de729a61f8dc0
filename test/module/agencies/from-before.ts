import { DataSource, type MigrationInterface } from 'typeorm';
import { AgenciesCreate1764000001000 } from '../../../migrations/1764000001000-agencies-create.js';
import { AgenciesSearch1764101001000 } from '../../../migrations/1764101001000-agencies-search.js';
import { AgenciesDuties1764105010000 } from '../../../migrations/1764105010000-agencies-duties.js';
import { AgenciesCalendarOrigin1764106000000 } from '../../../migrations/1764106000000-agencies-calendar-origin.js';
import { AgenciesPostLimits1764430000000 } from '../../../migrations/1764430000000-agencies-post-limits.js';
import { personalRegister } from '../../../src/platform/database/personal-register.js';
import { restoreRights } from '../../../src/platform/database/table-rights.js';

/** The module's tables as they were before anything of it had a stream, and migrations from there on. */
export class FromBefore {
  private constructor(readonly owner: DataSource) {}

  static async open(ownerUrl: string): Promise<FromBefore> {
    const old = new FromBefore(await new DataSource({ type: 'postgres', url: ownerUrl }).initialize());
    await old.owner.query('drop schema agencies cascade');
    await old.migrate(
      new AgenciesCreate1764000001000(),
      new AgenciesSearch1764101001000(),
      new AgenciesDuties1764105010000(),
      new AgenciesCalendarOrigin1764106000000(),
      new AgenciesPostLimits1764430000000(),
    );
    return old;
  }

  async migrate(...migrations: readonly MigrationInterface[]): Promise<void> {
    const runner = this.owner.createQueryRunner();
    for (const migration of migrations) await migration.up(runner);
    await restoreRights(runner, await personalRegister());
    await runner.release();
  }
}
