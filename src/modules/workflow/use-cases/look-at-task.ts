import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import { DutiesReader } from '../../agencies/index.js';
import { stepOf } from '../domain/process-definition.js';
import { allowedActions } from '../domain/task-rules.js';
import type { Task, TaskAction } from '../domain/task.js';
import { refusal } from '../domain/workflow.errors.js';
import { DefinitionReader } from '../persistence/definition.reader.js';
import { TaskReader, type TaskDetail } from '../persistence/task.reader.js';

/** A task as an officer sees it, with what that officer may do now. */
export type SeenTask = TaskDetail & {
  readonly allowedActions: readonly TaskAction[];
  /** Codes of the steps that may follow; empty at the last step. */
  readonly nextSteps: readonly string[];
};

/** Shows a task: the list of actions comes from the same rule that carries them out. */
@Injectable()
export class LookAtTask {
  constructor(
    private readonly tasks: TaskReader,
    private readonly definitions: DefinitionReader,
    private readonly duties: DutiesReader,
  ) {}

  /** @throws DomainError TASK_NOT_FOUND */
  async execute(dossierId: string, taskId: string, actor: Actor): Promise<SeenTask> {
    const detail = await this.tasks.detail(dossierId, taskId, actor);
    if (!detail) throw refusal('TASK_NOT_FOUND');
    const definition = await this.definitions.version(detail.definitionId);
    const step = stepOf(definition, detail.stepCode);
    if (!step) throw refusal('STEP_UNKNOWN', { step: detail.stepCode });
    const task: Pick<Task, 'state' | 'role' | 'assigneeId'> = detail;
    const past = { definition, receivedBy: detail.receivedBy, visits: detail.visits };
    const place = { task, step, caseState: detail.caseState, past, duties: await this.duties.of(detail.agencyCode) };
    return { ...detail, allowedActions: allowedActions(place, actor), nextSteps: step.next };
  }
}
