import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { everyHandOf } from '../../../shared/acting.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { storedId } from '../../../shared/id.js';
import { ProcedureReader } from '../../catalogue/index.js';
import type { ProcessRevision } from '../domain/process-draft-rules.js';
import { definitionHash, ProcessRepository } from '../persistence/process.repository.js';
import type { ProcessOutcome } from './draft-definition.js';
import { ProcessUses } from './process-uses.js';
import { PublishGate } from './publish-gate.js';

/** What a draft of a process says is changed as a whole, or found right by a second person. */
@Injectable()
export class ReviseDefinition {
  constructor(
    private readonly transactions: Transactions,
    private readonly processes: ProcessRepository,
    private readonly procedures: ProcedureReader,
    private readonly uses: ProcessUses,
    private readonly gate: PublishGate,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError PROCESS_NOT_FOUND, PROCESS_DRAFT_NOT_FOUND, PROCEDURE_UNKNOWN, and as `revised`, `assertSameMatter` */
  revise(code: string, draftId: string, expected: Version, revision: ProcessRevision, actor: Actor): Promise<ProcessOutcome> {
    return this.transactions.run(expected, async () => {
      const process = await this.processes.load(code);
      const { stated } = revision;
      const procedureCode = stated.procedureCode && (await this.procedures.knownCode(stated.procedureCode));
      const known = { ...revision, stated: { ...stated, procedureCode } };
      await this.uses.assertSameMatter({ code, level: stated.level, procedureCode });
      process.revise(storedId(draftId), known, definitionHash, everyHandOf(actor));
      await this.processes.save(process);
      return { code, version: 0 };
    });
  }

  /**
   * @param from local date from which it is meant to hold
   * @throws DomainError PROCESS_NOT_FOUND, VERSION_MOVED, as `WorkProcess.check`, `ProcessUses.assertFree` and `PublishGate.assertUsable`
   */
  check(code: string, draftId: string, expected: Version, actor: Actor, from?: string): Promise<ProcessOutcome> {
    return this.transactions.run(expected, async () => {
      const process = await this.processes.load(code);
      const content = process.check(storedId(draftId), definitionHash, everyHandOf(actor), this.clock.now());
      await this.uses.assertFree(content, from);
      await this.gate.assertUsable(content, from);
      await this.processes.save(process);
      return { code, version: 0 };
    });
  }
}
