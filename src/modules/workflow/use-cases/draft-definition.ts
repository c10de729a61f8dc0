import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { copiedFromOf, type CopiedFrom } from '../../../shared/copied-from.js';
import { newId } from '../../../shared/id.js';
import { versionOn } from '../../../shared/publication.js';
import { ProcedureReader } from '../../catalogue/index.js';
import { processVersionUnknown } from '../domain/process-draft.errors.js';
import { draftContent } from '../domain/process-draft-rules.js';
import { processExists } from '../domain/process.errors.js';
import type { ProcessDraft } from '../domain/process-draft.js';
import type { StatedGraph } from '../domain/process-graph.js';
import type { WorkProcess } from '../domain/work-process.js';
import { ProcessReader } from '../persistence/process.reader.js';
import { ProcessRepository } from '../persistence/process.repository.js';

/** What every command on a process answers. */
export interface ProcessOutcome {
  readonly code: string;
  /** Of the stream. */
  readonly version: number;
}

/** A draft as its making answers it. */
export interface ProcessDraftOutcome extends ProcessOutcome {
  readonly draftId: string;
  /** Number of the version that it is a copy of; null where the process is new. */
  readonly basedOnVersion: number | null;
  readonly copiedFrom: CopiedFrom;
}

/** Somebody begins the draft of a process: of a new one, or a copy of a published version. */
@Injectable()
export class DraftDefinition {
  constructor(
    private readonly transactions: Transactions,
    private readonly processes: ProcessRepository,
    private readonly reader: ProcessReader,
    private readonly procedures: ProcedureReader,
    private readonly clock: Clock,
  ) {}

  /** Begins a process. @throws DomainError PROCESS_EXISTS (409), PROCEDURE_UNKNOWN, DEFINITION_REFUSED (422) */
  begin(code: string, stated: StatedGraph, actor: Actor): Promise<ProcessDraftOutcome> {
    const draftId = newId();
    return this.transactions.run('any', async () => {
      const known = await this.processes.find(code);
      if (known && !known.isEmpty) throw processExists(code);
      const procedureCode = stated.procedureCode && (await this.procedures.knownCode(stated.procedureCode));
      const process = known ?? this.processes.begin(code);
      const content = draftContent(code, { ...stated, procedureCode });
      return this.write(process, { id: draftId, basedOnVersion: null, content }, 'nothing', actor);
    });
  }

  /**
   * Begins the draft of the next version.
   *
   * @param version number of the version to copy; where it is left out the one in force, the newest where a later one is decided already
   * @throws DomainError PROCESS_NOT_FOUND (404), PROCESS_DRAFTS_TOO_MANY (409), VERSION_MOVED (412), PROCESS_VERSION_UNKNOWN (422)
   */
  next(code: string, expected: Version, version: number | undefined, actor: Actor): Promise<ProcessDraftOutcome> {
    const draftId = newId();
    return this.transactions.run(expected, async () => {
      const process = await this.processes.load(code);
      const { number, copiedFrom } = baseOf(process, version, localDate(this.clock.now()));
      const base = await this.reader.version(code, number);
      if (!base) throw processVersionUnknown();
      return this.write(process, { id: draftId, basedOnVersion: base.version, content: base.content }, copiedFrom, actor);
    });
  }

  private async write(
    process: WorkProcess,
    draft: Pick<ProcessDraft, 'id' | 'basedOnVersion' | 'content'>,
    copiedFrom: CopiedFrom,
    actor: Actor,
  ): Promise<ProcessDraftOutcome> {
    process.draft({ ...draft, draftedBy: actor.id, draftedAt: this.clock.now() });
    await this.processes.save(process);
    const { id: draftId, basedOnVersion } = draft;
    return { code: process.code, draftId, basedOnVersion, copiedFrom, version: 0 };
  }
}

function baseOf({ standing }: WorkProcess, named: number | undefined, today: string) {
  if (named !== undefined) return { number: named, copiedFrom: 'named' as const };
  const newest = standing.at(-1);
  if (!newest) throw processVersionUnknown();
  return { number: newest.version, copiedFrom: copiedFromOf(newest, versionOn(standing, today), today) };
}
