import { DAY_MS } from '../../../shared/clock.js';
import { coverageOf } from '../../../platform/auth/covered.js';
import { Injectable } from '@nestjs/common';
import { reachOf, type Actor } from '../../../shared/actor.js';
import { AgencyReader } from '../../agencies/index.js';
import { agencyNotFound } from '../domain/feedback.errors.js';
import { SatisfactionReader, type AgencySatisfaction } from '../persistence/satisfaction.reader.js';
import { assertPeriod } from '../../../shared/period.js';

/** A period of local dates `YYYY-MM-DD`, both included, and whose agencies. */
export interface SatisfactionQuestion {
  readonly from: string;
  readonly to: string;
  /** The agency with everything below it; the reader's own when left out. */
  readonly agencyCode?: string;
}

/** Counts of an agency with its name; null for a code that this house does not know. */
export type NamedSatisfaction = AgencySatisfaction & { readonly agencyName: string | null };

/** Counts of satisfaction under the reader's rights: no dossier and no person is shown. */
@Injectable()
export class CountSatisfaction {
  constructor(
    private readonly agencies: AgencyReader,
    private readonly reader: SatisfactionReader,
  ) {}

  /** @throws DomainError PERIOD_INVERTED, AGENCY_NOT_FOUND also for an agency outside of the reader's scope */
  async execute({ from, to, agencyCode }: SatisfactionQuestion, actor: Actor): Promise<readonly NamedSatisfaction[]> {
    assertPeriod(from, to, 'to');
    const until = new Date(startOf(to).getTime() + DAY_MS);
    const rows = await this.reader.countByAgency(await this.scopeOf(agencyCode, actor), coverageOf(actor), startOf(from), until);
    const nameOf = await this.agencies.names();
    return rows.map((row) => ({ ...row, agencyName: nameOf(row.agencyCode) }));
  }

  private async scopeOf(agencyCode: string | undefined, actor: Actor): Promise<readonly string[]> {
    const reach = reachOf(actor);
    if (agencyCode === undefined) return reach;
    const scope = reach.includes(agencyCode) ? await this.agencies.scopeOf(agencyCode) : undefined;
    if (!scope) throw agencyNotFound();
    return scope.filter((code) => reach.includes(code));
  }
}

function startOf(date: string): Date {
  return new Date(`${date}T00:00:00+07:00`);
}
