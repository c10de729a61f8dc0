import { Injectable } from '@nestjs/common';
import { reachOf, type Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import type { Page } from '../../../shared/page.js';
import { AgencyReader, inForce, LimitNames, type LimitsNamed } from '../../agencies/index.js';
import { systemNotFound } from '../domain/partner.errors.js';
import { stateOf, type SystemState } from '../domain/system-state.js';
import { PartnerSystemReader, type PartnerSystemRow } from '../persistence/partner-system.reader.js';

/** A system as it is shown. */
export interface ShownSystem extends PartnerSystemRow, LimitsNamed {
  readonly agencyName: string | null;
  readonly state: SystemState;
}

/** An administrator looks at the systems of the administrator's agencies. */
@Injectable()
export class LookAtSystems {
  constructor(
    private readonly systems: PartnerSystemReader,
    private readonly agencies: AgencyReader,
    private readonly limitNames: LimitNames,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError PARTNER_SYSTEM_NOT_FOUND, for one of an agency elsewhere too */
  async one(id: string, actor: Actor): Promise<ShownSystem> {
    const system = await this.systems.find(id, reachOf(actor));
    if (!system) throw systemNotFound();
    return (await this.shown([system]))[0]!;
  }

  /** Those of one agency, or of all within reach. An agency elsewhere has none to show. */
  async list({ agencyCode, cursor, limit }: ListedSystems, actor: Actor): Promise<Page<ShownSystem>> {
    const agencyCodes = agencyCode === undefined ? reachOf(actor) : reachOf(actor).filter((code) => code === agencyCode);
    const page = await this.systems.list(agencyCodes, cursor, limit);
    return { ...page, items: await this.shown(page.items) };
  }

  private async shown(systems: readonly PartnerSystemRow[]): Promise<ShownSystem[]> {
    const today = localDate(this.clock.now());
    const named = await this.limitNames.beside(systems);
    return Promise.all(
      named.map(async (system) => {
        const agency = await this.agencies.find(system.agencyCode);
        const isThere = agency !== undefined && inForce(agency, today);
        return { ...system, agencyName: agency?.name ?? null, state: stateOf(system, today, isThere) };
      }),
    );
  }
}

/** Which systems are listed. */
export interface ListedSystems {
  readonly agencyCode?: string;
  readonly cursor?: string;
  readonly limit: number;
}
