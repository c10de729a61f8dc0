import { Injectable } from '@nestjs/common';
import type {
  DossierFeeSettled,
  DossierPaymentRequested,
  DossierRequestCancelled,
  DossierSupplementAnswered,
  DossierSupplementRequested,
} from '../../dossiers/index.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { DecisionContexts } from './decision-contexts.js';

/** Suspends and resumes the case within the commands that stop the dossier's clock and resume it. */
@Injectable()
export class PauseCase {
  constructor(
    private readonly cases: CaseRepository,
    private readonly contexts: DecisionContexts,
  ) {}

  /** Does nothing where the clock goes on, and for a dossier that has no case. @throws DomainError DECISION_EXISTS */
  async suspend({ type, facts }: DossierSupplementRequested | DossierPaymentRequested): Promise<void> {
    const workCase = facts.afterReception ? await this.cases.find(facts.dossierId) : undefined;
    workCase?.assertFits(type);
    if (!workCase || facts.suspendedAt === null) return;
    workCase.suspend(await this.contexts.of(workCase));
    await this.cases.save(workCase);
  }

  /** With the recomputed deadline. Does nothing where the clock had gone on, and for a dossier that has no case. */
  async resume({ facts }: DossierSupplementAnswered | DossierFeeSettled | DossierRequestCancelled): Promise<void> {
    const workCase = facts.afterReception && facts.resumedAt !== null ? await this.cases.find(facts.dossierId) : undefined;
    if (workCase?.state !== 'suspended') return;
    workCase.resume(facts.dueAt === null ? null : new Date(facts.dueAt), await this.contexts.of(workCase));
    await this.cases.save(workCase);
  }
}
