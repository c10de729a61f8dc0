import { Clock, DAY_MS, localDate, startOfLocalDate } from '../../../shared/clock.js';
import { coverageOf } from '../../../platform/auth/covered.js';
import { Injectable } from '@nestjs/common';
import { reachOf, type Actor } from '../../../shared/actor.js';
import { AgencyReader, type AgencyTree } from '../../agencies/index.js';
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
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError PERIOD_INVERTED, AGENCY_NOT_FOUND also for an agency outside of the reader's scope */
  async execute({ from, to, agencyCode }: SatisfactionQuestion, actor: Actor): Promise<readonly NamedSatisfaction[]> {
    assertPeriod(from, to, 'to');
    const until = new Date(startOfLocalDate(to).getTime() + DAY_MS);
    const today = localDate(this.clock.now());
    // Agencies as they stood at the end of the period: counts of a past period stay what they were.
    const tree = await this.agencies.treeOn(to < today ? to : today);
    const rows = await this.reader.countByAgency(scopeOf(tree, agencyCode, actor), coverageOf(actor), startOfLocalDate(from), until);
    return rows.map((row) => ({ ...row, agencyName: tree.find(row.agencyCode)?.name ?? null }));
  }
}

function scopeOf(tree: AgencyTree, agencyCode: string | undefined, actor: Actor): readonly string[] {
  const reach = reachOf(actor);
  if (agencyCode === undefined) return reach;
  const scope = reach.includes(agencyCode) ? tree.scopeOf(agencyCode) : undefined;
  if (!scope) throw agencyNotFound();
  return scope.filter((code) => reach.includes(code));
}
