import { Injectable } from '@nestjs/common';
import { Clock, localDate } from '../../../shared/clock.js';
import { dayAfter } from '../../../shared/dates.js';
import { findingsOf, type DraftFinding } from '../domain/draft-findings.js';
import { assertApart, feePeriods } from '../domain/fees/fee-periods.js';
import { feeScheduleNotFound } from '../domain/fees/fee-schedule.errors.js';
import type { FeeScheduleContent } from '../domain/fees/fee-schedule-content.js';
import { feeScheduleId } from '../persistence/fee-schedule.repository.js';
import { FeeScheduleReader, type FeeScheduleLife } from '../persistence/fee-schedule.reader.js';
import { FeeScheduleScope } from './fee-schedule-scope.js';

/** A schedule, its draft with what stands against that. */
export interface LookedAtFeeSchedule extends FeeScheduleLife {
  /** What would refuse the check of the draft, or its publication for the first day that is free. */
  readonly findings: readonly DraftFinding[];
}

/** Shows a fee schedule with what the gate says of its draft. */
@Injectable()
export class LookAtFeeSchedule {
  constructor(
    private readonly reader: FeeScheduleReader,
    private readonly scope: FeeScheduleScope,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError FEE_SCHEDULE_NOT_FOUND (404) */
  async one(code: string): Promise<LookedAtFeeSchedule> {
    const life = await this.reader.one(code);
    if (!life) throw feeScheduleNotFound();
    const { draft } = life;
    if (!draft) return { ...life, findings: [] };
    const findings = await findingsOf([() => this.scope.check(draft.content), () => this.assertApart(life, draft.content)]);
    return { ...life, findings };
  }

  private async assertApart({ code, versions }: FeeScheduleLife, content: FeeScheduleContent): Promise<void> {
    const today = localDate(this.clock.now());
    const newest = versions.find(({ withdrawn }) => !withdrawn);
    const effectiveFrom = newest && newest.effectiveFrom >= today ? dayAfter(newest.effectiveFrom) : today;
    const versionNo = versions.length + 1;
    const draft = { id: '', versionNo, effectiveFrom, lastDay: null, withdrawn: false, scheduleCode: code, content };
    const own = feePeriods([...versions, draft]).filter(({ withdrawn }) => !withdrawn);
    const others = (await this.reader.standing()).filter(({ scheduleId }) => scheduleId !== feeScheduleId(code));
    assertApart(own, others);
  }
}
