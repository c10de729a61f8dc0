import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { storedId } from '../../../shared/id.js';
import type { ProcedurePublication } from '../domain/publication-day.js';
import { draftOf } from '../domain/draft-rules.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { PublishedVersions } from '../persistence/published-versions.js';
import { VERSION_KEYS } from '../persistence/version-key.js';
import { OnceOnly } from './once-only.js';
import type { LifeOutcome } from './life-outcome.js';

/** A published version as its publication answers it. */
export interface PublishedOutcome extends LifeOutcome {
  readonly versionId: string;
  readonly versionNo: number;
  readonly effectiveFrom: string;
}

/** The procedure control publishes a draft (công bố) by a decision, from a local date on. */
@Injectable()
export class PublishVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly procedures: ProcedureRepository,
    private readonly published: PublishedVersions,
    private readonly onceOnly: OnceOnly,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError PROCEDURE_NOT_FOUND, VERSION_MOVED, and as `OnceOnly.assertContent` and `Procedure.publish`
   */
  async execute(code: string, draftId: string, expected: Version, publication: ProcedurePublication): Promise<PublishedOutcome> {
    const outcome = await this.transactions.run(expected, async () => {
      const procedure = await this.procedures.load(code);
      const at = this.clock.now();
      await this.onceOnly.assertContent(code, draftOf(procedure.drafts, storedId(draftId)).content, publication.effectiveFrom);
      const { id, versionNo, effectiveFrom } = procedure.publish(storedId(draftId), publication, VERSION_KEYS, at, localDate(at));
      await this.procedures.saveSeen([procedure]);
      return { code, versionId: id, versionNo, effectiveFrom, version: 0 };
    });
    await this.published.refresh();
    return outcome;
  }
}
