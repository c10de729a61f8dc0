import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import { type CalendarFile, tidied } from '../domain/calendar-content.js';
import { CalendarRepository } from '../persistence/calendar.repository.js';

/**
 * Takes in the national calendar that the product brings, as a new version where it says something else than the last time. Calendars that
 * an agency or the installation set itself inherit the years that were decided since, and keep what is their own. Safe to run again and
 * on two replicas at once.
 */
@Injectable()
export class EnterCalendar {
  constructor(
    private readonly transactions: Transactions,
    private readonly calendars: CalendarRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ id: code, version, ...content }: CalendarFile): Promise<void> {
    const shipped = tidied(content);
    await this.transactions.runTogetherInBackground(async () => {
      const at = this.clock.now();
      const known = await this.calendars.all();
      const national = known.find((each) => each.code === code) ?? this.calendars.begin(code, null);
      const newest = national.newest;
      const before = national.ship(shipped, version, at);
      const others = known.filter((each) => each !== national && each.inheritNational(before, shipped, at));
      for (const each of national.newest === newest ? others : [national, ...others]) await this.calendars.save(each);
      return {};
    });
  }
}
