import { Injectable } from '@nestjs/common';
import { Clock } from '../../../shared/clock.js';
import { CaseRepository } from '../persistence/case.repository.js';
import type { CloseReason } from '../workflow.events.js';

/** Ends the case within the command that ends the dossier. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly cases: CaseRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Does nothing for a case that has ended and for a dossier that has none.
   *
   * @param onlyUndecided where a decision would stand against it: the applicant asked for it, or stayed silent
   * @throws DomainError DECISION_EXISTS
   */
  async execute(dossierId: string, reason: CloseReason, onlyUndecided = false): Promise<void> {
    const workCase = await this.cases.find(dossierId);
    if (!workCase || workCase.state === 'closed') return;
    if (onlyUndecided) workCase.assertUndecided();
    workCase.close(reason, this.clock.now());
    await this.cases.save(workCase);
  }
}
