import { Injectable } from '@nestjs/common';
import { Clock } from '../../../shared/clock.js';
import type { DossierConcluded, DossierStopped, DossierWithdrawn } from '../../dossiers/index.js';
import { CaseRepository } from '../persistence/case.repository.js';
import type { CloseReason } from '../workflow.events.js';

/** What of the dossier's end the case asks for. */
interface Ending {
  readonly type: (DossierConcluded | DossierStopped | DossierWithdrawn)['type'];
  readonly facts: { readonly dossierId: string };
}

/** Ends the case within the command that ends the dossier. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly cases: CaseRepository,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for a case that has ended and for a dossier that has none. @throws DomainError DECISION_EXISTS */
  async execute({ type, facts }: Ending, reason: CloseReason): Promise<void> {
    const workCase = await this.cases.find(facts.dossierId);
    if (!workCase || workCase.state === 'closed') return;
    workCase.assertFits(type);
    workCase.close(reason, this.clock.now());
    await this.cases.save(workCase);
  }
}
