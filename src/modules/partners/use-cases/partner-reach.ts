import { Injectable } from '@nestjs/common';
import { Clock, localDate } from '../../../shared/clock.js';
import { isWithin, USUAL_LIMITS, type MatterTraits } from '../../../shared/grant.js';
import type { Permission } from '../../../shared/permissions.js';
import { AgencyReader } from '../../agencies/index.js';
import { stateOf } from '../domain/system-state.js';
import { PartnerRegistry, type KnownSystem } from '../persistence/partner-registry.js';

/** A registered system by its name; whether it may be sent anything says nothing of its agency. */
export interface NamedSystem {
  readonly id: string;
  readonly name: string;
  readonly agencyCode: string;
  readonly agencyName: string | null;
  readonly isActive: boolean;
}

/** Whether a caller may have something that is sent to it without being asked for. */
export type ReachOf = (callerId: string, agencyCode: string, matter: MatterTraits) => boolean;

/** Says what registered systems may be sent, by what they may do now. Of callers that are not registered it says nothing against. */
@Injectable()
export class PartnerReach {
  constructor(
    private readonly registry: PartnerRegistry,
    private readonly agencies: AgencyReader,
    private readonly clock: Clock,
  ) {}

  /** What those are called that are registered, in one statement; null for any other. */
  async names(callerIds: readonly string[]): Promise<(callerId: string) => string | null> {
    const systems = await this.registry.ofIds(callerIds);
    return (callerId) => systems.get(callerId)?.name ?? null;
  }

  /** Names of those that are registered, and whether each may be sent anything, in one statement. */
  async named(callerIds: readonly string[], scope: Permission): Promise<ReadonlyMap<string, NamedSystem>> {
    const [systems, nameOf] = await Promise.all([this.registry.ofIds(callerIds), this.agencies.names()]);
    const today = localDate(this.clock.now());
    const named = ({ id, name, agencyCode, ...system }: KnownSystem): NamedSystem => {
      const isScoped = (system.scopes as readonly Permission[]).includes(scope);
      return { id, name, agencyCode, agencyName: nameOf(agencyCode), isActive: stateOf(system, today, true) === 'active' && isScoped };
    };
    return new Map([...systems].map(([id, system]) => [id, named(system)]));
  }

  /** In one statement. @param scope that it takes to be sent anything */
  async of(callerIds: readonly string[], scope: Permission): Promise<ReachOf> {
    const systems = await this.registry.ofIds(callerIds);
    const today = localDate(this.clock.now());
    return (callerId, agencyCode, matter) => {
      const system = systems.get(callerId);
      // A registration counts where its system acts for the agency that it names, as for tokens.
      if (system === undefined || system.agencyCode !== agencyCode) return true;
      const { scopes, sectorCodes, procedureCodes } = system;
      const isActive = stateOf(system, today, true) === 'active' && (scopes as readonly Permission[]).includes(scope);
      return isActive && isWithin({ ...USUAL_LIMITS, sectorCodes, procedureCodes }, matter);
    };
  }
}
