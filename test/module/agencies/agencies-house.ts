import { DataSource } from 'typeorm';
import { AdminUnitReader } from '../../../src/modules/agencies/persistence/admin-unit.reader.js';
import { AGENCIES_SCHEMAS } from '../../../src/modules/agencies/persistence/agencies.schema.js';
import { AgencyListReader } from '../../../src/modules/agencies/persistence/agency-list.reader.js';
import { AgencyReader } from '../../../src/modules/agencies/persistence/agency.reader.js';
import { AgencyReference } from '../../../src/modules/agencies/persistence/agency-reference.js';
import { CalendarReader } from '../../../src/modules/agencies/persistence/calendar.reader.js';
import { DutiesReader } from '../../../src/modules/agencies/persistence/duties.reader.js';
import { NationalWorkingTime } from '../../../src/modules/agencies/persistence/national-working-time.js';
import { OfficerReader } from '../../../src/modules/agencies/persistence/officer.reader.js';
import { PostDirectory } from '../../../src/modules/agencies/persistence/post.directory.js';
import { agenciesSeed } from '../../support/agencies-seed.js';
import { Database, type FlushMode } from '../../../src/platform/database/database.js';
import { dataSourceOptions } from '../../../src/platform/database.module.js';
import type { Clock } from '../../../src/shared/clock.js';
import { SettableClock } from '../../support/settable-clock.js';
import { cloneDatabase } from '../../support/test-database.js';

/** Issuer of the sandbox's tokens in these tests. */
export const ISSUER = 'urn:mot-cua:sandbox';

/** A process of the installation as the module sees it: its own pool and its own memory. */
function processOn(url: string, clock: Clock, flushMode: FlushMode) {
  const database = new Database(new DataSource(dataSourceOptions(url, 4, AGENCIES_SCHEMAS)), {
    flushMode,
    preparedStatements: true,
  });
  const reference = new AgencyReference(database, clock);
  const calendars = new CalendarReader(reference);
  const agencies = new AgencyReader(reference);
  return {
    database,
    reference,
    calendars,
    agencies,
    duties: new DutiesReader(database, reference, agencies, clock),
    lists: new AgencyListReader(database, clock, reference),
    units: new AdminUnitReader(database, reference),
    officers: new OfficerReader(database, clock),
    directory: new PostDirectory(database, reference, clock),
    workingTime: new NationalWorkingTime(calendars),
    seed: agenciesSeed(database, clock, reference),
  };
}

/** The module on a database of its own, with the clock in hand; `replica` is a second process on the same database. */
export async function agenciesHouse(flushMode: FlushMode = 'single-statement') {
  const database = await cloneDatabase();
  const clock = new SettableClock(new Date('2026-11-24T09:00:00+07:00'));
  const house = processOn(database.appUrl, clock, flushMode);
  const replica = processOn(database.appUrl, clock, flushMode);
  await Promise.all([house.database.open(), replica.database.open()]);
  return {
    ...house,
    url: database.appUrl,
    ownerUrl: database.ownerUrl,
    replica,
    clock,
    close: async () => {
      await Promise.all([house.database.close(), replica.database.close()]);
      await database.drop();
    },
  };
}
