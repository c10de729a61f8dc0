import { localDate, LOCAL_OFFSET_MINUTES } from '../../../shared/clock.js';
import type { CompiledCalendar } from '../../../shared/working-calendar/index.js';
import { addWorkingMinutes, workingMinutesBetween } from '../../../shared/working-calendar/index.js';

/** When the notice "due soon" is given: this many working minutes before a deadline, but never in the first part of the time. */
export const DUE_SOON = { workingMinutes: 480, lastShare: 0.5 } as const;

/** Key of the watch over the dossier's own deadline; tasks are watched under their id. */
export const DOSSIER_TARGET = 'dossier';

/** The last notice of a watch: none yet, due soon, overdue. */
export type WatchStage = 'waiting' | 'due-soon' | 'overdue';

/** Watches one deadline for the sweep; gone when its target is done. */
export interface DeadlineWatch {
  readonly dossierId: string;
  readonly targetKey: string;
  readonly agencyCode: string;
  dueAt: Date;
  /** When the sweep gives the next notice; null when none is left. */
  nextAt: Date | null;
  stage: WatchStage;
}

/**
 * From when a deadline counts as overdue: that of a dossier from the first minute of the date after its due date, because being on time is
 * decided by local dates (`deadlines.md`, Classification; QĐ 766/QĐ-TTg); that of a step, internal and counted in hours, at its minute.
 */
export function overdueAt({ targetKey, dueAt }: Pick<DeadlineWatch, 'targetKey' | 'dueAt'>): Date {
  if (targetKey !== DOSSIER_TARGET) return dueAt;
  return new Date(Date.parse(`${localDate(dueAt)}T00:00:00Z`) + (24 * 60 - LOCAL_OFFSET_MINUTES) * 60_000);
}

/** Begins to watch a deadline. `from` is when its time began. */
export function watchOver(
  target: Pick<DeadlineWatch, 'dossierId' | 'targetKey' | 'agencyCode'>,
  dueAt: Date,
  from: Date,
  calendar: CompiledCalendar,
): DeadlineWatch {
  return { ...target, dueAt, nextAt: dueSoonAt(from, dueAt, calendar), stage: 'waiting' };
}

/** The instant from which a deadline is due soon. */
export function dueSoonAt(from: Date, dueAt: Date, calendar: CompiledCalendar): Date {
  if (dueAt <= from) return dueAt;
  const span = workingMinutesBetween(calendar, from, dueAt);
  const early = Math.min(DUE_SOON.workingMinutes, Math.floor(span * DUE_SOON.lastShare));
  return span - early <= 0 ? dueAt : addWorkingMinutes(calendar, from, span - early);
}
