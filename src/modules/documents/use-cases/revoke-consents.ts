import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import { Transactions } from '../../../platform/commands/transactions.js';
import { agenciesOf, type Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { AgencyReader, agencyUnknown } from '../../agencies/index.js';
import type { Consent } from '../domain/consent.js';
import { consentWithoutAgency, consentWithoutOwner } from '../domain/consent.errors.js';
import { ConsentReader } from '../persistence/consent.reader.js';
import { ConsentRepository } from '../persistence/consent.repository.js';

/** Most that one command revokes; whoever gave more is told, and asks again. */
export const MOST_REVOKED = 200;

/** What was revoked, and whether more is left. */
export interface RevokedConsents {
  readonly ids: readonly string[];
  readonly isMoreLeft: boolean;
}

/** Takes back at once all that a person consented to and that is in force, all of it or none; a repeat finds nothing and is right. */
@Injectable()
export class RevokeConsents {
  constructor(
    private readonly transactions: Transactions,
    private readonly consents: ConsentRepository,
    private readonly reader: ConsentReader,
    private readonly agencies: AgencyReader,
    private readonly clock: Clock,
  ) {}

  /** The caller's own, to one agency or to all. @throws DomainError AGENCY_UNKNOWN (422), CONSENT_WITHOUT_OWNER (409) */
  async own(agencyCode: string | null, actor: Actor): Promise<RevokedConsents> {
    if (actor.identityNumber === undefined) throw consentWithoutOwner();
    if (agencyCode !== null && (await this.agencies.names())(agencyCode) === null) throw agencyUnknown('agencyCode', agencyCode);
    return this.revoke(personKey(actor.identityNumber), agencyCode === null ? null : [agencyCode], actor);
  }

  /** Those of a person who stands at the counter, to agencies of the officer's posts. @throws DomainError CONSENT_WITHOUT_AGENCY (409) */
  atCounter(identityNumber: string, actor: Actor): Promise<RevokedConsents> {
    const agencyCodes = agenciesOf(actor);
    if (agencyCodes.length === 0) throw consentWithoutAgency();
    return this.revoke(personKey(identityNumber), agencyCodes, actor);
  }

  private async revoke(owner: string, agencyCodes: readonly string[] | null, actor: Actor): Promise<RevokedConsents> {
    const { ids, isMoreLeft } = await this.transactions.runTogether(new Map(), async () => {
      const at = this.clock.now();
      const found = await this.reader.idsInForce(owner, agencyCodes, localDate(at), MOST_REVOKED + 1);
      const consents = await this.consents.loadAll(found.slice(0, MOST_REVOKED));
      const revoked = [...consents.values()].filter(({ revokedAt }) => revokedAt === null);
      for (const consent of revoked) await this.revokeOne(consent, actor, at);
      return { ids: revoked.map(({ id }) => id), isMoreLeft: found.length > MOST_REVOKED };
    });
    return { ids, isMoreLeft };
  }

  private async revokeOne(consent: Consent, actor: Actor, at: Date): Promise<void> {
    const grants = actor.grants.filter(({ agencyCode }) => agencyCode === consent.agencyCode);
    if (actor.kind === 'officer') this.transactions.current.actOnStreamByOneOf(consent.id, grants);
    consent.revoke(actor, at);
    await this.consents.save(consent);
  }
}
