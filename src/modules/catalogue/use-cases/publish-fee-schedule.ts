import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { assertApart, type FeePublication } from '../domain/fees/fee-periods.js';
import type { FeeSchedule } from '../domain/fees/fee-schedule.js';
import { FEE_SCHEDULE_KEYS, feeScheduleId, FeeScheduleRepository } from '../persistence/fee-schedule.repository.js';
import { FeeScheduleReader, type PublishedFeeVersion } from '../persistence/fee-schedule.reader.js';
import { PublishedVersions } from '../persistence/published-versions.js';
import { FeeScheduleScope } from './fee-schedule-scope.js';
import type { LifeOutcome } from './life-outcome.js';

/** A published version of a schedule as its publication answers it. */
export interface PublishedFeeOutcome extends LifeOutcome {
  readonly versionNo: number;
  readonly effectiveFrom: string;
}

/** The procedure control publishes a checked draft by a decision, or withdraws a version that has not begun. */
@Injectable()
export class PublishFeeSchedule {
  constructor(
    private readonly transactions: Transactions,
    private readonly schedules: FeeScheduleRepository,
    private readonly reader: FeeScheduleReader,
    private readonly scope: FeeScheduleScope,
    private readonly published: PublishedVersions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError FEE_SCHEDULE_NOT_FOUND, VERSION_MOVED, FEE_SCHEDULES_OVERLAP, as `FeeSchedule.publish`, `FeeScheduleScope` */
  publish(code: string, expected: Version, publication: FeePublication): Promise<PublishedFeeOutcome> {
    return this.run(code, expected, async (schedule, at) => {
      const { versionNo, effectiveFrom, content } = schedule.publish(publication, FEE_SCHEDULE_KEYS, at, localDate(at));
      await this.scope.check(content);
      return { code, versionNo, effectiveFrom };
    });
  }

  /** @throws DomainError FEE_SCHEDULE_NOT_FOUND, VERSION_MOVED, FEE_SCHEDULES_OVERLAP, and as `FeeSchedule.withdraw` */
  withdraw(code: string, versionNo: number, expected: Version, reason: string): Promise<LifeOutcome> {
    return this.run(code, expected, (schedule, at) => {
      schedule.withdraw(versionNo, reason, at, localDate(at));
      return { code };
    });
  }

  private async run<Outcome extends object>(
    code: string,
    expected: Version,
    change: (schedule: FeeSchedule, at: Date) => Outcome | Promise<Outcome>,
  ): Promise<Outcome & { readonly version: number }> {
    const id = feeScheduleId(code);
    const { streams, ...outcome } = await this.transactions.runTogether<Outcome>(new Map([[id, expected]]), async () => {
      const schedule = await this.schedules.load(code);
      await this.schedules.hold();
      const others = await this.reader.standing();
      const done = await change(schedule, this.clock.now());
      assertApart(
        standingOf(schedule, others),
        others.filter(({ scheduleId }) => scheduleId !== id),
      );
      await this.schedules.saveSeen(schedule);
      return done;
    });
    await this.published.refresh();
    return { ...(outcome as unknown as Outcome), version: streams[id]!.version };
  }
}

/** The versions of the schedule that stand after the change, with what they say. */
function standingOf(schedule: FeeSchedule, known: readonly PublishedFeeVersion[]) {
  const contents = new Map([...known, ...schedule.versions].map(({ id, content }) => [id, content]));
  return schedule.periods.flatMap((period) => {
    const content = contents.get(period.id);
    return period.withdrawn || content === undefined ? [] : [{ ...period, scheduleCode: schedule.code, content }];
  });
}
