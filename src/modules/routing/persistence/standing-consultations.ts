import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { versionsBehind, type NextVersion } from '../../../platform/database/next-version.js';
import { startOfDay } from '../../../platform/database/instant-texts.js';
import type { CalendarChange, CalendarRef } from '../../../shared/working-calendar/index.js';
import type { Consultation } from '../domain/consultation.js';

/** An open consultation, as far as its deadline is computed from it. */
export type StandingConsultation = Pick<
  Consultation,
  'dossierId' | 'id' | 'askedAgencyCode' | 'askedAt' | 'duration' | 'dueAt' | 'calendarId' | 'calendarVersion'
>;

const COLUMNS = `dossier_id as "dossierId", id, asked_agency_code as "askedAgencyCode", asked_at as "askedAt", duration,
  due_at as "dueAt", calendar_id as "calendarId", calendar_version as "calendarVersion"`;

const REACHING = `closed_at is null and calendar_id = $1 and calendar_version = $2::int4 and due_at >= ${startOfDay('$3::date')}
  and asked_at < ${startOfDay('$4::date + 1')}`;

const reachOf = ({ before: { ref }, firstOn, lastOn }: CalendarChange): unknown[] => [ref.id, ref.version, firstOn, lastOn];

/** Which open consultations stand on which version of a calendar. */
@Injectable()
export class StandingConsultations {
  constructor(private readonly database: Database) {}

  /** Those on an earlier version of a calendar, in the order of their ids, behind the given one. */
  onEarlier({ id, version }: CalendarRef, after: string, limit: number): Promise<StandingConsultation[]> {
    return this.database.read<StandingConsultation & Record<string, unknown>>(
      `select ${COLUMNS} from routing.consultation where closed_at is null and calendar_id = $1 and calendar_version < $2::int4
        and id > $3::uuid order by id limit $4::int4`,
      [id, version, after, limit],
    );
  }

  /** Versions of a calendar below this one on which open ones stand, oldest first. */
  earlierVersions({ id, version }: CalendarRef): Promise<readonly number[]> {
    return versionsBehind(async (after) => {
      const [row] = await this.database.read<NextVersion>(
        `select min(calendar_version) as version from routing.consultation where closed_at is null and calendar_id = $1
          and calendar_version < $2::int4 and calendar_version > $3::int4`,
        [id, version, after],
      );
      return row!.version;
    });
  }

  /** Those whose time reaches into the changed dates, in the order of their ids, behind the given one. */
  reaching(change: CalendarChange, after: string, limit: number): Promise<StandingConsultation[]> {
    return this.database.read<StandingConsultation & Record<string, unknown>>(
      `select ${COLUMNS} from routing.consultation where ${REACHING} and id > $5::uuid order by id limit $6::int4`,
      [...reachOf(change), after, limit],
    );
  }

  /** How many reach into the changed dates, so many at most. */
  async countReaching(change: CalendarChange, most: number): Promise<number> {
    const counted = `select count(*)::int4 as count from (select 1 from routing.consultation where ${REACHING} limit $5::int4) reaching`;
    return (await this.database.read<{ count: number }>(counted, [...reachOf(change), most]))[0]!.count;
  }

  /** How many open ones stand on a version below this one, so many at most. */
  async countBelow({ id, version }: CalendarRef, most: number): Promise<number> {
    const [row] = await this.database.read<{ count: number }>(
      `select count(*)::int4 as count from (select 1 from routing.consultation where closed_at is null and calendar_id = $1
        and calendar_version < $2::int4 limit $3::int4) below`,
      [id, version, most],
    );
    return row!.count;
  }

  /** Those that were asked before versions were kept. */
  onNone(after: string, limit: number): Promise<StandingConsultation[]> {
    return this.database.read<StandingConsultation & Record<string, unknown>>(
      `select ${COLUMNS} from routing.consultation where closed_at is null and calendar_id is null and id > $1::uuid
        order by id limit $2::int4`,
      [after, limit],
    );
  }

  /** Puts open ones on a version by which they are due at the same instant; nothing else of them moves, as the sweep may be at them. */
  async stand(consultations: readonly Pick<Consultation, 'dossierId' | 'id' | 'dueAt'>[], on: CalendarRef): Promise<void> {
    if (consultations.length === 0) return;
    await this.database.write(
      `update routing.consultation c set calendar_id = $2, calendar_version = $3::int4
        from jsonb_to_recordset($1::jsonb) as i("dossierId" uuid, id uuid, "dueAt" timestamptz)
       where c.dossier_id = i."dossierId" and c.id = i.id and c.due_at = i."dueAt" and c.closed_at is null`,
      [JSON.stringify(consultations.map(({ dossierId, id, dueAt }) => ({ dossierId, id, dueAt }))), on.id, on.version],
    );
  }
}
