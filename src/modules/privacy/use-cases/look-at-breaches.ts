import { Injectable } from '@nestjs/common';
import { reachOf, type Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import type { Page } from '../../../shared/page.js';
import { AgencyReader } from '../../agencies/index.js';
import { breachNotFound } from '../domain/breach.errors.js';
import { noticeStateOf, stateOf, type BreachState, type NoticeState } from '../domain/breach-state.js';
import { BreachReader, type BreachRow, type ListedBreaches } from '../persistence/breach.reader.js';

/** A breach as it is shown. */
export type ShownBreach = BreachRow & {
  readonly agencyName: string | null;
  readonly state: BreachState;
  readonly notice: NoticeState;
};

/** An administrator looks at the breaches of the administrator's agencies. */
@Injectable()
export class LookAtBreaches {
  constructor(
    private readonly breaches: BreachReader,
    private readonly agencies: AgencyReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError BREACH_NOT_FOUND, for one of an agency elsewhere too */
  async one(id: string, actor: Actor): Promise<ShownBreach> {
    const breach = await this.breaches.find(id, reachOf(actor));
    if (!breach) throw breachNotFound();
    const [shown] = await this.shown([breach]);
    return shown!;
  }

  /** Those of one agency, or of all within reach. An agency elsewhere has none to show. */
  async list({ agencyCode, ...query }: AskedBreaches, actor: Actor): Promise<Page<ShownBreach>> {
    const agencyCodes = agencyCode === undefined ? reachOf(actor) : reachOf(actor).filter((code) => code === agencyCode);
    const { items, next } = await this.breaches.list({ ...query, agencyCodes, now: this.clock.now() });
    return { items: await this.shown(items), ...(next === undefined ? {} : { next }) };
  }

  private async shown(rows: readonly BreachRow[]): Promise<ShownBreach[]> {
    const [nameOf, now] = [await this.agencies.names(), this.clock.now()];
    return rows.map((row) => ({ ...row, agencyName: nameOf(row.agencyCode), state: stateOf(row), notice: noticeStateOf(row, now) }));
  }
}

/** Which breaches are asked for. */
export type AskedBreaches = Omit<ListedBreaches, 'agencyCodes'> & { readonly agencyCode?: string | undefined };
