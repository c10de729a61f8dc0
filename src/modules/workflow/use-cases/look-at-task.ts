import { Injectable } from '@nestjs/common';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { Masking } from '../../../shared/masking.js';
import { AgencyReader, DutiesReader, OfficerReader } from '../../agencies/index.js';
import { stepOf, type ProcessStep } from '../domain/process-definition.js';
import { allowedActions, type TaskInCase } from '../domain/task-rules.js';
import type { TaskAction } from '../domain/task.js';
import { refusal } from '../domain/workflow.errors.js';
import { DefinitionReader } from '../persistence/definition.reader.js';
import { TaskReader, type TaskDetail, type TaskVisit } from '../persistence/task.reader.js';

/** A task as an officer sees it, with what that officer may do now. */
export type SeenTask = Omit<TaskDetail, 'visits'> & {
  readonly agencyName: string | null;
  readonly assigneeName: string | null;
  readonly assigneeTitle: string | null;
  readonly allowedActions: readonly TaskAction[];
  /** The steps that may follow; empty at the last step. */
  readonly nextSteps: readonly Pick<ProcessStep, 'code' | 'name' | 'role'>[];
  readonly visits: readonly NamedVisit[];
  /** Whether personal data is masked in what officers wrote. */
  readonly personalDataMasked: boolean;
};

/** A step so far, with names beside codes and ids; null where this house knows none. */
export type NamedVisit = TaskVisit & {
  readonly agencyName: string | null;
  readonly officerName: string | null;
  readonly officerTitle: string | null;
};

/** Shows a task: the list of actions comes from the same rule that carries them out. */
@Injectable()
export class LookAtTask {
  constructor(
    private readonly tasks: TaskReader,
    private readonly definitions: DefinitionReader,
    private readonly duties: DutiesReader,
    private readonly agencies: AgencyReader,
    private readonly officers: OfficerReader,
    private readonly accessLog: AccessLog,
  ) {}

  /** @throws DomainError TASK_NOT_FOUND */
  async execute(dossierId: string, taskId: string, actor: Actor): Promise<SeenTask> {
    const detail = await this.tasks.detail(dossierId, taskId, actor);
    if (!detail) throw refusal('TASK_NOT_FOUND');
    this.accessLog.note(actor, 'task.detail', detail.dossierId, { agencies: [detail.agencyCode] });
    const definition = await this.definitions.version(detail.definitionId);
    const step = stepOf(definition, detail.stepCode);
    if (!step) throw refusal('STEP_UNKNOWN', { step: detail.stepCode });
    const task: TaskInCase['task'] = detail;
    const past = { definition, receivedBy: detail.receivedBy, visits: detail.visits };
    const place = { task, step, caseState: detail.caseState, past, duties: await this.duties.of(detail.agencyCode) };
    const nextSteps = step.next.flatMap((code) => stepOf(definition, code) ?? []).map(({ code, name, role }) => ({ code, name, role }));
    const masking = Masking.in(detail, actor);
    const shown = { note: masking.words(detail.note), personalDataMasked: masking.masks };
    return { ...(await this.named(detail)), ...shown, allowedActions: allowedActions(place, actor), nextSteps };
  }

  private async named(detail: TaskDetail): Promise<Omit<SeenTask, 'allowedActions' | 'nextSteps' | 'personalDataMasked'>> {
    const ids = [detail.assigneeId, ...detail.visits.map(({ officerId }) => officerId)];
    const [agencyName, officer] = await Promise.all([this.agencies.names(), this.officers.shown(ids)]);
    const assignee = officer(detail.assigneeId);
    const visits = detail.visits.map((visit) => {
      const shown = officer(visit.officerId);
      return { ...visit, agencyName: agencyName(visit.agencyCode), officerName: shown?.name ?? null, officerTitle: shown?.title ?? null };
    });
    return {
      ...detail,
      agencyName: agencyName(detail.agencyCode),
      assigneeName: assignee?.name ?? null,
      assigneeTitle: assignee?.title ?? null,
      visits,
    };
  }
}
