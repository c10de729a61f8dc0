import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { feeScheduleExists } from '../domain/fees/fee-schedule.errors.js';
import type { FeeScheduleContent } from '../domain/fees/fee-schedule-content.js';
import type { FeeSchedule } from '../domain/fees/fee-schedule.js';
import { FEE_SCHEDULE_KEYS, FeeScheduleRepository } from '../persistence/fee-schedule.repository.js';
import { FeeScheduleScope } from './fee-schedule-scope.js';
import type { LifeOutcome } from './life-outcome.js';

/** The procedure control begins a fee schedule, or what one is to say next. */
@Injectable()
export class DraftFeeSchedule {
  constructor(
    private readonly transactions: Transactions,
    private readonly schedules: FeeScheduleRepository,
    private readonly scope: FeeScheduleScope,
    private readonly clock: Clock,
  ) {}

  /** A schedule that is new. @throws DomainError FEE_SCHEDULE_EXISTS (409), and as `FeeScheduleScope.check` */
  async begin(code: string, content: FeeScheduleContent, actor: Actor): Promise<LifeOutcome> {
    await this.scope.check(content);
    return this.transactions.run('any', async () => {
      const known = await this.schedules.find(code);
      if (known?.isEmpty === false) throw feeScheduleExists();
      return this.draft(known ?? this.schedules.begin(code), content, actor);
    });
  }

  /** @throws DomainError FEE_SCHEDULE_NOT_FOUND, VERSION_MOVED, FEE_DRAFT_OPEN, and as `FeeScheduleScope.check` */
  async next(code: string, expected: Version, content: FeeScheduleContent, actor: Actor): Promise<LifeOutcome> {
    await this.scope.check(content);
    return this.transactions.run(expected, async () => this.draft(await this.schedules.load(code), content, actor));
  }

  private async draft(schedule: FeeSchedule, content: FeeScheduleContent, actor: Actor): Promise<LifeOutcome> {
    schedule.draft(content, FEE_SCHEDULE_KEYS.hashOf(content), actor.id, this.clock.now());
    await this.schedules.save(schedule);
    return { code: schedule.code, version: 0 };
  }
}
