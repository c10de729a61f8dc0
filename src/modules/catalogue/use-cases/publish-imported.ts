import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { changeOf, type ProcedureChange } from '../domain/import/procedure-change.js';
import { newId } from '../../../shared/id.js';
import type { ImportedRow } from '../domain/import/read-procedure-row.js';
import { procedureScope } from '../domain/local/local-scope.js';
import { changedUnder } from '../domain/local/national-part.js';
import type { ChangeWaits } from '../domain/imported-version.js';
import type { LocalPart } from '../domain/local/local-terms.js';
import type { PublishingFindings } from '../domain/import/waiting-change.js';
import type { ProcedureContent } from '../domain/procedure.js';
import type { Procedure } from '../domain/procedure-life.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { PublishedVersions } from '../persistence/published-versions.js';
import { LOCAL_KEYS, VERSION_KEYS } from '../persistence/version-key.js';

/** What became of some imported rows. */
export interface PublishedRows extends Omit<PublishingFindings, 'kept'> {
  /** Procedures that are new. */
  readonly added: number;
  /** Procedures that got a further version. */
  readonly changed: number;
  readonly unchanged: number;
  /** What became of those that are new or changed. */
  readonly changes: readonly ProcedureChange[];
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

  /**
   * @param rows at most 500, each of another procedure
   * @param dry only say what would become of them
   */
  async execute(rows: readonly ImportedRow[], dry = false): Promise<PublishedRows> {
    const { streams: _, ...published } = await this.transactions.runTogetherInBackground(async () => {
      const known = await this.procedures.loadAll(rows.map(({ code }) => code));
      const at = this.clock.now();
      const changed: Procedure[] = [];
      const changes: ProcedureChange[] = [];
      const waiting = new Map<string, ChangeWaits>();
      for (const row of rows) {
        const procedure = known.get(row.code) ?? (dry ? this.procedures.imagined(row.code) : this.procedures.begin(row.code));
        const newest = procedure.periods.findLast(({ withdrawn }) => !withdrawn);
        const taken = row.history && procedure.takeOver(row.history, { ...VERSION_KEYS, newId }, at, localDate(at));
        if (taken) {
          if (taken.isNone) continue;
          changed.push(procedure);
          changes.push(changeOf(row.code, await this.contentOf(newest?.id), row.content));
          continue;
        }
        const content = await this.completed(row, newest?.id);
        const stated = { effectiveFrom: row.effective.on, effectiveFromSource: row.effective.from };
        const published = procedure.takeIn(content, VERSION_KEYS.hashOf(content), stated, VERSION_KEYS, at, localDate(at));
        if (published === 'unchanged') continue;
        if (typeof published === 'string') {
          waiting.set(row.code, published);
          continue;
        }
        changed.push(procedure);
        changes.push(changeOf(row.code, await this.contentOf(newest?.id), content));
      }
      const underLocalTerms = await this.changedUnder(rows.filter(({ code }) => changed.some((each) => each.code === code)));
      if (!dry) await this.procedures.saveSeen(changed);
      const added = changed.filter(({ code }) => !known.has(code)).length;
      const unchanged = rows.length - changed.length - waiting.size;
      return { added, changed: changed.length - added, unchanged, changes, waiting, underLocalTerms };
    });
    return published;
  }

  /** What a row says, with what is known of the parts on which its source is silent. */
  private async completed({ content, silentOn = [] }: ImportedRow, newestId: string | undefined): Promise<ProcedureContent> {
    const known = silentOn.length === 0 ? undefined : await this.contentOf(newestId);
    return known ? { ...content, ...Object.fromEntries(silentOn.map((part) => [part, known[part]])) } : content;
  }

  private async contentOf(id: string | undefined): Promise<ProcedureContent | undefined> {
    return id === undefined ? undefined : (await this.published.contentOf(id))?.content;
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
