import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import { AccessLog } from '../../../platform/journal/access-log.js';
import { agenciesOf, type Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { AgencyReader, agencyUnknown } from '../../agencies/index.js';
import { consentStateOn, type ConsentState } from '../domain/consent.js';
import { ConsentReader, type ConsentRow } from '../persistence/consent.reader.js';

/** A consent with its state today. */
export interface SeenConsent extends ConsentRow {
  readonly state: ConsentState;
}

/** Shows consents to their owner and to the counter to which they were given. */
@Injectable()
export class LookAtConsents {
  constructor(
    private readonly consents: ConsentReader,
    private readonly agencies: AgencyReader,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /**
   * The caller's own, newest first; none for a caller without a verified identity number.
   *
   * @throws DomainError AGENCY_UNKNOWN (422)
   */
  async own(actor: Actor, limit: number, before?: string, agencyCode?: string): Promise<SeenConsent[]> {
    await this.assertKnown(agencyCode);
    if (actor.identityNumber === undefined) return [];
    const owner = personKey(actor.identityNumber);
    this.accessLog.note(actor, 'consents.list', owner);
    return this.seen(await this.consents.ofOwner(owner, limit, before, agencyCode));
  }

  /**
   * Those that the agencies of the caller's posts were given, or one of them, newest first; noted for each person whom they name.
   *
   * @throws DomainError AGENCY_UNKNOWN (422)
   */
  async ofAgencies(actor: Actor, limit: number, before?: string, named?: string): Promise<SeenConsent[]> {
    await this.assertKnown(named);
    const agencyCodes = agenciesOf(actor).filter((code) => named === undefined || code === named);
    const rows = await this.consents.ofAgencies(agencyCodes, limit, before);
    const agencyByOwner = new Map(rows.map(({ ownerPersonKey, agencyCode }) => [ownerPersonKey, agencyCode]));
    for (const [owner, agencyCode] of agencyByOwner) this.accessLog.note(actor, 'consents.list', owner, { agencies: [agencyCode] });
    return this.seen(rows);
  }

  private async assertKnown(agencyCode: string | undefined): Promise<void> {
    if (agencyCode !== undefined && (await this.agencies.names())(agencyCode) === null) throw agencyUnknown('agencyCode', agencyCode);
  }

  private seen(rows: readonly ConsentRow[]): SeenConsent[] {
    const today = localDate(this.clock.now());
    return rows.map((row) => ({ ...row, state: consentStateOn(row, today) }));
  }
}
