import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import { assertReceiving } from '../domain/dossier-access.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { IntakeRulesReader } from '../persistence/intake-rules.reader.js';
import { AcceptanceTerms, type AcceptanceChoice } from './acceptance-terms.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';

/** What the officer decides, and the paper that authorises the submitter; left out where none was seen. */
export type AcceptedByOfficer = AcceptanceChoice & { readonly authorisationPaper?: string | null };

/** A desk officer accepts a submitted dossier (tiếp nhận): it gets its code and its deadline, and its case is opened. */
@Injectable()
export class AcceptDossier {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly terms: AcceptanceTerms,
    private readonly rules: IntakeRulesReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError DOSSIER_NOT_FOUND, VERSION_MOVED, MOVE_NOT_ALLOWED, AUTHORISATION_OF_NOBODY, CALENDAR_NOT_COVERED, and what
   *   `AcceptanceTerms` refuses
   */
  execute(
    dossierId: string,
    expected: Version,
    { authorisationPaper, ...choice }: AcceptedByOfficer,
    actor: Actor,
  ): Promise<DossierOutcome> {
    return this.transactions.run(expected, async () => {
      const at = this.clock.now();
      const dossier = await this.dossiers.load(dossierId);
      this.transactions.current.actOnBehalfOf(assertReceiving(dossier, actor).onBehalfOf, dossier.id);
      const acceptance = await this.terms.of(dossier, choice, actor, at);
      this.dossiers.drawCode(dossier, await this.rules.of(dossier, at), at);
      dossier.accept(acceptance);
      if (authorisationPaper) {
        dossier.confirmAuthorisation(authorisationPaper, actor.id, at);
        this.dossiers.grantAuthorised(dossier);
      }
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
