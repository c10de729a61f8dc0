import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { EntitySchema } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { raiseRevision, upsertRows } from '../persistence/upsert-rows.js';
import { EnterCalendar } from '../use-cases/enter-calendar.js';
import { EnterAgencies } from '../use-cases/enter-agencies.js';
import { EnterOfficers } from '../use-cases/enter-officers.js';

/** How reference data is written: things with a life by commands, the rest as rows. */
@Injectable()
export class SeedWriters {
  constructor(
    readonly database: Database,
    readonly agencies: EnterAgencies,
    readonly officers: EnterOfficers,
    readonly calendars: EnterCalendar,
  ) {}

  /** Adds rows or replaces those with the same key. */
  upsert(schema: EntitySchema, rows: readonly object[]): Promise<void> {
    return this.batch((client) => upsertRows(this.database, client, schema, rows));
  }

  /** Writes in one short transaction, after which every process looks again. */
  async batch(write: (client: PoolClient) => Promise<void>): Promise<void> {
    await this.database.batch(async (client) => {
      await write(client);
      await raiseRevision(client);
    });
  }
}
