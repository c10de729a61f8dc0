import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import { counterOf } from '../domain/counter.js';
import { assertReceiving } from '../domain/dossier-access.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { IntakeRulesReader } from '../persistence/intake-rules.reader.js';
import { AcceptanceTerms, type AcceptanceChoice } from './acceptance-terms.js';
import type { Submission } from './submission.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';
import { RegisterDossier } from './register-dossier.js';

/** What is handed in at the counter or arrives by post. */
export type CounterDossier = Submission & Pick<AcceptanceChoice, 'termsKey' | 'statedDuration'> & { readonly channel: 'direct' | 'post' };

/** A desk officer takes a dossier in and accepts it in one act: code, deadline, receipt. */
@Injectable()
export class ReceiveDossier {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly register: RegisterDossier,
    private readonly terms: AcceptanceTerms,
    private readonly rules: IntakeRulesReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `RegisterDossier` and `AcceptanceTerms`; before a code is drawn as `counterOf` */
  execute(submission: CounterDossier, actor: Actor): Promise<DossierOutcome> {
    return this.transactions.run('any', async () => {
      const at = this.clock.now();
      const dossier = await this.register.execute(submission, submission.channel, actor, at, (traits) =>
        counterOf(submission, traits, actor),
      );
      this.dossiers.add(dossier);
      this.transactions.current.actOnBehalfOf(assertReceiving(dossier, actor).onBehalfOf, dossier.id);
      this.dossiers.drawCode(dossier, await this.rules.of(dossier, at), at);
      dossier.accept(
        await this.terms.of(
          dossier,
          { termsKey: submission.termsKey ?? null, statedDuration: submission.statedDuration ?? null },
          actor,
          at,
        ),
      );
      // At a counter the officer has seen the authorisation; only an online statement is a mere claim.
      if (dossier.submitter?.authorisation) {
        dossier.confirmAuthorisation(dossier.submitter.authorisation, actor.id, at);
        this.dossiers.grantAuthorised(dossier);
      }
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
