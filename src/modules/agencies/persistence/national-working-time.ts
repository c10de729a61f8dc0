import { Injectable } from '@nestjs/common';
import { WorkingTime } from '../../../platform/sandbox/sandbox-time.js';
import { addWorkingMinutes, computeDeadline } from '../../../shared/working-calendar/index.js';
import { CalendarReader } from './calendar.reader.js';

/** Working time by the national calendar, for moving the clock of the sandbox. */
@Injectable()
export class NationalWorkingTime extends WorkingTime {
  constructor(private readonly calendars: CalendarReader) {
    super();
  }

  /** The instant by which so many minutes of session time have run. @throws DomainError CALENDAR_NOT_COVERED */
  override async addWorkingMinutes(from: Date, minutes: number): Promise<Date> {
    return addWorkingMinutes(await this.calendars.forAgency(undefined), from, minutes);
  }

  /** The closing of the N-th working day after the day of `from`. @throws DomainError CALENDAR_NOT_COVERED, and for less than a minute */
  override async addWorkingDays(from: Date, days: number): Promise<Date> {
    const calendar = await this.calendars.forAgency(undefined);
    const { dueAt } = computeDeadline(calendar, { startAt: from, duration: { value: days, unit: 'working-days' } }, { explain: false });
    // Without a suspension a deadline always falls due.
    return dueAt ?? from;
  }
}
