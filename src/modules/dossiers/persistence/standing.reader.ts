import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { CalendarRef } from '../../../shared/working-calendar/index.js';

/** Deadlines that stand on an earlier version of a calendar and may be another one on a later version. */
export interface Standing {
  readonly on: CalendarRef;
  /** Local dates between which the versions differ. */
  readonly firstOn: string;
  readonly lastOn: string;
}

const RUNNING = `closed_at is null and calendar_id = $1 and deadline_state in ('running', 'suspended')`;

/** Which open dossiers stand on which version of a calendar. */
@Injectable()
export class StandingReader {
  constructor(private readonly database: Database) {}

  /** The versions below the one in use on which open dossiers stand, oldest first. */
  async earlierVersions({ id, version }: CalendarRef): Promise<readonly number[]> {
    const rows = await this.database.read<{ version: number }>(
      `select distinct calendar_version as version from dossiers.dossier where ${RUNNING} and calendar_version < $2::int4 order by 1`,
      [id, version],
    );
    return rows.map((row) => row.version);
  }

  /**
   * Dossiers whose time reaches into the dates that differ, in order of their ids; one whose clock stands still may reach any date.
   * @param after id after which to go on
   */
  async reaching({ on, firstOn, lastOn }: Standing, after: string, limit: number): Promise<readonly string[]> {
    const rows = await this.database.read<{ id: string }>(
      `select id from dossiers.dossier where ${RUNNING} and calendar_version = $2::int4 and id > $3::uuid
         and (due_at is null or greatest(due_at, original_due_at) >= ($4::date)::timestamp at time zone 'Asia/Ho_Chi_Minh')
         and received_at < ($5::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
       order by id limit $6::int4`,
      [on.id, on.version, after, firstOn, lastOn, limit],
    );
    return rows.map(({ id }) => id);
  }
}
