import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock, localDate } from '../../../shared/clock.js';
import type { ImportedRow } from '../domain/import/read-procedure-row.js';
import { procedureScope } from '../domain/local/local-scope.js';
import { changedUnder } from '../domain/local/national-part.js';
import type { LocalPart } from '../domain/local/local-terms.js';
import type { PublishingFindings } from '../domain/import/waiting-change.js';
import type { Procedure } from '../domain/procedure-life.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { PublishedVersions } from '../persistence/published-versions.js';
import { LOCAL_KEYS, VERSION_KEYS } from '../persistence/version-key.js';

/** What became of some imported rows. */
export interface PublishedRows extends PublishingFindings {
  /** Procedures that are new. */
  readonly added: number;
  /** Procedures that got a further version. */
  readonly changed: number;
  readonly unchanged: number;
}

/** Publishes what is new in imported rows; rows that say the same write nothing. */
@Injectable()
export class PublishImported {
  constructor(
    private readonly transactions: Transactions,
    private readonly procedures: ProcedureRepository,
    private readonly published: PublishedVersions,
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
      const underLocalTerms = await this.changedUnder(rows.filter(({ code }) => changed.some((each) => each.code === code)));
      await this.procedures.saveSeen(changed);
      const added = changed.filter(({ code }) => !known.has(code)).length;
      const unchanged = rows.length - changed.length - scheduled.length;
      return { added, changed: changed.length - added, unchanged, scheduled, underLocalTerms };
    });
    return published;
  }

  private async changedUnder(rows: readonly ImportedRow[]): Promise<ReadonlyMap<string, readonly LocalPart[]>> {
    const changed = new Map<string, readonly LocalPart[]>();
    for (const { code, content } of rows) {
      const parts = changedUnder(await this.published.localTermsOf(procedureScope(code)), content, LOCAL_KEYS.hashOf);
      if (parts.length > 0) changed.set(code, parts);
    }
    return changed;
  }
}
