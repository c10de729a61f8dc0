import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { reachOf, type Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { DomainError } from '../../../shared/domain-error.js';
import type { Grant } from '../../../shared/grant.js';
import { agencyDecidedAbove } from '../domain/agency-change.errors.js';
import { agencyNotFound } from '../domain/agency.errors.js';
import { grantsOver, placesOf } from '../domain/placing-agencies.js';
import type { RegisteredAgency } from '../domain/registered-agency.js';
import { AgencyReader } from '../persistence/agency.reader.js';
import { AgencyRepository, agencyIdOf } from '../persistence/agency.repository.js';
import { outcomeOf, type AgencyOutcome } from './agency-outcome.js';

/** Decides about an agency and changes it; `grants` are those by which the caller may, `today` is a local date. */
export type Decide = (agency: RegisteredAgency, grants: readonly Grant[], today: string) => Promise<void> | void;

/** What was decided, or the refusal with the agency that it is about. */
async function naming(agencyCode: string, decided: Promise<void>): Promise<void> {
  try {
    await decided;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.kind, error.code, error.sentence, { ...error.details, agencyCode });
  }
}

/** A command about an agency that stands under the caller's. */
@Injectable()
export class AgencyCommand {
  constructor(
    private readonly transactions: Transactions,
    private readonly agencies: AgencyRepository,
    private readonly reader: AgencyReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @param on local date from which it is to hold: by then the agency has to stand below the caller's still
   * @throws DomainError AGENCY_NOT_FOUND outside of the caller's agencies too, AGENCY_DECIDED_ABOVE (403), and as `decide` does
   */
  async run(code: string, expected: Version, actor: Actor, decide: Decide, on = ''): Promise<AgencyOutcome> {
    return (await this.together(new Map([[code, expected]]), on, (_, above) => this.decideOn(code, actor, { decide, above })))[0]!;
  }

  /**
   * The same about several, all or none, in their order.
   *
   * @param expected versions that the caller saw, by the agency's code
   * @throws as `run`, with the code of the agency in the details
   */
  runAll(
    expected: ReadonlyMap<string, Version>,
    actor: Actor,
    decide: (code: string) => Decide,
    on: string,
  ): Promise<readonly AgencyOutcome[]> {
    return this.together(expected, on, (code, above) => naming(code, this.decideOn(code, actor, { decide: decide(code), above })));
  }

  /** @param decideOn is told whom an agency stands under on the later one of today and `on` */
  private async together(
    expected: ReadonlyMap<string, Version>,
    on: string,
    decideOn: (code: string, above: (today: string) => readonly string[]) => Promise<void>,
  ): Promise<readonly AgencyOutcome[]> {
    const lineage = await this.reader.lineage();
    const versions = new Map([...expected].map(([code, version]) => [agencyIdOf(code), version]));
    const { streams } = await this.transactions.runTogether(versions, async () => {
      for (const code of expected.keys()) await decideOn(code, (today) => lineage.on(code, on < today ? today : on));
      return {};
    });
    return [...expected.keys()].map((code) => outcomeOf({ code, streams }));
  }

  private async decideOn(
    code: string,
    actor: Actor,
    { decide, above }: { readonly decide: Decide; readonly above: (today: string) => readonly string[] },
  ): Promise<void> {
    const today = localDate(this.clock.now());
    const agency = reachOf(actor).includes(code) ? await this.agencies.find(code) : undefined;
    if (!agency) throw agencyNotFound();
    const over = above(today);
    const grants = grantsOver(actor, placesOf(agency, today)).filter(({ agencyCode = '' }) => over.includes(agencyCode));
    if (grants.length === 0) throw agencyDecidedAbove();
    this.transactions.current.actOnStreamByOneOf(agency.id, grants);
    await decide(agency, grants, today);
    await this.agencies.save(agency);
  }
}
