import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { CalendarRepository } from '../persistence/calendar.repository.js';

/** Calendars that one command is over; each comes with all its versions. */
const TOGETHER = 50;

/**
 * Begins the streams of calendars that stand in the tables from before they had any, with an entry that says what is there. Safe to run
 * again and on two replicas at once: what has a stream is left alone.
 */
@Injectable()
export class TakeOverCalendars {
  constructor(
    private readonly transactions: Transactions,
    private readonly calendars: CalendarRepository,
  ) {}

  async execute(): Promise<void> {
    let found = TOGETHER;
    while (found === TOGETHER) {
      ({ found } = await this.transactions.runTogetherInBackground(async () => {
        const calendars = await this.calendars.findUnentered(TOGETHER);
        for (const calendar of calendars) {
          calendar.takeOver();
          await this.calendars.save(calendar);
        }
        return { found: calendars.length };
      }));
    }
  }
}
