import { Injectable } from '@nestjs/common';
import type { DossierFeeSettled, DossierRequestCancelled, DossierSupplementAnswered } from '../../dossiers/index.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { DecisionContexts } from './decision-contexts.js';

/** Resumes the case within the command that resumes the dossier's clock, with the recomputed deadline. */
@Injectable()
export class ResumeCase {
  constructor(
    private readonly cases: CaseRepository,
    private readonly contexts: DecisionContexts,
  ) {}

  /** Does nothing where the clock had gone on, and for a dossier that has no case. */
  async execute({ facts }: DossierSupplementAnswered | DossierFeeSettled | DossierRequestCancelled): Promise<void> {
    const workCase = facts.afterReception && facts.resumedAt !== null ? await this.cases.find(facts.dossierId) : undefined;
    if (workCase?.state !== 'suspended') return;
    workCase.resume(facts.dueAt === null ? null : new Date(facts.dueAt), await this.contexts.of(workCase));
    await this.cases.save(workCase);
  }
}
