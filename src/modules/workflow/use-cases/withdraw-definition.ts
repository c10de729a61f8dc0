import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import { DefinitionReader } from '../persistence/definition.reader.js';
import { processId, ProcessRepository } from '../persistence/process.repository.js';
import type { ProcessOutcome } from './draft-definition.js';
import { ProcessUses } from './process-uses.js';

/** A published version that has not begun is withdrawn; the one before it goes on. */
@Injectable()
export class WithdrawDefinition {
  constructor(
    private readonly transactions: Transactions,
    private readonly processes: ProcessRepository,
    private readonly uses: ProcessUses,
    private readonly definitions: DefinitionReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError PROCESS_NOT_FOUND (404), VERSION_MOVED (412), PROCESS_VERSION_WITHDRAWN, PROCESS_VERSION_BEGUN (409), and
   *   PROCESS_FITS_TWICE (409) where another process was published for what the version left
   */
  async execute(code: string, version: number, expected: Version, reason: string): Promise<ProcessOutcome> {
    const { streams } = await this.transactions.runTogether(new Map([[processId(code), expected]]), async () => {
      const process = await this.processes.load(code);
      process.withdraw(version, reason, this.clock.now());
      await this.processes.hold();
      await this.uses.assertFreeWithout(code, version);
      await this.processes.saveUse(process);
      return {};
    });
    // Other replicas look again within a minute.
    this.definitions.forget();
    return { code, version: streams[processId(code)]!.version };
  }
}
