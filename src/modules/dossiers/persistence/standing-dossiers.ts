import { startOfDay } from '../../../platform/database/instant-texts.js';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { versionsBehind, type NextVersion } from '../../../platform/database/next-version.js';
import type { CalendarChange, CalendarRef } from '../../../shared/working-calendar/index.js';
import type { StandingClocks } from '../../agencies/index.js';
import type { Dossier } from '../domain/dossier.js';

/** What of a dossier is counted by a calendar: its deadline, before that the reply to it, and the time for its applicant's answer. */
export type DossierClock = 'deadline' | 'reply' | 'answer';

/** A dossier with the clocks that stand on an earlier version of a calendar and may say something else on the one in use. */
export interface StandingDossier {
  readonly dossierId: string;
  readonly clocks: readonly DossierClock[];
}

/** A change of calendars for the clocks that belong to it. */
export interface ClockChange extends CalendarChange {
  readonly clocks: StandingClocks;
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

/** Whether a clock of an agency has gone over to another calendar since it began: `goneOver` by agency, and not with another agency. */
const isGone = (agency: string, begin: string, goneOver: string, takenOver = 'taken_over_at'): string =>
  `coalesce(${begin} <= (${goneOver}::jsonb ->> ${agency})::timestamptz
     and (${takenOver} is null or ${takenOver} < (${goneOver}::jsonb ->> ${agency})::timestamptz), false)`;
/** The same, or its contrary; where it is the same the agencies are named, for the index. */
const belongs = (agency: string, begin: string, goneOver: string, isOnly: boolean): string =>
  isOnly
    ? `${agency} in (select jsonb_object_keys(${goneOver}::jsonb)) and ${isGone(agency, begin, goneOver)}`
    : `not ${isGone(agency, begin, goneOver)}`;
const deadlineOf = (goneOver: string, isOnly: boolean) => belongs('resolving_agency_code', 'received_at', goneOver, isOnly);
const replyOf = (goneOver: string, isOnly: boolean) => belongs('receiving_agency_code', 'submitted_at', goneOver, isOnly);
const answerOf = (goneOver: string, isOnly: boolean) => `exists (
  select from dossiers.dossier where id = dossier_id and ${belongs('receiving_agency_code', 'asked_at', goneOver, isOnly)})`;

/** One range of an index per clock, by the dossiers' ids and bounded like the whole. A late reply is not among them: it stays late. */
const each = (isOnly: boolean): string => `
    (select id, 'deadline' as clock from dossiers.dossier where ${RUNNING} and calendar_version = $2::int4 and id > $3::uuid
       and (due_at is null or ${reachesFrom('greatest(due_at, original_due_at)')}) and ${beginsBefore('received_at')}
       and ${deadlineOf('$8', isOnly)}
     order by id limit $6::int4)
    union all
    (select id, 'reply' from dossiers.dossier where ${REPLY} and reply_calendar_version = $2::int4 and id > $3::uuid
       and (reply_due_at is null or (reply_due_at > $7::timestamptz and ${reachesFrom('reply_due_at')})) and ${beginsBefore('submitted_at')}
       and ${replyOf('$8', isOnly)}
     order by id limit $6::int4)
    union all
    (select dossier_id, 'answer' from dossiers.answer_wait where ${ANSWER} and calendar_version = $2::int4 and dossier_id > $3::uuid
       and ${reachesFrom('due_at')} and ${beginsBefore('asked_at')} and ${answerOf('$8', isOnly)}
     order by dossier_id limit $6::int4)`;
const reaching = (isOnly: boolean): string => `
  select id as "dossierId", array_agg(clock order by clock desc) as clocks from (${each(isOnly)}) standing
  group by id order by id limit $6::int4`;
const reachingCounted = (isOnly: boolean): string => `select clock, count(*)::int4 as count from (${each(isOnly)}) standing group by clock`;
const below = (isOnly: boolean): string => `
  select count(*)::int4 as count from (
    (select 1 from dossiers.dossier where ${RUNNING} and calendar_version < $2::int4 and ${deadlineOf('$4', isOnly)} limit $3::int4)
    union all
    (select 1 from dossiers.dossier where ${REPLY} and reply_calendar_version < $2::int4 and ${replyOf('$4', isOnly)} limit $3::int4)
    union all
    (select 1 from dossiers.answer_wait where ${ANSWER} and calendar_version < $2::int4 and ${answerOf('$4', isOnly)} limit $3::int4)
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
  reaching(change: ClockChange, after: string, limit: number, now: Date): Promise<StandingDossier[]> {
    return this.database.read<StandingDossier & Record<string, unknown>>(
      reaching(change.clocks.isOnly),
      valuesOf(change, after, limit, now),
    );
  }

  /** How many clocks reach into the changed dates, of each kind so many at most. */
  async countReaching(change: ClockChange, most: number, now: Date): Promise<readonly ClockCount[]> {
    const values = valuesOf(change, FIRST_ID, most, now);
    return this.database.read<ClockCount & Record<string, unknown>>(reachingCounted(change.clocks.isOnly), values);
  }

  /** How many clocks of open dossiers stand there, of each kind so many at most. */
  async countBelow({ calendarId, below: version, goneOver, isOnly }: StandingClocks, most: number): Promise<number> {
    const values = [calendarId, version, most, JSON.stringify(goneOver)];
    return (await this.database.read<{ count: number }>(below(isOnly), values))[0]!.count;
  }

  /** Puts the reply and the wait of a dossier on the version that was found to say the same, where they still are what was seen. */
  async stand(dossier: Dossier, from: CalendarRef): Promise<void> {
    const { id, replyDueAt, replyMinutesLeft, replyCalendarId, replyCalendarVersion, waits } = dossier;
    const [wait] = waits;
    await this.database.write(
      `update dossiers.dossier set reply_calendar_version = $4::int4, reply_calendar_id = $7
       where id = $1::uuid and reply_calendar_id = $2 and reply_calendar_version = $3::int4
         and (reply_calendar_version, reply_calendar_id) <> ($4::int4, $7)
         and reply_due_at is not distinct from $5::timestamptz and reply_minutes_left is not distinct from $6::int4`,
      [id, from.id, from.version, replyCalendarVersion, replyDueAt?.toISOString() ?? null, replyMinutesLeft, replyCalendarId],
    );
    await this.database.write(
      `update dossiers.answer_wait set calendar_version = $4::int4, calendar_id = $6
       where dossier_id = $1::uuid and calendar_id = $2 and calendar_version = $3::int4
         and (calendar_version, calendar_id) <> ($4::int4, $6)
         and due_at = $5::timestamptz`,
      [id, from.id, from.version, wait?.calendarVersion ?? null, wait?.dueAt.toISOString() ?? null, wait?.calendarId ?? null],
    );
  }
}

function valuesOf({ before: { ref }, firstOn, lastOn, clocks }: ClockChange, after: string, most: number, now: Date): unknown[] {
  return [ref.id, ref.version, after, firstOn, lastOn, most, now.toISOString(), JSON.stringify(clocks.goneOver)];
}
