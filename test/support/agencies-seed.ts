import { AgencyReference } from '../../src/modules/agencies/persistence/agency-reference.js';
import { CalendarRepository } from '../../src/modules/agencies/persistence/calendar.repository.js';
import { OfficerRepository } from '../../src/modules/agencies/persistence/officer.repository.js';
import { Adoptions } from '../../src/modules/agencies/seed/adoptions.js';
import { AgenciesSeed } from '../../src/modules/agencies/seed/agencies-seed.js';
import { SeedWriters } from '../../src/modules/agencies/seed/seed-writers.js';
import { EnterCalendar } from '../../src/modules/agencies/use-cases/enter-calendar.js';
import { EnterOfficers } from '../../src/modules/agencies/use-cases/enter-officers.js';
import { AgencyRepository } from '../../src/modules/agencies/persistence/agency.repository.js';
import { EnterAgencies } from '../../src/modules/agencies/use-cases/enter-agencies.js';
import { Aggregates } from '../../src/platform/commands/aggregates.js';
import { Transactions } from '../../src/platform/commands/transactions.js';
import type { Database } from '../../src/platform/database/database.js';
import { InTransactionListeners } from '../../src/platform/journal/in-transaction-listeners.js';
import type { Clock } from '../../src/shared/clock.js';

/** What loads the agencies, officers and calendars of the seed, wired by hand, with units of work of its own. */
export function agenciesSeed(database: Database, clock: Clock, reference: AgencyReference): AgenciesSeed {
  const transactions = new Transactions(database, clock);
  const aggregates = new Aggregates(database, transactions, new InTransactionListeners(), clock);
  const officers = new OfficerRepository(aggregates);
  const agencies = new AgencyRepository(aggregates);
  const calendars = new CalendarRepository(aggregates, database);
  const enterCalendar = new EnterCalendar(transactions, calendars, clock);
  const writers = new SeedWriters(
    database,
    new EnterAgencies(transactions, agencies),
    new EnterOfficers(transactions, officers),
    enterCalendar,
  );
  const adoptions = new Adoptions(transactions, agencies, officers, calendars);
  return new AgenciesSeed(database, clock, reference, writers, adoptions);
}
