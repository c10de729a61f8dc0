import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import { ProcedureReader } from '../../catalogue/index.js';
import { processExists } from '../domain/process.errors.js';
import type { ProcessDefinition } from '../domain/process-definition.js';
import type { WorkProcess } from '../domain/work-process.js';
import { ProcessRepository } from '../persistence/process.repository.js';

/** What a draft says; its source is the decision by which it is published. */
export type StatedDefinition = Omit<ProcessDefinition, 'code' | 'source'>;

/** What every command on a process answers. */
export interface ProcessOutcome {
  readonly code: string;
  /** Of the stream. */
  readonly version: number;
}

/** Somebody writes the draft of a process: of a new one, or the next version of a known one. */
@Injectable()
export class DraftDefinition {
  constructor(
    private readonly transactions: Transactions,
    private readonly processes: ProcessRepository,
    private readonly procedures: ProcedureReader,
    private readonly clock: Clock,
  ) {}

  /** Begins a process. @throws DomainError PROCESS_EXISTS (409), PROCEDURE_UNKNOWN, DEFINITION_REFUSED (422) */
  begin(code: string, stated: StatedDefinition, actor: Actor): Promise<ProcessOutcome> {
    return this.transactions.run('any', async () => {
      if (await this.processes.find(code)) throw processExists(code);
      return this.write(this.processes.begin(code), stated, actor);
    });
  }

  /**
   * Writes the draft of the next version.
   *
   * @throws DomainError PROCESS_NOT_FOUND (404), PROCESS_DRAFT_EXISTS (409), VERSION_MOVED (412), PROCEDURE_UNKNOWN,
   *   DEFINITION_REFUSED (422)
   */
  next(code: string, expected: Version, stated: StatedDefinition, actor: Actor): Promise<ProcessOutcome> {
    return this.transactions.run(expected, async () => this.write(await this.processes.load(code), stated, actor));
  }

  private async write(process: WorkProcess, stated: StatedDefinition, actor: Actor): Promise<ProcessOutcome> {
    const { name, level, duration, steps } = stated;
    const procedureCode = stated.procedureCode && (await this.procedures.knownCode(stated.procedureCode));
    process.draft(newId(), { name, procedureCode, level, duration, steps }, actor.id, this.clock.now());
    await this.processes.save(process);
    return { code: process.code, version: 0 };
  }
}
