import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { agencyCodeTaken } from '../domain/agency-change.errors.js';
import { agencyUnknown } from '../domain/agency.errors.js';
import { checkNewCode, placed } from '../domain/placing-agencies.js';
import { RegisteredAgency, type NewAgency } from '../domain/registered-agency.js';
import { AgencyRepository, agencyIdOf } from '../persistence/agency.repository.js';
import { outcomeOf, type AgencyOutcome } from './agency-outcome.js';
import { ClearAgency } from './clear-agency.js';

/** An administrator enters an agency under one within reach, by the decision that establishes it; also one that was there before. */
@Injectable()
export class FoundAgency {
  constructor(
    private readonly transactions: Transactions,
    private readonly agencies: AgencyRepository,
    private readonly clear: ClearAgency,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError AGENCY_CODE_TAKEN (409), and as `ClearAgency`, `checkNewCode`, `placed` and `checkDecision` */
  async execute(request: NewAgency, actor: Actor): Promise<AgencyOutcome> {
    const { code, level, parentCode, effectiveFrom } = request;
    const done = await this.transactions.runTogether(new Map(), async () => {
      const today = localDate(this.clock.now());
      const lineage = await this.agencies.lineageOf(parentCode, effectiveFrom < today ? effectiveFrom : today);
      const parent = lineage.find(parentCode);
      if (!parent) throw agencyUnknown('parentCode', parentCode);
      const { provinceCode } = parent;
      checkNewCode(code, provinceCode);
      const before = await this.agencies.find(code);
      if (before && !before.isWithdrawn) throw agencyCodeTaken();
      const grants = placed({ code, level, validTo: null, parentCode, from: effectiveFrom }, lineage, actor.grants, provinceCode, today);
      this.transactions.current.actByOneOf(grants);
      if (before) {
        await this.clear.execute(code, grants);
        before.foundAnew(request, today);
        await this.agencies.save(before);
      } else {
        await this.agencies.add(RegisteredAgency.found(agencyIdOf(code), request, provinceCode, today));
      }
      return { code };
    });
    return outcomeOf(done);
  }
}
