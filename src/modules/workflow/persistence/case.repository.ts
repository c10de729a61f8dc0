import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { Transactions } from '../../../platform/commands/transactions.js';
import type { Performer } from '../../../shared/acting.js';
import type { Grant } from '../../../shared/grant.js';
import { isId } from '../../../shared/id.js';
import { DossierAccessGrants } from '../../dossiers/index.js';
import type { WorkCase } from '../domain/case.js';
import { refusal } from '../domain/workflow.errors.js';
import { CASE_MAP } from './workflow.schema.js';

/** Loads and saves cases within the open unit of work. */
@Injectable()
export class CaseRepository {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly transactions: Transactions,
    private readonly access: DossierAccessGrants,
  ) {}

  /** The actor of the open command, and on whose behalf in this dossier. */
  performerOn(dossierId: string): Performer {
    return this.transactions.current.performerOn(dossierId);
  }

  /** From now on the open command acts on the case by this grant. */
  actThrough({ onBehalfOf }: Grant, { dossierId }: WorkCase): void {
    this.transactions.current.actOnBehalfOf(onBehalfOf, dossierId);
  }

  /** @throws DomainError TASK_NOT_FOUND (404), VERSION_MOVED (412) */
  async load(dossierId: string): Promise<WorkCase> {
    const workCase = isId(dossierId) ? await this.find(dossierId) : undefined;
    if (!workCase) throw refusal('TASK_NOT_FOUND');
    return workCase;
  }

  /** The case of a dossier, or undefined when none was opened. */
  find(dossierId: string): Promise<WorkCase | undefined> {
    return this.aggregates.load(CASE_MAP, dossierId);
  }

  /** Takes a new case in, on the stream of its dossier. */
  add(workCase: WorkCase): void {
    this.aggregates.add(CASE_MAP, workCase, workCase.dossierId);
  }

  /** Saves the case; an agency that is no party of the dossier sees it from the beginning of its step to the end of it. */
  save(workCase: WorkCase): Promise<WorkCase> {
    for (const { task, endedAt } of workCase.takeTurns()) {
      if (workCase.isParty(task.agencyCode)) continue;
      const reason = `step:${task.id}`;
      if (endedAt === null) this.access.grantTo(task.agencyCode, workCase.dossierId, reason);
      else this.access.endFor(task.agencyCode, workCase.dossierId, reason, endedAt);
    }
    return this.aggregates.save(workCase);
  }
}
