import { Injectable } from '@nestjs/common';
import { actorIdOf } from '../../../platform/auth/actor-id.js';
import { Callers } from '../../../platform/auth/callers.js';
import { Transactions } from '../../../platform/commands/transactions.js';
import { EnrolledOfficer } from '../domain/enrolled-officer.js';
import { accountOfSystem, issuerUnknown, officerEnrolled } from '../domain/officer.errors.js';
import { OfficerRepository } from '../persistence/officer.repository.js';
import type { OfficerOutcome } from './officer-outcome.js';

/** An administrator enters somebody who serves in the administration, by the account at the identity provider. Rights come with posts. */
@Injectable()
export class EnrolOfficer {
  constructor(
    private readonly transactions: Transactions,
    private readonly officers: OfficerRepository,
    private readonly callers: Callers,
  ) {}

  /**
   * @throws DomainError OFFICER_ISSUER_UNKNOWN (422), OFFICER_ENROLLED (409) with id and version, so that a post can be given, and
   *   OFFICER_ACCOUNT_OF_SYSTEM (409)
   */
  async execute(who: Pick<EnrolledOfficer, 'issuer' | 'subject' | 'name'>): Promise<OfficerOutcome> {
    if (!this.callers.trusts(who.issuer)) throw issuerUnknown(who.issuer);
    const id = actorIdOf(who.issuer, who.subject);
    return this.transactions.run('any', async () => {
      if (await this.officers.find(id)) throw officerEnrolled(id, this.transactions.current.versions().get(id) ?? 0);
      if (await this.officers.isTaken(id)) throw accountOfSystem();
      const { issuer, subject, name } = who;
      this.transactions.current.actByOneOf();
      await this.officers.add(EnrolledOfficer.enrol({ id, issuer, subject, name }));
      return { id, version: 0 };
    });
  }
}
