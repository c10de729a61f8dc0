import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock, localDate } from '../../../shared/clock.js';
import type { ImportedRow } from '../domain/import/read-procedure-row.js';
import type { Procedure } from '../domain/procedure-life.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { VERSION_KEYS } from '../persistence/version-key.js';

/** What became of some imported rows. */
export interface PublishedRows {
  /** Procedures that are new. */
  readonly added: number;
  /** Procedures that got a further version. */
  readonly changed: number;
  readonly unchanged: number;
  /** Codes of those whose change waits, because an office published a version for a later day. */
  readonly scheduled: readonly string[];
}

/** Publishes what is new in imported rows; rows that say the same write nothing. */
@Injectable()
export class PublishImported {
  constructor(
    private readonly transactions: Transactions,
    private readonly procedures: ProcedureRepository,
    private readonly clock: Clock,
  ) {}

  /** @param rows at most 500, each of another procedure */
  async execute(rows: readonly ImportedRow[]): Promise<PublishedRows> {
    const hashed = rows.map((row) => ({ row, hash: VERSION_KEYS.hashOf(row.content) }));
    const { streams: _, ...published } = await this.transactions.runTogetherInBackground(async () => {
      const known = await this.procedures.loadAll(rows.map(({ code }) => code));
      const at = this.clock.now();
      const changed: Procedure[] = [];
      const scheduled: string[] = [];
      for (const { row, hash } of hashed) {
        const procedure = known.get(row.code) ?? this.procedures.begin(row.code);
        const stated = { effectiveFrom: row.effective.on, effectiveFromSource: row.effective.from };
        const taken = procedure.takeIn(row.content, hash, stated, VERSION_KEYS, at, localDate(at));
        if (taken === 'scheduled') scheduled.push(row.code);
        else if (taken !== 'unchanged') changed.push(procedure);
      }
      await this.procedures.saveSeen(changed);
      const added = changed.filter(({ code }) => !known.has(code)).length;
      const unchanged = rows.length - changed.length - scheduled.length;
      return { added, changed: changed.length - added, unchanged, scheduled };
    });
    return published;
  }
}
