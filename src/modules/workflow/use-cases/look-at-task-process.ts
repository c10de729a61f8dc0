import { Injectable } from '@nestjs/common';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { refusal } from '../domain/workflow.errors.js';
import { ProcessReader, type PinnedProcess } from '../persistence/process.reader.js';
import { TaskReader } from '../persistence/task.reader.js';

/** Shows the process by which a task is done to whoever sees the task. */
@Injectable()
export class LookAtTaskProcess {
  constructor(
    private readonly tasks: TaskReader,
    private readonly processes: ProcessReader,
    private readonly accessLog: AccessLog,
  ) {}

  /** @throws DomainError TASK_NOT_FOUND (404) */
  async execute(dossierId: string, taskId: string, actor: Actor): Promise<PinnedProcess> {
    const detail = await this.tasks.detail(dossierId, taskId, actor);
    const process = detail && (await this.processes.pinned(detail.definitionId));
    if (!process) throw refusal('TASK_NOT_FOUND');
    this.accessLog.note(actor, 'task.process', detail.dossierId, { agencies: [detail.agencyCode] });
    return process;
  }
}
