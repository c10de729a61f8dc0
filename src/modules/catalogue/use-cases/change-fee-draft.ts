import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { everyHandOf } from '../../../shared/acting.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import type { FeeScheduleContent } from '../domain/fees/fee-schedule-content.js';
import type { FeeSchedule } from '../domain/fees/fee-schedule.js';
import { FEE_SCHEDULE_KEYS, FeeScheduleRepository } from '../persistence/fee-schedule.repository.js';
import { FeeScheduleScope } from './fee-schedule-scope.js';
import type { LifeOutcome } from './life-outcome.js';

/** The procedure control changes the draft of a fee schedule, checks it by a second person, or throws it away. */
@Injectable()
export class ChangeFeeDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly schedules: FeeScheduleRepository,
    private readonly scope: FeeScheduleScope,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `FeeSchedule.revise` and `FeeScheduleScope.check` */
  async revise(code: string, expected: Version, content: FeeScheduleContent, actor: Actor): Promise<LifeOutcome> {
    await this.scope.check(content);
    return this.run(code, expected, (schedule) => schedule.revise(content, FEE_SCHEDULE_KEYS.hashOf(content), everyHandOf(actor)));
  }

  /** @throws DomainError as `FeeSchedule.check` and `FeeScheduleScope.check` */
  check(code: string, expected: Version, actor: Actor): Promise<LifeOutcome> {
    return this.run(code, expected, (schedule) => this.scope.check(schedule.check(everyHandOf(actor), this.clock.now())));
  }

  /** @throws DomainError as `FeeSchedule.discard` */
  discard(code: string, expected: Version): Promise<LifeOutcome> {
    return this.run(code, expected, (schedule) => schedule.discard());
  }

  private run(code: string, expected: Version, change: (schedule: FeeSchedule) => void | Promise<void>): Promise<LifeOutcome> {
    return this.transactions.run(expected, async () => {
      const schedule = await this.schedules.load(code);
      await change(schedule);
      await this.schedules.save(schedule);
      return { code, version: 0 };
    });
  }
}
