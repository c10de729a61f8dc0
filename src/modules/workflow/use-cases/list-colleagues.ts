import { Injectable } from '@nestjs/common';
import { mayActIn, type Actor, type Role } from '../../../shared/actor.js';
import type { Officer } from '../../agencies/index.js';
import { stepOf } from '../domain/process-definition.js';
import { refusal } from '../domain/workflow.errors.js';
import { DefinitionReader } from '../persistence/definition.reader.js';
import { TaskReader, type TaskDetail } from '../persistence/task.reader.js';
import { SuitableOfficers } from './suitable-officers.js';

/** The task for which officers are listed: the task itself, or the step that follows it. */
export interface AskedColleagues {
  readonly dossierId: string;
  readonly taskId: string;
  /** Code of a step that may follow; the task's own step when left out. */
  readonly step?: string | undefined;
}

/** Performers of a step: officers of that agency with that role. */
export interface Colleagues {
  readonly agencyCode: string;
  /** Null for a step that no role performs. */
  readonly role: Role | null;
  readonly officers: readonly Officer[];
}

/** Officers to whom a task may be assigned, by the same rule as the assignment. */
@Injectable()
export class ListColleagues {
  constructor(
    private readonly tasks: TaskReader,
    private readonly definitions: DefinitionReader,
    private readonly suitable: SuitableOfficers,
  ) {}

  /**
   * At most 500, by name; none for a task of another agency, whose officers the caller does not choose.
   *
   * @throws DomainError TASK_NOT_FOUND, STEP_NOT_NEXT
   */
  async execute({ dossierId, taskId, step }: AskedColleagues, actor: Actor): Promise<Colleagues> {
    const detail = await this.tasks.detail(dossierId, taskId, actor);
    if (!detail) throw refusal('TASK_NOT_FOUND');
    if (step === undefined) return this.at(detail, detail.agencyCode, detail.role, actor);
    const definition = await this.definitions.version(detail.definitionId);
    const present = stepOf(definition, detail.stepCode);
    const next = stepOf(definition, step);
    if (!next || !present?.next.includes(step)) throw refusal('STEP_NOT_NEXT', { next: present?.next ?? [] });
    return this.at(detail, detail.agencies[next.agency], next.role, actor);
  }

  private async at(detail: TaskDetail, agencyCode: string, role: Role | null, actor: Actor): Promise<Colleagues> {
    const { sectorCode, procedureCode, confidentiality } = detail;
    const matter = { agencyCode, sectorCode, procedureCode, confidentiality };
    return {
      agencyCode,
      role,
      officers: role !== null && mayActIn(actor, matter) ? await this.suitable.list({ ...matter, role }) : [],
    };
  }
}
