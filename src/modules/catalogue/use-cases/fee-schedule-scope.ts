import { Injectable } from '@nestjs/common';
import { fault, scheduleWrong } from '../domain/fees/check-schedule.errors.js';
import { checkSchedule } from '../domain/fees/check-schedule.js';
import type { FeeScheduleContent } from '../domain/fees/fee-schedule-content.js';
import { FeeScheduleReader } from '../persistence/fee-schedule.reader.js';
import { PublishedVersions } from '../persistence/published-versions.js';

/** Checks what a schedule is to say, also against what the catalogue has. */
@Injectable()
export class FeeScheduleScope {
  constructor(
    private readonly published: PublishedVersions,
    private readonly schedules: FeeScheduleReader,
  ) {}

  /** @throws DomainError FEE_SCHEDULE_WRONG (422), also where the scope names what the catalogue does not have */
  async check(content: FeeScheduleContent): Promise<void> {
    checkSchedule(content);
    const { kind, codes } = content.scope;
    const known = kind === 'procedures' ? await this.published.knownAmong(codes) : await this.schedules.sectorsAmong(codes);
    const unknown = kind === 'procedures' ? 'FEE_PROCEDURE_UNKNOWN' : 'FEE_SECTOR_UNKNOWN';
    const faults = codes.flatMap((code, place) => (known.has(code) ? [] : [fault(`scope.codes.${place}`, unknown)]));
    if (faults.length > 0) throw scheduleWrong(faults);
  }
}
