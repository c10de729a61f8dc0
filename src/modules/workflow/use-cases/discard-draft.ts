import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { storedId } from '../../../shared/id.js';
import { ProcessRepository } from '../persistence/process.repository.js';
import type { ProcessOutcome } from './draft-definition.js';

/** A draft of a process is discarded; what is published stays. */
@Injectable()
export class DiscardDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly processes: ProcessRepository,
  ) {}

  /** @throws DomainError PROCESS_NOT_FOUND, PROCESS_DRAFT_NOT_FOUND (404), VERSION_MOVED (412) */
  execute(code: string, draftId: string, expected: Version): Promise<ProcessOutcome> {
    return this.transactions.run(expected, async () => {
      const process = await this.processes.load(code);
      process.discardDraft(storedId(draftId));
      await this.processes.save(process);
      return { code, version: 0 };
    });
  }
}
