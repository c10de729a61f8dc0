import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import { Transactions } from '../../../platform/commands/transactions.js';
import { FileRegistry } from '../../../platform/files/file-registry.js';
import { agenciesOf, type Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import { AgencyReader } from '../../agencies/index.js';
import { Consent, type ConsentEvidence, type NewConsent } from '../domain/consent.js';
import {
  consentAgencyForeign,
  consentEnded,
  consentFormWrong,
  consentWithoutAgency,
  consentWithoutOwner,
} from '../domain/consent.errors.js';
import { lastDayOf } from '../domain/consent-rule.js';
import { ConsentReader } from '../persistence/consent.reader.js';
import { ConsentRepository } from '../persistence/consent.repository.js';
import { consentOutcomeOf, type ConsentOutcome } from './consent-outcome.js';

/** A consent given at the counter, as the officer records it. */
export interface CounterConsent {
  /** Agency of one of the officer's posts; left out: where the officer is usually. */
  readonly agencyCode?: string | null;
  readonly identityNumber: string;
  readonly name: string;
  readonly evidence: Exclude<ConsentEvidence, 'signed-in'>;
  readonly formFileId?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly validUntil?: string | null;
}

/** Records a person's consent that an agency searches their repository, with the recording officer, time and evidence. */
@Injectable()
export class GiveConsent {
  constructor(
    private readonly transactions: Transactions,
    private readonly consents: ConsentRepository,
    private readonly reader: ConsentReader,
    private readonly agencies: AgencyReader,
    private readonly files: FileRegistry,
    private readonly clock: Clock,
  ) {}

  /**
   * The owner consents online. @throws DomainError AGENCY_UNKNOWN, AGENCY_NOT_IN_FORCE, CONSENT_TOO_LONG, CONSENT_ENDED (422),
   * CONSENT_WITHOUT_OWNER (409)
   */
  async online(
    { agencyCode, validUntil }: { readonly agencyCode: string; readonly validUntil?: string | null },
    actor: Actor,
  ): Promise<ConsentOutcome> {
    if (actor.identityNumber === undefined) throw consentWithoutOwner();
    await this.agencies.named('agencyCode', agencyCode, localDate(this.clock.now()));
    const owner = { ownerPersonKey: personKey(actor.identityNumber), ownerName: actor.name };
    return this.keep(
      { ...owner, agencyCode, evidence: 'signed-in', form: null, contact: { phone: null, email: null } },
      validUntil ?? null,
      actor,
    );
  }

  /**
   * An officer records it for an agency of their own. @throws DomainError CONSENT_AGENCY_FOREIGN, CONSENT_FORM_WRONG, CONSENT_TOO_LONG,
   * CONSENT_ENDED (422), CONSENT_WITHOUT_AGENCY (409)
   */
  async atCounter(
    { identityNumber, name, evidence, formFileId, validUntil, phone = null, email = null, ...stated }: CounterConsent,
    actor: Actor,
  ): Promise<ConsentOutcome> {
    const agencyCode = stated.agencyCode ?? actor.agencyCode;
    if (agencyCode === undefined) throw consentWithoutAgency();
    if (!agenciesOf(actor).includes(agencyCode)) throw consentAgencyForeign(agenciesOf(actor));
    const [form] = formFileId ? await this.files.ofOwner([formFileId], actor.id) : [];
    if ((evidence === 'signed-form') !== (form !== undefined) || (formFileId && !form)) throw consentFormWrong();
    const owner = { ownerPersonKey: personKey(identityNumber), ownerName: name };
    return this.keep(
      { ...owner, agencyCode, evidence, form: form ? { fileId: form.id, sha256: form.sha256 } : null, contact: { phone, email } },
      validUntil ?? null,
      actor,
    );
  }

  private keep(given: Omit<NewConsent, 'id' | 'givenAt' | 'validUntil'>, validUntil: string | null, actor: Actor): Promise<ConsentOutcome> {
    return this.transactions.run('any', async () => {
      const givenAt = this.clock.now();
      const today = localDate(givenAt);
      if (validUntil !== null && validUntil < today) throw consentEnded();
      const lastOn = lastDayOf(await this.reader.rules(), given.evidence, today);
      if (actor.kind === 'officer')
        this.transactions.current.actByOneOf(actor.grants.filter((grant) => grant.agencyCode === given.agencyCode));
      const consent = Consent.give({ ...given, id: newId(), givenAt, validUntil: validUntil ?? lastOn }, lastOn, actor);
      this.consents.add(consent);
      return consentOutcomeOf(await this.consents.save(consent), today);
    });
  }
}
