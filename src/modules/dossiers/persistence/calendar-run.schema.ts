import { EntitySchema } from 'typeorm';
import type { MovedClock, UnmovedClock } from '../domain/moving-clock.js';

/**
 * Clocks that were moved to a version of their calendar; `thing` is the consultation, else the dossier itself. An applicant may be asked
 * anew by a replica that does not know the version yet, so that the same kind of clock moves there twice.
 */
export const MovedClockSchema = new EntitySchema<MovedClock>({
  name: 'MovedClock',
  schema: 'dossiers',
  tableName: 'moved_clock',
  columns: {
    dossierId: { type: 'uuid', name: 'dossier_id', primary: true, primaryKeyConstraintName: 'moved_clock_pk' },
    thingId: { type: 'uuid', name: 'thing_id', primary: true, primaryKeyConstraintName: 'moved_clock_pk' },
    clock: { type: 'text', primary: true, primaryKeyConstraintName: 'moved_clock_pk' },
    calendarId: { type: 'text', name: 'calendar_id', primary: true, primaryKeyConstraintName: 'moved_clock_pk' },
    calendarVersion: { type: 'int4', name: 'calendar_version', primary: true, primaryKeyConstraintName: 'moved_clock_pk' },
    movedAt: { type: 'timestamptz', name: 'moved_at', primary: true, primaryKeyConstraintName: 'moved_clock_pk' },
  },
  indices: [{ name: 'moved_clock_by_calendar', columns: ['calendarId', 'calendarVersion', 'clock', 'movedAt'] }],
});

/** What a run could not move, until a later run has seen everything and can. */
export const UnmovedClockSchema = new EntitySchema<UnmovedClock>({
  name: 'UnmovedClock',
  schema: 'dossiers',
  tableName: 'unmoved_clock',
  columns: {
    dossierId: { type: 'uuid', name: 'dossier_id', primary: true, primaryKeyConstraintName: 'unmoved_clock_pk' },
    thingId: { type: 'uuid', name: 'thing_id', primary: true, primaryKeyConstraintName: 'unmoved_clock_pk' },
    source: { type: 'text', primary: true, primaryKeyConstraintName: 'unmoved_clock_pk' },
    calendarId: { type: 'text', name: 'calendar_id' },
    calendarVersion: { type: 'int4', name: 'calendar_version' },
    runId: { type: 'uuid', name: 'run_id' },
    failedAt: { type: 'timestamptz', name: 'failed_at' },
    reason: { type: 'text', default: 'UNKNOWN' },
  },
  indices: [{ name: 'unmoved_clock_by_calendar', columns: ['calendarId', 'calendarVersion'] }],
});
