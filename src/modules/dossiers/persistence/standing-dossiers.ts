import { startOfDay } from '../../../platform/database/instant-texts.js';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { versionsBehind, type NextVersion } from '../../../platform/database/next-version.js';
import type { CalendarChange, CalendarRef } from '../../../shared/working-calendar/index.js';
import type { Dossier } from '../domain/dossier.js';

/** What of a dossier is counted by a calendar: its deadline, before that the reply to it, and the time for its applicant's answer. */
export type DossierClock = 'deadline' | 'reply' | 'answer';

/** A dossier with the clocks that stand on an earlier version of a calendar and may say something else on the one in use. */
export interface StandingDossier {
  readonly dossierId: string;
  readonly clocks: readonly DossierClock[];
}

/** How many clocks of a kind there are. */
export interface ClockCount {
  readonly clock: DossierClock;
  readonly count: number;
}

export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const RUNNING = `closed_at is null and calendar_id = $1 and deadline_state in ('running', 'suspended')`;
const REPLY = 'reply_calendar_id = $1';
const ANSWER = 'calendar_id = $1';

/** The lowest version behind one and below another on which a clock stands: a look at the index of each kind. */
const NEXT_VERSION = `
  select least(
    (select min(calendar_version) from dossiers.dossier where ${RUNNING} and calendar_version > $3::int4 and calendar_version < $2::int4),
    (select min(reply_calendar_version) from dossiers.dossier
     where ${REPLY} and reply_calendar_version > $3::int4 and reply_calendar_version < $2::int4),
    (select min(calendar_version) from dossiers.answer_wait where ${ANSWER} and calendar_version > $3::int4 and calendar_version < $2::int4)
  ) as version`;

const reachesFrom = (dueAt: string): string => `${dueAt} >= ${startOfDay('$4::date')}`;
const beginsBefore = (startAt: string): string => `${startAt} < ${startOfDay('$5::date + 1')}`;

/** One range of an index per clock, by the dossiers' ids and bounded like the whole. A late reply is not among them: it stays late. */
const EACH = `
    (select id, 'deadline' as clock from dossiers.dossier where ${RUNNING} and calendar_version = $2::int4 and id > $3::uuid
       and (due_at is null or ${reachesFrom('greatest(due_at, original_due_at)')}) and ${beginsBefore('received_at')}
     order by id limit $6::int4)
    union all
    (select id, 'reply' from dossiers.dossier where ${REPLY} and reply_calendar_version = $2::int4 and id > $3::uuid
       and (reply_due_at is null or (reply_due_at > $7::timestamptz and ${reachesFrom('reply_due_at')})) and ${beginsBefore('submitted_at')}
     order by id limit $6::int4)
    union all
    (select dossier_id, 'answer' from dossiers.answer_wait where ${ANSWER} and calendar_version = $2::int4 and dossier_id > $3::uuid
       and ${reachesFrom('due_at')} and ${beginsBefore('asked_at')}
     order by dossier_id limit $6::int4)`;
const REACHING = `
  select id as "dossierId", array_agg(clock order by clock desc) as clocks from (${EACH}) standing group by id order by id limit $6::int4`;
const REACHING_COUNTED = `select clock, count(*)::int4 as count from (${EACH}) standing group by clock`;
const BELOW = `
  select count(*)::int4 as count from (
    (select 1 from dossiers.dossier where ${RUNNING} and calendar_version < $2::int4 limit $3::int4)
    union all (select 1 from dossiers.dossier where ${REPLY} and reply_calendar_version < $2::int4 limit $3::int4)
    union all (select 1 from dossiers.answer_wait where ${ANSWER} and calendar_version < $2::int4 limit $3::int4)
  ) standing`;

/** Which open dossiers stand on which version of a calendar. */
@Injectable()
export class StandingDossiers {
  constructor(private readonly database: Database) {}

  /** The versions below the one in use on which a clock of an open dossier stands, oldest first. */
  earlierVersions({ id, version }: CalendarRef): Promise<readonly number[]> {
    return versionsBehind(async (after) => (await this.database.read<NextVersion>(NEXT_VERSION, [id, version, after]))[0]!.version);
  }

  /**
   * Dossiers with a clock that reaches into the changed dates, in order of their ids; a stopped clock may reach any date.
   * @param after id after which to continue
   */
  reaching({ before: { ref }, firstOn, lastOn }: CalendarChange, after: string, limit: number, now: Date): Promise<StandingDossier[]> {
    const values = [ref.id, ref.version, after, firstOn, lastOn, limit, now.toISOString()];
    return this.database.read<StandingDossier & Record<string, unknown>>(REACHING, values);
  }

  /** How many clocks reach into the changed dates, of each kind so many at most. */
  async countReaching({ before: { ref }, firstOn, lastOn }: CalendarChange, most: number, now: Date): Promise<readonly ClockCount[]> {
    const values = [ref.id, ref.version, FIRST_ID, firstOn, lastOn, most, now.toISOString()];
    return this.database.read<ClockCount & Record<string, unknown>>(REACHING_COUNTED, values);
  }

  /** How many clocks of open dossiers stand on a version below this one, of each kind so many at most. */
  async countBelow({ id, version }: CalendarRef, most: number): Promise<number> {
    return (await this.database.read<{ count: number }>(BELOW, [id, version, most]))[0]!.count;
  }

  /** Puts the reply and the wait of a dossier on the version that was found to say the same, where they still are what was seen. */
  async stand({ id, replyDueAt, replyMinutesLeft, replyCalendarVersion, waits: [wait] }: Dossier, from: CalendarRef): Promise<void> {
    await this.database.write(
      `update dossiers.dossier set reply_calendar_version = $4::int4
       where id = $1::uuid and reply_calendar_id = $2 and reply_calendar_version = $3::int4 and reply_calendar_version <> $4::int4
         and reply_due_at is not distinct from $5::timestamptz and reply_minutes_left is not distinct from $6::int4`,
      [id, from.id, from.version, replyCalendarVersion, replyDueAt?.toISOString() ?? null, replyMinutesLeft],
    );
    await this.database.write(
      `update dossiers.answer_wait set calendar_version = $4::int4
       where dossier_id = $1::uuid and calendar_id = $2 and calendar_version = $3::int4 and calendar_version <> $4::int4
         and due_at = $5::timestamptz`,
      [id, from.id, from.version, wait?.calendarVersion ?? null, wait?.dueAt.toISOString() ?? null],
    );
  }
}
