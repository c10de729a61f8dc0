import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { copiedFromOf, type CopiedFrom } from '../../../shared/copied-from.js';
import { newId } from '../../../shared/id.js';
import { versionUnknown } from '../domain/life.errors.js';
import type { Procedure } from '../domain/procedure-life.js';
import { periodOn } from '../domain/procedure-version.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { PublishedVersions } from '../persistence/published-versions.js';
import { VERSION_KEYS } from '../persistence/version-key.js';

/** A draft as its making answers it. */
export interface DraftOutcome {
  readonly code: string;
  readonly draftId: string;
  readonly basedOnVersionNo: number | null;
  readonly copiedFrom: CopiedFrom;
  /** Of the procedure's stream. */
  readonly version: number;
}

/** The procedure control begins a draft (dự thảo): a copy of the version in force, or of the one that it names. */
@Injectable()
export class DraftVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly procedures: ProcedureRepository,
    private readonly published: PublishedVersions,
    private readonly clock: Clock,
  ) {}

  /**
   * @param versionNo number of the version to copy; where it is left out the one in force, the newest where a later one is decided already,
   *   else the last one that was
   * @throws DomainError PROCEDURE_NOT_FOUND, VERSION_MOVED, PROCEDURE_VERSION_UNKNOWN, DRAFTS_TOO_MANY
   */
  execute(code: string, expected: Version, versionNo: number | undefined, actor: Actor): Promise<DraftOutcome> {
    const draftId = newId();
    return this.transactions.run(expected, async () => {
      const procedure = await this.procedures.load(code);
      const draftedAt = this.clock.now();
      const { base, copiedFrom } = baseOf(procedure, versionNo, localDate(draftedAt));
      const known = await this.published.contentOf(base.id);
      if (!known) throw versionUnknown();
      const { content } = known;
      const basedOnVersionNo = base.versionNo;
      const contentHash = VERSION_KEYS.hashOf(content);
      procedure.draft({ id: draftId, basedOnVersionNo, content, contentHash, draftedBy: actor.id, draftedAt });
      await this.procedures.save(procedure);
      return { code, draftId, basedOnVersionNo, copiedFrom, version: 0 };
    });
  }
}

function baseOf({ periods }: Procedure, versionNo: number | undefined, today: string) {
  const isNamed = versionNo !== undefined;
  const base = periods.findLast((period) => (isNamed ? period.versionNo === versionNo : !period.withdrawn));
  if (!base) throw versionUnknown();
  const copiedFrom: CopiedFrom = isNamed ? 'named' : copiedFromOf(base, periodOn(periods, today), today);
  return { base, copiedFrom };
}
