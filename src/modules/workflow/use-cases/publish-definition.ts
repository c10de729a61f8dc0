import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { Publication } from '../../../shared/publication.js';
import { DefinitionReader } from '../persistence/definition.reader.js';
import { definitionHash, ProcessRepository } from '../persistence/process.repository.js';
import type { ProcessOutcome } from './draft-definition.js';

/** The draft of a process is published by the decision that approves it. Cases that run stay on their versions. */
@Injectable()
export class PublishDefinition {
  constructor(
    private readonly transactions: Transactions,
    private readonly processes: ProcessRepository,
    private readonly definitions: DefinitionReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError PROCESS_NOT_FOUND, PROCESS_DRAFT_NOT_FOUND (404), VERSION_MOVED (412), DECISION_IN_FUTURE,
   *   EFFECTIVE_BEFORE_DECISION (422)
   */
  async execute(code: string, expected: Version, publication: Publication): Promise<ProcessOutcome> {
    const published = await this.transactions.run(expected, async () => {
      const at = this.clock.now();
      const process = await this.processes.load(code);
      process.publishDraft(publication, at, definitionHash);
      await this.processes.save(process);
      return { code, version: 0 };
    });
    // Other replicas look again within a minute.
    this.definitions.forget();
    return published;
  }
}
