import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { DomainError } from '../../../shared/domain-error.js';
import type { CalendarChange, CalendarRef } from '../../../shared/working-calendar/index.js';
import type { StandingClocks } from '../../agencies/index.js';
import type { Dossier } from '../domain/dossier.js';
import type { ClockMove } from '../domain/moving-clock.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { StandingDossiers, type ClockCount, type DossierClock, type StandingDossier } from '../persistence/standing-dossiers.js';
import { adopt } from './recompute-deadline.js';
import { RunningClocks, type ClockChange, type ClockSource, type TriedClocks } from './running-clocks.js';

/** Where a clock stands; `state` differs whenever it moves. */
interface ClockState {
  readonly dueAt: Date | null;
  readonly state: readonly (number | null | undefined)[];
}

/**
 * The clocks of dossiers on another version of their calendar: each is moved in memory as the recomputation would move it, and nothing is
 * written.
 */
@Injectable()
export class DossierClocks implements ClockSource, OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly standing: StandingDossiers,
    private readonly clocks: RunningClocks,
  ) {}

  /** Puts itself among all that runs. */
  onModuleInit(): void {
    this.clocks.register('deadline', this);
  }

  earlierVersions(on: CalendarRef): Promise<readonly number[]> {
    return this.standing.earlierVersions(on);
  }

  countReaching(change: ClockChange, most: number, now: Date): Promise<readonly ClockCount[]> {
    return this.standing.countReaching(change, most, now);
  }

  countBelow(clocks: StandingClocks, most: number): Promise<number> {
    return this.standing.countBelow(clocks, most);
  }

  async tried(change: ClockChange, after: string, limit: number, now: Date): Promise<readonly TriedClocks[]> {
    const reached = await this.standing.reaching(change, after, limit, now);
    if (reached.length === 0) return [];
    const { tried } = await this.transactions.runTogetherInBackground(async () => {
      const dossiers = await this.dossiers.loadAll(reached.map(({ dossierId }) => dossierId));
      return { tried: reached.flatMap((each) => triedOf(dossiers.get(each.dossierId), each, change, now)) };
    });
    return tried;
  }
}

function triedOf(dossier: Dossier | undefined, { dossierId, clocks }: StandingDossier, change: CalendarChange, now: Date): TriedClocks[] {
  if (!dossier) return [];
  const row = { id: dossierId, dossierId, agencyCode: null };
  try {
    return [{ ...row, isFailing: false, moves: clocks.flatMap((clock) => moveOf(dossier, clock, change, now)) }];
  } catch (error) {
    if (error instanceof DomainError) return [{ ...row, isFailing: true, moves: [] }];
    throw error;
  }
}

function moveOf(dossier: Dossier, clock: DossierClock, change: CalendarChange, now: Date): ClockMove[] {
  const before = stateOf(dossier, clock);
  adopt(dossier, clock, change, now);
  const after = stateOf(dossier, clock);
  return before.state.join() === after.state.join() ? [] : [{ clock, dueAt: before.dueAt, newDueAt: after.dueAt }];
}

function stateOf(dossier: Dossier, clock: DossierClock): ClockState {
  const { dueAt, originalDueAt, replyDueAt, replyMinutesLeft, waits } = dossier;
  switch (clock) {
    case 'deadline':
      return { dueAt, state: [dueAt?.getTime(), originalDueAt?.getTime()] };
    case 'reply':
      return { dueAt: replyDueAt, state: [replyDueAt?.getTime(), replyMinutesLeft] };
    case 'answer':
      return { dueAt: waits[0]?.dueAt ?? null, state: [waits[0]?.dueAt.getTime()] };
  }
}
