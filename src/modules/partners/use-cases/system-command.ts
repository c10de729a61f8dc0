import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { grantsReaching, type Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { storedId } from '../../../shared/id.js';
import { AgencyReader } from '../../agencies/index.js';
import { refuseFurther } from '../domain/giving-scopes.js';
import { systemNotFound } from '../domain/partner.errors.js';
import type { PartnerSystem } from '../domain/partner-system.js';
import { PartnerSystemRepository } from '../persistence/partner-system.repository.js';

/** What a command on a system answers. */
export interface SystemOutcome {
  readonly id: string;
  readonly version: number;
}

/** Decides about a system and changes it; what it returns is answered too. */
type Decide<Answer extends object | void> = (system: PartnerSystem, at: Date) => Promise<Answer> | Answer;

/** A command about a registered system of the caller's agencies. */
@Injectable()
export class SystemCommand {
  constructor(
    private readonly transactions: Transactions,
    private readonly systems: PartnerSystemRepository,
    private readonly agencies: AgencyReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError PARTNER_SYSTEM_NOT_FOUND outside of the caller's agencies too, and as `decide` does */
  run<Answer extends object | void>(
    named: string,
    expected: Version,
    actor: Actor,
    decide: Decide<Answer>,
  ): Promise<SystemOutcome & Answer> {
    return this.transactions.run(expected, async () => {
      const system = await this.systems.find(storedId(named));
      const grants = system ? grantsReaching(actor, system.agencyCode) : [];
      if (!system || grants.length === 0) throw systemNotFound();
      this.transactions.current.actByOneOf(grants);
      const answer = await decide(system, this.clock.now());
      await this.systems.save(system);
      return { ...answer, id: system.id, version: 0 };
    });
  }

  /** The same for what gives: nobody gives the powers of a system that reaches further. @throws as `run` and `refuseFurther` */
  async give<Answer extends object | void>(
    named: string,
    expected: Version,
    actor: Actor,
    decide: Decide<Answer>,
  ): Promise<SystemOutcome & Answer> {
    const lineage = await this.agencies.lineage();
    return this.run(named, expected, actor, async (system, at) => {
      const today = localDate(at);
      const { agencyCode, sectorCodes, procedureCodes } = system;
      // As it is today: what is to become of the agency later was looked at when the registration was made.
      const grants = refuseFurther(actor, { agencyCode, sectorCodes, procedureCodes, validTo: today }, lineage, today);
      this.transactions.current.actByOneOf(grants);
      return decide(system, at);
    });
  }
}
