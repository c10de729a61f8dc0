import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import { procedureExists } from '../domain/draft.errors.js';
import { codesMeant } from '../domain/procedure-code.js';
import { assertConsistent, type StatedContent } from '../domain/stated-content.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { PublishedVersions } from '../persistence/published-versions.js';
import { VERSION_KEYS } from '../persistence/version-key.js';
import type { DraftOutcome } from './draft-version.js';

/** The procedure control begins a procedure of the province's own (thủ tục đặc thù) with its first draft. */
@Injectable()
export class BeginProcedure {
  constructor(
    private readonly transactions: Transactions,
    private readonly procedures: ProcedureRepository,
    private readonly published: PublishedVersions,
    private readonly clock: Clock,
  ) {}

  /**
   * Where the office says nothing of the online level it is full, as the law expects (NĐ 224/2026/NĐ-CP, article 14).
   *
   * @throws DomainError PROCEDURE_EXISTS (409), and as `assertConsistent`
   */
  execute(code: string, stated: StatedContent, actor: Actor): Promise<DraftOutcome> {
    assertConsistent(stated);
    const onlineLevel = stated.onlineLevel ?? 'full';
    const content = { ...stated, onlineLevel, code, decision: { number: null, decidedOn: null }, publishedOn: null };
    const draftId = newId();
    return this.transactions.run('any', async () => {
      // Another spelling of a code would take the place of the procedure that it means.
      const spellings = codesMeant(code).filter((each) => each !== code);
      if ((await this.published.knownAmong(spellings)).size > 0) throw procedureExists();
      const begunBefore = (await this.procedures.loadAll([code])).get(code);
      if (begunBefore && !begunBefore.isEmpty) throw procedureExists();
      const procedure = begunBefore ?? this.procedures.begin(code);
      const contentHash = VERSION_KEYS.hashOf(content);
      const draft = { id: draftId, basedOnVersionNo: null, content, contentHash };
      procedure.draft({ ...draft, draftedBy: actor.id, draftedAt: this.clock.now() });
      await this.procedures.save(procedure);
      return { code, draftId, basedOnVersionNo: null, copiedFrom: 'nothing', version: 0 };
    });
  }
}
