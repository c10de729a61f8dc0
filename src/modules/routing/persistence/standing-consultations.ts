import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { CalendarRef } from '../../../shared/working-calendar/index.js';
import type { Consultation } from '../domain/consultation.js';

/** An open consultation, as far as its deadline is computed from it. */
export type StandingConsultation = Pick<
  Consultation,
  'dossierId' | 'id' | 'askedAgencyCode' | 'askedAt' | 'duration' | 'dueAt' | 'calendarId' | 'calendarVersion'
>;

const COLUMNS = `dossier_id as "dossierId", id, asked_agency_code as "askedAgencyCode", asked_at as "askedAt", duration,
  due_at as "dueAt", calendar_id as "calendarId", calendar_version as "calendarVersion"`;

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
