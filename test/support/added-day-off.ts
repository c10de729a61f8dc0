import { CalendarRepository } from '../../src/modules/agencies/persistence/calendar.repository.js';
import type { CalendarFile } from '../../src/modules/agencies/domain/calendar-content.js';
import { EnterCalendar } from '../../src/modules/agencies/use-cases/enter-calendar.js';
import { Aggregates } from '../../src/platform/commands/aggregates.js';
import { Transactions } from '../../src/platform/commands/transactions.js';
import type { Database } from '../../src/platform/database/database.js';
import { InTransactionListeners } from '../../src/platform/journal/in-transaction-listeners.js';
import { SettableClock } from './settable-clock.js';

const NATIONAL = 'vn-national';

/** What takes in a national calendar, wired by hand, with units of work of its own. */
export function calendarEntry(database: Database): EnterCalendar {
  const clock = new SettableClock(new Date('2026-11-24T09:00:00+07:00'));
  const transactions = new Transactions(database, clock);
  const aggregates = new Aggregates(database, transactions, new InTransactionListeners(), clock);
  return new EnterCalendar(transactions, new CalendarRepository(aggregates, database), clock);
}

/** A new version of the national calendar, after `from`, with one more day off; processes see it when they refresh their reference. */
export async function addDayOff(database: Database, day: string, from: number): Promise<void> {
  const [row] = await database.read<{ content: Omit<CalendarFile, 'id' | 'version'> }>(
    `select v.content from agencies.calendar_version v join agencies.working_calendar c on c.id = v.calendar_id
     where c.code = $1 and v.version = $2::int4`,
    [NATIONAL, from],
  );
  const daysOff = [...row!.content.daysOff, { date: day, name: 'Nghỉ bù', source: 'CV 1/VPCP' }];
  await calendarEntry(database).execute({ ...row!.content, id: NATIONAL, version: from + 1, daysOff });
}
