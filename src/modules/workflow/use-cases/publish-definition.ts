import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import { storedId } from '../../../shared/id.js';
import type { Publication } from '../../../shared/publication.js';
import { DefinitionReader } from '../persistence/definition.reader.js';
import { definitionHash, processId, ProcessRepository } from '../persistence/process.repository.js';
import type { ProcessOutcome } from './draft-definition.js';
import { ProcessUses } from './process-uses.js';
import { PublishGate } from './publish-gate.js';

/** A published version as its publication answers it. */
export interface PublishedProcessOutcome extends ProcessOutcome {
  readonly publishedVersion: number;
  readonly effectiveFrom: string;
}

/** A draft of a process is published by the decision that approves it. Cases that run stay on their versions. */
@Injectable()
export class PublishDefinition {
  constructor(
    private readonly transactions: Transactions,
    private readonly processes: ProcessRepository,
    private readonly gate: PublishGate,
    private readonly uses: ProcessUses,
    private readonly definitions: DefinitionReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError PROCESS_NOT_FOUND (404), VERSION_MOVED (412), DEFINITION_REFUSED (422) with every finding of the gate, and as
   *   `publishable` and `ProcessUses.assertFree`
   */
  async execute(code: string, draftId: string, expected: Version, publication: Publication): Promise<PublishedProcessOutcome> {
    const id = storedId(draftId);
    const versions = new Map([[processId(code), expected]]);
    const { streams, ...published } = await this.transactions.runTogether(versions, async () => {
      const at = this.clock.now();
      const process = await this.processes.load(code);
      const graph = process.publishable(id, publication, at);
      await this.processes.hold();
      await this.uses.assertFree(graph, publication.effectiveFrom);
      await this.gate.assertUsable(graph, publication.effectiveFrom);
      const { version: publishedVersion, effectiveFrom } = process.publishDraft(id, publication, at, definitionHash);
      await this.processes.saveUse(process);
      return { code, publishedVersion, effectiveFrom };
    });
    // Other replicas look again within a minute.
    this.definitions.forget();
    return { ...published, version: streams[processId(code)]!.version };
  }
}
