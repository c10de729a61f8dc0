import { Injectable } from '@nestjs/common';
import { mayActIn, type Actor, type Role } from '../../../shared/actor.js';
import { DutiesReader } from '../../agencies/index.js';
import { stepOf, type ProcessDefinition, type ProcessStep } from '../domain/process-definition.js';
import { judge } from '../domain/separation.js';
import { refusal } from '../domain/workflow.errors.js';
import { DefinitionReader } from '../persistence/definition.reader.js';
import { TaskReader, type TaskDetail } from '../persistence/task.reader.js';
import { SuitableOfficers, type Colleague } from './suitable-officers.js';

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
  readonly officers: readonly Colleague[];
}

/** A step of a process, and the agency that does it for a dossier. */
interface Place {
  readonly definition: ProcessDefinition;
  readonly step: ProcessStep;
  readonly agencyCode: string;
}

/** Officers who perform a step, by the same rule as the assignment: those to whom the task may be given, and why not to the others. */
@Injectable()
export class ListColleagues {
  constructor(
    private readonly tasks: TaskReader,
    private readonly definitions: DefinitionReader,
    private readonly suitable: SuitableOfficers,
    private readonly duties: DutiesReader,
  ) {}

  /**
   * At most 500, by name; none for a task of another agency, whose officers the caller does not choose.
   *
   * @throws DomainError TASK_NOT_FOUND, STEP_NOT_NEXT
   */
  async execute({ dossierId, taskId, step }: AskedColleagues, actor: Actor): Promise<Colleagues> {
    const detail = await this.tasks.detail(dossierId, taskId, actor);
    if (!detail) throw refusal('TASK_NOT_FOUND');
    const definition = await this.definitions.version(detail.definitionId);
    const present = stepOf(definition, detail.stepCode);
    if (!present) throw refusal('STEP_UNKNOWN', { step: detail.stepCode });
    if (step === undefined) return this.at(detail, { definition, step: present, agencyCode: detail.agencyCode }, actor);
    const next = stepOf(definition, step);
    if (!next || !present.next.includes(step)) throw refusal('STEP_NOT_NEXT', { next: present.next });
    return this.at(detail, { definition, step: next, agencyCode: detail.agencies[next.agency] }, actor);
  }

  private async at(detail: TaskDetail, { definition, step, agencyCode }: Place, actor: Actor): Promise<Colleagues> {
    const { sectorCode, procedureCode, confidentiality, receivedBy, visits } = detail;
    const { role } = step;
    const matter = { agencyCode, sectorCode, procedureCode, confidentiality };
    if (role === null || !mayActIn(actor, matter)) return { agencyCode, role, officers: [] };
    const [past, duties] = [{ definition, receivedBy, visits }, await this.duties.of(agencyCode)];
    return {
      agencyCode,
      role,
      officers: await this.suitable.list({ ...matter, role }, (officerId) => judge(step, [officerId], past, duties).refused),
    };
  }
}
