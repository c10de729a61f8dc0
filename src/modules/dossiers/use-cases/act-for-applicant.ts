import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import { Transactions } from '../../../platform/commands/transactions.js';
import { namedId } from '../../../platform/context/named-id.js';
import type { Actor } from '../../../shared/actor.js';
import { actsAsSubmitter } from '../domain/dossier-access.js';
import type { Dossier } from '../domain/dossier.js';

/**
 * Lets the applicant or an authorised submitter act. What the latter does is recorded on the applicant's
 * behalf, under an id made of the dossier's: the journal outlives personal data, and what is made of an identity number could be guessed.
 */
@Injectable()
export class ActForApplicant {
  constructor(private readonly transactions: Transactions) {}

  /** Within the command on the dossier. @throws DomainError DOSSIER_NOT_FOUND, SUBMITTER_NOT_AUTHORISED */
  check(dossier: Dossier, { identityNumber }: Actor): void {
    const caller = identityNumber === undefined ? undefined : { identityNumber, personKey: personKey(identityNumber) };
    if (actsAsSubmitter(dossier, caller)) this.transactions.current.actOnBehalfOf(namedId(`mot-cua:applicant:${dossier.id}`), dossier.id);
  }
}
