import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { versionsBehind, type NextVersion } from '../../../platform/database/next-version.js';
import { startOfDay } from '../../../platform/database/instant-texts.js';
import type { CalendarRef } from '../../../shared/working-calendar/index.js';
import type { StandingClocks } from '../../agencies/index.js';
import type { ClockChange } from '../../dossiers/index.js';
import type { Consultation } from '../domain/consultation.js';

/** An open consultation, as far as its deadline is computed from it. */
export type StandingConsultation = Pick<
  Consultation,
  'dossierId' | 'id' | 'askedAgencyCode' | 'askedAt' | 'duration' | 'dueAt' | 'calendarId' | 'calendarVersion'
>;

const COLUMNS = `dossier_id as "dossierId", id, asked_agency_code as "askedAgencyCode", asked_at as "askedAt", duration,
  due_at as "dueAt", calendar_id as "calendarId", calendar_version as "calendarVersion"`;

/** Whether one has gone over to a calendar of its own since it was asked for: `goneOver` by the asked agency; or whether it has not. */
const BELONGS = (goneOver: string, isOnly: string): string =>
  `coalesce(asked_at <= (${goneOver}::jsonb ->> asked_agency_code)::timestamptz, false) = ${isOnly}::bool`;

const REACHING = `closed_at is null and calendar_id = $1 and calendar_version = $2::int4 and due_at >= ${startOfDay('$3::date')}
  and asked_at < ${startOfDay('$4::date + 1')} and ${BELONGS('$5', '$6')}`;

const reachOf = ({ before: { ref }, firstOn, lastOn, clocks }: ClockChange): unknown[] => [
  ref.id,
  ref.version,
  firstOn,
  lastOn,
  JSON.stringify(clocks.goneOver),
  clocks.isOnly,
];

/** Which open consultations stand on which version of a calendar. */
@Injectable()
export class StandingConsultations {
  constructor(private readonly database: Database) {}

  /** Those that stand there, in the order of their ids, behind the given one. */
  onEarlier({ calendarId, below, goneOver, isOnly }: StandingClocks, after: string, limit: number): Promise<StandingConsultation[]> {
    return this.database.read<StandingConsultation & Record<string, unknown>>(
      `select ${COLUMNS} from routing.consultation where closed_at is null and calendar_id = $1 and calendar_version < $2::int4
        and id > $3::uuid and ${BELONGS('$5', '$6')} order by id limit $4::int4`,
      [calendarId, below, after, limit, JSON.stringify(goneOver), isOnly],
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
  reaching(change: ClockChange, after: string, limit: number): Promise<StandingConsultation[]> {
    return this.database.read<StandingConsultation & Record<string, unknown>>(
      `select ${COLUMNS} from routing.consultation where ${REACHING} and id > $7::uuid order by id limit $8::int4`,
      [...reachOf(change), after, limit],
    );
  }

  /** How many reach into the changed dates, so many at most. */
  async countReaching(change: ClockChange, most: number): Promise<number> {
    const counted = `select count(*)::int4 as count from (select 1 from routing.consultation where ${REACHING} limit $7::int4) reaching`;
    return (await this.database.read<{ count: number }>(counted, [...reachOf(change), most]))[0]!.count;
  }

  /** How many open ones stand there, so many at most. */
  async countBelow({ calendarId, below, goneOver, isOnly }: StandingClocks, most: number): Promise<number> {
    const [row] = await this.database.read<{ count: number }>(
      `select count(*)::int4 as count from (select 1 from routing.consultation where closed_at is null and calendar_id = $1
        and calendar_version < $2::int4 and ${BELONGS('$4', '$5')} limit $3::int4) below`,
      [calendarId, below, most, JSON.stringify(goneOver), isOnly],
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
