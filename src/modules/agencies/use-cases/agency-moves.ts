import { Injectable } from '@nestjs/common';
import { everyHandOf } from '../../../shared/acting.js';
import type { Actor } from '../../../shared/actor.js';
import type { Grant } from '../../../shared/grant.js';
import { placed, refuseMoveTowardsOneself, refuseWiderMove } from '../domain/placing-agencies.js';
import type { AgencyTerm, RegisteredAgency } from '../domain/registered-agency.js';
import { AgencyTermsReader } from '../persistence/agency-terms.reader.js';
import { AgencyRepository } from '../persistence/agency.repository.js';

/** Who decides about an agency, by which grants, on which local date. */
export interface Mover {
  readonly actor: Actor;
  readonly grants: readonly Grant[];
  readonly today: string;
}

/** Whether an agency may come under another one, now or by what is decided for later. */
@Injectable()
export class AgencyMoves {
  constructor(
    private readonly agencies: AgencyRepository,
    private readonly reader: AgencyTermsReader,
  ) {}

  /** @throws DomainError as `placed`, `refuseWiderMove` and `refuseMoveTowardsOneself` */
  async check(
    agency: RegisteredAgency,
    term: Pick<AgencyTerm, 'parentCode' | 'validFrom'>,
    { actor, grants, today }: Mover,
  ): Promise<void> {
    const { code, level, validTo, provinceCode } = agency;
    const [parentCode, from] = [term.parentCode!, term.validFrom];
    const lineage = await this.agencies.lineageOf(parentCode, today);
    refuseWiderMove(placed({ code, level, validTo, parentCode, from }, lineage, grants, provinceCode, today), provinceCode);
    const before = await this.agencies.lineageOf(code, today);
    const stoodUnder = agency.parentsFrom(today).flatMap((each) => before.on(each, today));
    refuseMoveTowardsOneself(stoodUnder, lineage.on(parentCode, from), await this.reader.agenciesOf(everyHandOf(actor), today));
  }
}
