import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { consentNotFound } from '../domain/consent.errors.js';
import { ConsentRepository } from '../persistence/consent.repository.js';
import { consentOutcomeOf, type ConsentOutcome } from './consent-outcome.js';
import { isParty } from './consent-party.js';

/** The owner takes a consent back, online or at the counter of the agency to which it was given. */
@Injectable()
export class RevokeConsent {
  constructor(
    private readonly transactions: Transactions,
    private readonly consents: ConsentRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError CONSENT_NOT_FOUND also for somebody else's, CONSENT_REVOKED (409) */
  execute(id: string, actor: Actor): Promise<ConsentOutcome> {
    return this.transactions.run('any', async () => {
      const at = this.clock.now();
      const consent = await this.consents.find(id);
      if (!consent || !isParty(consent, actor)) throw consentNotFound();
      if (actor.kind === 'officer')
        this.transactions.current.actByOneOf(actor.grants.filter(({ agencyCode }) => agencyCode === consent.agencyCode));
      consent.revoke(actor, at);
      return consentOutcomeOf(await this.consents.save(consent), localDate(at));
    });
  }
}
